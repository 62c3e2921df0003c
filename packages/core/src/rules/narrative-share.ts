import type { Label } from '../forms/index.ts';
import type { Comparison, Report } from '../report/index.ts';
import { partsOf, quoted } from './claims.ts';
import { metricAt, printsAs } from './comparisons.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { figure, nameOf } from './wording.ts';

type Whole = { name: Label; value: number };
type Notice = Noticed & { said: Comparison; wholes: Whole[] };

const CONCLUDED = 'applications.concluded.total';
const NEW = 'applications.new.total';
const CARRIED = 'applications.carriedOver.total';

/** What a figure may be a share of: the group that it is in, those concluded, those received, both printed and stated. */
function wholesOf(report: Report, metric: string): Whole[] {
  const path = metric.split('.');
  const group = `${path.slice(0, -2).join('.')}.total`;
  const wholes = path[0] === 'remedies' ? [`remedies.${path[1]}.total`] : [CONCLUDED, NEW, group];
  const stated = report.claims.filter((claim) => wholes.includes(claim.metric));
  const values = [
    ...wholes.map((each) => [nameOf(report.form, each), metricAt(report, each)] as const),
    ...stated.map((claim) => [inText(nameOf(report.form, claim.metric)), claim.value] as const),
  ];
  const [fresh, carried] = [metricAt(report, NEW), metricAt(report, CARRIED)];
  if (path[0] === 'applications' && fresh !== undefined && carried) values.push([DUE, fresh + carried]);
  return values.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** What was to be handled in the year. */
const DUE: Label = { zh: '新收与上年结转之和', en: 'new plus carried over' };

const inText = ({ zh, en }: Label): Label => ({ zh: `${zh}（正文所写）`, en: `${en} (as the text has it)` });

function differs(report: Report, said: Comparison): Notice | undefined {
  const wholes = wholesOf(report, said.metric);
  // Half a unit is rounding; up to a whole one makes all shares add up to 100.
  const fits = ({ value }: Whole): boolean => printsAs((said.of / value) * 100, said.value, said.decimals, 2);
  if (wholes.length === 0 || wholes.some(fits)) return undefined;
  const cells = partsOf(report, said);
  const [first] = wholes;
  const expected = first && Number(((said.of / first.value) * 100).toFixed(Math.max(0, said.decimals)));
  return { cells, said, wholes, actual: said.value, ...(expected === undefined ? {} : { expected }) };
}

const shares = ({ said, wholes }: Notice): { name: Label; sum: string }[] => {
  const different = wholes.filter(({ value }, i) => wholes.findIndex((whole) => whole.value === value) === i);
  return different.map(({ name, value }) => ({
    name,
    sum: `${figure(said.of)} / ${figure(value)} = ${figure(Number(((said.of / value) * 100).toFixed(1)))}%`,
  }));
};

const withSaid = (more: Partial<Comparison>, report: Report = sample()): Report => ({
  ...report,
  comparisons: [
    {
      metric: 'applications.disclosed.total',
      kind: 'share',
      value: 50,
      decimals: 0,
      of: 8,
      text: '予以公开8件，占办结总数的50%',
      at: { line: 9 },
      ...more,
    },
  ],
});

export default defineRule({
  id: 'narrative-share',
  title: { zh: '正文的占比与数字一致', en: 'Shares stated in the text agree with the figures' },
  why: {
    zh: '占比由正文所写的数和总数算出；无论以办结、新收还是所属类别为分母都算不出来的，必有一处是错的。',
    en: 'A share follows from the figure beside it and a whole: where it fits neither those concluded nor those received nor the group, something is wrong.',
  },
  mend: {
    zh: '重新计算；用了别的分母的，请在正文中写明。',
    en: 'Compute it again; where it is the share of something else, say of what.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（年度报告的内容和统一格式）' },
  forms: ['2019', '2021'],
  needs: ['comparisons'],
  severity: 'warning',
  *check(report): Generator<Notice> {
    for (const comparison of report.comparisons ?? []) {
      const found = comparison.kind === 'share' ? differs(report, comparison) : undefined;
      if (found) yield found;
    }
  },
  message: {
    zh: (notice) =>
      `${quoted(notice.said).zh}写占 ${figure(notice.said.value)}%，而${shares(notice)
        .map(({ name, sum }) => `按「${name.zh}」为 ${sum}`)
        .join('，')}。`,
    en: (notice) =>
      `${quoted(notice.said).en} states ${figure(notice.said.value)}%, but ${shares(notice)
        .map(({ name, sum }) => `of “${name.en}” it is ${sum}`)
        .join(', ')}.`,
  },
  good: [
    withSaid({}),
    // 4 of 16 concluded is 25%, 4 of 20 received 20%.
    withSaid({ of: 4, value: 20 }, sample({ 'applications.new.total': 20 })),
    // Of its group.
    withSaid({ metric: 'applications.denied.thirdPartyRights.total', of: 2, value: 100 }),
    withSaid({ metric: 'remedies.reconsideration.upheld', of: 3, value: 60 }),
    withSaid({ of: 3, value: 18.7, decimals: 1 }),
    withSaid(
      { value: 30 },
      sample({
        'applications.concluded.total': null,
        'applications.new.total': null,
        'applications.carriedOver.total': null,
      }),
    ),
  ],
  bad: [
    {
      report: withSaid({ value: 40, text: '予以公开8件，占办结总数的40%' }),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['applications.disclosed.total'],
          expected: 50,
          actual: 40,
          message: {
            zh: '正文第 9 行“予以公开8件，占办结总数的40%”写占 40%，而按「办理结果总计·总计」为 8 / 16 = 50%，按「新收与上年结转之和」为 8 / 18 = 44.4%。',
          },
        },
      ],
    },
  ],
});
