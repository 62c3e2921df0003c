import { cellsOf, formOf } from '../forms/index.ts';
import type { CellSpec, Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { brokenWords } from './carried-over-words.ts';
import type { Broken, Mismatch } from './carried-over-words.ts';
import { cellOf, numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed, RuleContext } from './define.ts';
import { carriedOverFailures } from './identity.ts';
import type { Failure } from './identity.ts';
import { same } from './judge.ts';
import { mendingChange } from './repair.ts';
import { sample } from './sample.ts';
import { counted } from './wording.ts';

type Unchecked = Noticed & { kind: 'unchecked'; columns: number; all: number; year: number };

/** A column of the row carried over, with the cell of last year's report that it continues. */
type Column = { spec: CellSpec; source: string };

const columnsOf = (report: Report): Column[] =>
  cellsOf(formOf(report.form))
    .filter(({ row }) => row === 'carriedOver')
    .map((spec) => ({ spec, source: `${spec.table}.carriedForward.${spec.column}` }));

function mismatchesOf(report: Report, previous: Report, columns: Column[]): Mismatch[] {
  return columns.flatMap(({ spec, source }) => {
    const [before, now] = [numberAt(previous, source), numberAt(report, spec.path)];
    if (before === undefined || now === undefined || same(before, now)) return [];
    const isTotal = spec.spec.total === true;
    return [{ path: spec.path, column: spec.spec.label, isTotal, before, now }];
  });
}

// The total first: it is the figure that others build upon.
const byTotal = (columns: Mismatch[]): Mismatch[] =>
  columns.toSorted((a, b) => Number(b.isTotal) - Number(a.isTotal));

/** Columns that differ, and with them equations of this report: last year's figures mend both. */
function withEquations(mismatches: Mismatch[], failure: Failure, year: number): Broken | undefined {
  const changed = new Set(failure.repairs?.[0]?.changes.map(({ cell }) => cell));
  const columns = byTotal(mismatches.filter(({ path }) => changed.has(path)));
  const [first] = columns;
  if (!first) return undefined;
  const { cells, severity, about, repairs } = failure;
  return {
    kind: 'broken',
    cells: [...new Set([...columns.map(({ path }) => path), ...cells])],
    severity: severity ?? 'error',
    ...(about && { about }),
    ...(repairs && { repairs }),
    expected: first.before,
    actual: first.now,
    columns,
    year,
    failure,
  };
}

/** Columns that differ from last year's report in a report that agrees with itself. */
function alone(report: Report, mismatches: Mismatch[], year: number): Broken | undefined {
  const columns = byTotal(mismatches);
  const [first] = columns;
  if (!first) return undefined;
  return {
    kind: 'broken',
    // Applicants may be classified anew; their total stays what it was.
    severity: first.isTotal ? 'error' : 'warning',
    cells: columns.map(({ path }) => path),
    repairs: columns.length === 1 ? mendingChange(report, first.path, first.before) : [],
    expected: first.before,
    actual: first.now,
    columns,
    year,
  };
}

function* discontinuities(
  report: Report,
  context: RuleContext,
  previous: Report,
  columns: Column[],
): Generator<Broken> {
  const mismatches = mismatchesOf(report, previous, columns);
  if (mismatches.length === 0) return;
  const found = carriedOverFailures(report, context).flatMap(
    (failure) => withEquations(mismatches, failure, previous.year) ?? [],
  );
  yield* found;
  const told = new Set(found.flatMap((broken) => broken.columns));
  const rest = alone(
    report,
    mismatches.filter((mismatch) => !told.has(mismatch)),
    previous.year,
  );
  if (rest) yield rest;
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

const uncheckedWords = ({ columns, all, year }: Unchecked): Label => ({
  zh: `${all} 列中有 ${columns} 列的上年结转无法与 ${year} 年报告核对：至少一方没有可用的数。`,
  en: `In ${columns} of ${counted(all, 'column')} what was carried over cannot be compared with the report on ${year}: at least one side holds no usable number.`,
});

const lastYear = { previous: sample({ year: 2022 }) };

const totalsAlone = Object.fromEntries(
  cellsOf(formOf('2021'))
    .filter(({ table, spec }) => table === 'applications' && spec.total !== true)
    .map(({ path }) => [path, null] as const),
);

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
  needs: ['previous'],
  severity: 'error',
  *check(report, context): Generator<Broken | Unchecked> {
    const { previous } = context;
    if (!previous) return;
    const columns = columnsOf(report);
    yield* discontinuities(report, context, previous, columns);
    const unchecked = incomparable(report, previous, columns);
    if (unchecked) yield unchecked;
  },
  message: (notice) => (notice.kind === 'broken' ? brokenWords(notice) : uncheckedWords(notice)),
  good: [
    sample({ 'applications.carriedOver.total': 5 }),
    { report: sample(), context: lastYear },
    { report: sample(), context: { previous: sample({ year: 2022 }, '2019') } },
  ],
  bad: [
    {
      // Nothing in the report itself is wrong: as many more were carried over as fewer came in.
      report: sample({
        'applications.carriedOver.total': 3,
        'applications.carriedOver.naturalPerson': 3,
        'applications.new.total': 15,
        'applications.new.naturalPerson': 11,
        'applications.carriedOver.business': null,
      }),
      context: lastYear,
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: ['applications.carriedOver.total', 'applications.carriedOver.naturalPerson'],
          expected: 2,
          actual: 3,
          message: {
            zh: '2 列与 2022 年报告不同：「总计」列结转下年度 2 件，本年报告上年结转 3 件；「自然人」列结转下年度 2 件，本年报告上年结转 3 件。机构调整、更正上年报告或申请人重新归类也会造成差异。',
            en: 'In 2 columns the report on 2022 carried another number forward: “total” 2 forward, but this report carries 3 over; “natural persons” 2 forward, but this report carries 3 over. A reorganisation, a correction of last year’s report or a reclassified applicant can also cause this.',
          },
        },
        { severity: 'info', about: 'unassessable', cells: ['applications.carriedOver.business'] },
      ],
    },
    {
      // The wrong cell breaks this year's balance and row too, and is told once.
      report: sample({ 'applications.carriedOver.total': 3 }),
      context: lastYear,
      expect: [
        {
          severity: 'error',
          expected: 2,
          actual: 3,
          repairs: [{ changes: [{ cell: 'applications.carriedOver.total', from: 3, to: 2 }], certain: true }],
          message: {
            zh: '「总计」列：2022 年报告结转下年度 2 件，本年报告上年结转 3 件。「上年结转政府信息公开申请数量·总计」印作 3，使 2 个等式不成立。「总计」列：本年新收与上年结转 16 + 3 = 19，办理结果总计与结转下年度 16 + 2 = 18，两边不等。「上年结转政府信息公开申请数量」：2 + 0 + 0 + 0 + 0 + 0 = 2，表中总计为 3。只有改为 2，才都成立。',
          },
        },
      ],
    },
    {
      // Totals alone break one equation, in which any of four cells may be wrong: last year's report says which.
      report: sample({ ...totalsAlone, 'applications.carriedOver.total': 3 }),
      context: lastYear,
      expect: [
        {
          severity: 'error',
          expected: 2,
          actual: 3,
          message: {
            zh: '「总计」列：2022 年报告结转下年度 2 件，本年报告上年结转 3 件。「总计」列：本年新收与上年结转 16 + 3 = 19，办理结果总计与结转下年度 16 + 2 = 18，两边不等。改为 2，与上年报告一致，等式也成立。',
            en: 'Column “total”: the report on 2022 carried 2 forward, but this report carries 3 over. Column “total”: new and carried over are 16 + 3 = 19, but concluded and carried forward are 16 + 2 = 18. With 2, as in last year’s report, it holds.',
          },
        },
        { severity: 'info', about: 'unassessable' },
      ],
    },
    {
      report: sample({
        'applications.carriedOver.naturalPerson': 1,
        'applications.carriedOver.business': 1,
      }),
      context: { previous: sample({ year: 2022, 'applications.carriedForward.naturalPerson': 0 }) },
      expect: [
        {
          severity: 'warning',
          cells: ['applications.carriedOver.naturalPerson', 'applications.carriedOver.business'],
        },
      ],
    },
  ],
});
