import { cellsOf, formOf } from '../forms/index.ts';
import type { CellSpec, Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { cellOf, numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { mendingChange } from './repair.ts';
import { sample } from './sample.ts';
import { counted, figure } from './wording.ts';

type Broken = Noticed & { kind: 'broken'; column: Label; year: number; before: number; now: number };
type Unchecked = Noticed & { kind: 'unchecked'; columns: number; all: number; year: number };

/** A column of the row carried over, with the cell of last year's report that it continues. */
type Column = { spec: CellSpec; source: string };

const columnsOf = (report: Report): Column[] =>
  cellsOf(formOf(report.form))
    .filter(({ row }) => row === 'carriedOver')
    .map((spec) => ({ spec, source: `${spec.table}.carriedForward.${spec.column}` }));

function discontinuity(report: Report, previous: Report, { spec, source }: Column): Broken | undefined {
  const [before, now] = [numberAt(previous, source), numberAt(report, spec.path)];
  if (before === undefined || now === undefined || same(before, now)) return undefined;
  return {
    kind: 'broken',
    // Applicants may be classified anew; their total stays what it was.
    severity: spec.spec.total ? 'error' : 'warning',
    cells: [spec.path],
    column: spec.spec.label,
    year: previous.year,
    before,
    now,
    expected: before,
    actual: now,
    repairs: mendingChange(report, spec.path, before),
  };
}

function incomparable(report: Report, previous: Report, columns: Column[]): Unchecked | undefined {
  const pairs = columns.map(({ spec, source }) => ({
    path: spec.path,
    states: [cellOf(report, spec.path).state, cellOf(previous, source).state],
  }));
  const open = pairs.filter(({ states }) => states.some((state) => state !== 'number'));
  if (open.length === 0) return undefined;
  return {
    kind: 'unchecked',
    severity: 'info',
    about: open.some(({ states }) => states.includes('illegible')) ? 'reading' : 'unassessable',
    cells: open.map(({ path }) => path),
    columns: open.length,
    all: columns.length,
    year: previous.year,
  };
}

const lastYear = { previous: sample({ year: 2022 }) };

export default defineRule({
  id: 'carried-over-continuity',
  title: {
    zh: '本年“上年结转”= 上年报告的“结转下年度”',
    en: 'Carried over = carried forward in last year’s report',
  },
  why: {
    zh: '上年没有办完的申请，本年从同一个数开始办理。',
    en: 'What one year left unfinished is what the next year starts with.',
  },
  mend: {
    zh: '以上年公布的报告为准核对；机构调整、上年报告更正或申请人重新归类会造成差异，请在报告中说明。',
    en: 'Compare with last year’s published report; a reorganisation, a correction or a reclassified applicant also makes a difference, which the report should explain.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表三“二、上年结转政府信息公开申请数量”“四、结转下年度继续办理”',
  },
  forms: ['2019', '2021'],
  severity: 'error',
  *check(report, { previous }): Generator<Broken | Unchecked> {
    if (!previous) return;
    const columns = columnsOf(report);
    for (const column of columns) {
      const broken = discontinuity(report, previous, column);
      if (broken) yield broken;
    }
    const unchecked = incomparable(report, previous, columns);
    if (unchecked) yield unchecked;
  },
  message: {
    zh: (notice) =>
      notice.kind === 'broken'
        ? `「${notice.column.zh}」列：${notice.year} 年报告结转下年度 ${figure(notice.before)} 件，本年报告上年结转 ${figure(notice.now)} 件。机构调整、更正上年报告或申请人重新归类也会造成差异。`
        : `${notice.all} 列中有 ${notice.columns} 列的上年结转无法与 ${notice.year} 年报告核对：至少一方没有可用的数。`,
    en: (notice) =>
      notice.kind === 'broken'
        ? `Column “${notice.column.en}”: the report on ${notice.year} carried ${figure(notice.before)} forward, but this report carries ${figure(notice.now)} over. A reorganisation, a correction of last year’s report or a reclassified applicant can also cause this.`
        : `In ${notice.columns} of ${counted(notice.all, 'column')} what was carried over cannot be compared with the report on ${notice.year}: at least one side holds no usable number.`,
  },
  good: [
    sample({ 'applications.carriedOver.total': 5 }),
    { report: sample(), context: lastYear },
    { report: sample(), context: { previous: sample({ year: 2022 }, '2019') } },
  ],
  bad: [
    {
      report: sample({
        'applications.carriedOver.total': 5,
        'applications.carriedOver.naturalPerson': 1,
        'applications.carriedOver.business': null,
      }),
      context: lastYear,
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['applications.carriedOver.naturalPerson'],
          expected: 2,
          actual: 1,
        },
        {
          severity: 'error',
          cells: ['applications.carriedOver.total'],
          expected: 2,
          actual: 5,
          message: {
            zh: '「总计」列：2022 年报告结转下年度 2 件，本年报告上年结转 5 件。机构调整、更正上年报告或申请人重新归类也会造成差异。',
          },
        },
        { severity: 'info', about: 'unassessable', cells: ['applications.carriedOver.business'] },
      ],
    },
    {
      report: sample({ 'applications.carriedOver.total': 3 }),
      context: lastYear,
      expect: [{ repairs: [{ changes: [{ cell: 'applications.carriedOver.total', from: 3, to: 2 }] }] }],
    },
  ],
});
