import type { Label } from '../forms/index.ts';
import { organOf } from '../places/index.ts';
import type { AgencyKind } from '../places/index.ts';
import type { Report, Scope } from '../report/index.ts';
import { agencyKeyOf, kindOf, sameYearAndPlace } from './batch.ts';
import { numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { counted, figure, listed } from './wording.ts';

type Child = { name: string; value: number };
type Notice = Noticed & {
  kind: 'child' | 'sum';
  children: Child[];
  whole: number;
  sum: number;
  /** The report itself says that it adds up those under it. */
  stated: boolean;
};

const NEW = 'applications.new.total';

/** Organs that answer to those above them: a government does not count theirs. */
const VERTICAL =
  /税务|海关|海事|气象|烟草|邮政|调查队|消防|地震|金融|银行|银保监|证监|铁路|分局$|垂直|管委|供电|通信管理|能源监管|督察局|外汇|矿山|国家安全/u;
/** What the departments and offices of a government are called: not its courts, schools, hospitals and companies. */
const DEPARTMENT = /[局厅委办]$|委员会$|办公室$/u;
/** Committees and offices of the party, of congresses and of consultative conferences. */
const OTHER_POWERS = /中共|[省市县区州]委|党委|党组|纪律检查|监察|人大|人民代表|政协|政治协商/u;

const organ = ({ agency: { name, division } }: Report): string => organOf(name, division?.code ?? null);

/** The departments, offices and towns of a government that filed on the same year, each once. */
function childrenOf(report: Report, batch: readonly Report[]): Child[] {
  const children = new Map<string | undefined, Child>();
  for (const other of sameYearAndPlace(report, batch)) {
    const value = numberAt(other, NEW);
    const kind = kindOf(other);
    if (value === undefined || !isUnder(kind, organ(other))) continue;
    children.set(agencyKeyOf(other), { name: other.agency.name, value });
  }
  return [...children.values()];
}

const isUnder = (kind: AgencyKind, name: string): boolean =>
  kind !== 'government' &&
  kind !== 'zone' &&
  (kind === 'town' || kind === 'subdistrict' || DEPARTMENT.test(name)) &&
  !VERTICAL.test(name) &&
  !OTHER_POWERS.test(name);

function exceeding(report: Report, batch: readonly Report[]): Notice | undefined {
  const whole = numberAt(report, NEW);
  if (whole === undefined || batch.length < 2) return undefined;
  if (organ(report) !== '政府' || report.scope?.kind === 'own') return undefined;
  const children = childrenOf(report, batch);
  const sum = children.reduce((total, { value }) => total + value, 0);
  const larger = children.filter(({ value }) => value > whole);
  const { scope } = report;
  const found = {
    cells: [NEW],
    whole,
    sum,
    actual: whole,
    stated: scope !== undefined,
    // What a report says of itself settles whose error this is.
    ...(scope && { about: 'agency' as const, said: scope }),
  };
  if (larger.length > 0) return { ...found, kind: 'child', children: larger };
  return sum > whole ? { ...found, kind: 'sum', children, expected: sum } : undefined;
}

const listedChildren = (children: Child[]): Label =>
  listed(children, ({ name, value }) => {
    const words = `${name} ${figure(value)}`;
    return { zh: `${words} 件`, en: words };
  });

const of = (name: string, total: number): Report =>
  sample({
    agency: { name, printed: name, division: { code: '420104', name: '硚口区' } },
    [NEW]: total,
  });
const [district, office, statistics, audit, taxes] = [
  of('硚口区人民政府', 289),
  of('硚口区人民政府办公室', 42),
  of('硚口区统计局', 5),
  of('硚口区审计局', 300),
  of('国家税务总局武汉市硚口区税务局', 900),
];

const saying = (kind: Scope['kind'], text: string): Report => ({
  ...district,
  scope: { kind, text, at: { line: 3 } },
});
const summed = saying('aggregate', '本报告由区政府办公室综合各部门年度报告编制。');
const seat = saying('own', '本报告数据仅统计机关本级。');

export default defineRule({
  id: 'child-exceeds-parent',
  title: {
    zh: '政府报告的新收不少于所属部门',
    en: 'A government received no fewer applications than its departments',
  },
  why: {
    zh: '本级政府的报告汇总所属部门和乡镇、街道，总数不会少于其中任何一家，也不会少于已知各家之和。',
    en: 'A government’s report adds up those of its departments and towns, so it cannot count fewer than one of them, or than those known together.',
  },
  mend: {
    zh: '核对汇总；政府报告只统计机关本级的，请在报告中说明。',
    en: 'Check the addition; where the report counts the government’s own seat alone, say so.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第四十九条（本级政府的政府信息公开工作年度报告）',
  },
  forms: ['2019', '2021'],
  needs: ['batch'],
  severity: 'warning',
  about: 'unassessable',
  *check(report, { batch = [] }): Generator<Notice> {
    const found = exceeding(report, batch);
    if (found) yield found;
  },
  message: {
    zh: ({ kind, children, whole, sum, stated }) => {
      const list = listedChildren(children).zh;
      const aside = stated ? '报告称汇总了所属单位。' : '政府报告如只统计机关本级，请说明。';
      return kind === 'child'
        ? `政府报告新收 ${figure(whole)} 件，少于所属单位：${list}。${aside}`
        : `政府报告新收 ${figure(whole)} 件，少于已知 ${children.length} 家所属单位之和 ${figure(sum)} 件：${list}。${aside}`;
    },
    en: ({ kind, children, whole, sum, stated }) => {
      const list = listedChildren(children).en;
      const aside = stated
        ? 'The report says that it adds up the bodies under it.'
        : 'If it counts its own seat alone, it should say so.';
      return kind === 'child'
        ? `The government received ${figure(whole)} applications, fewer than bodies under it: ${list}. ${aside}`
        : `The government received ${figure(whole)} applications, fewer than the ${figure(sum)} of ${counted(children.length, 'known body', 'known bodies')} under it: ${list}. ${aside}`;
    },
  },
  good: [
    sample(),
    { report: district, context: { batch: [district, office, statistics, taxes] } },
    { report: office, context: { batch: [office, audit] } },
    { report: district, context: { batch: [district, { ...audit, year: 2022 }] } },
    {
      report: district,
      context: {
        batch: [
          district,
          ...['人民法院', '第二中学', '供水有限公司', '人民医院', '监察委员会'].map((name) =>
            of(`硚口区${name}`, 300),
          ),
        ],
      },
    },
    { report: seat, context: { batch: [seat, office, statistics, audit] } },
  ],
  bad: [
    {
      report: summed,
      context: { batch: [summed, office, of('硚口区教育局', 250)] },
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          expected: 292,
          actual: 289,
          at: { line: 3 },
          quote: '本报告由区政府办公室综合各部门年度报告编制。',
          message: {
            zh: '政府报告新收 289 件，少于已知 2 家所属单位之和 292 件：硚口区人民政府办公室 42 件、硚口区教育局 250 件。报告称汇总了所属单位。',
          },
        },
      ],
    },
    {
      report: district,
      context: { batch: [district, office, statistics, audit] },
      expect: [
        {
          severity: 'warning',
          about: 'unassessable',
          cells: ['applications.new.total'],
          actual: 289,
          message: {
            zh: '政府报告新收 289 件，少于所属单位：硚口区审计局 300 件。政府报告如只统计机关本级，请说明。',
          },
        },
      ],
    },
    {
      report: district,
      context: { batch: [district, office, of('硚口区教育局', 250)] },
      expect: [
        {
          severity: 'warning',
          expected: 292,
          message: {
            zh: '政府报告新收 289 件，少于已知 2 家所属单位之和 292 件：硚口区人民政府办公室 42 件、硚口区教育局 250 件。政府报告如只统计机关本级，请说明。',
          },
        },
      ],
    },
  ],
});
