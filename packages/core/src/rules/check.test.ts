import { describe, expect, test } from 'vitest';
import { cellsOf, formOf } from '../forms/index.ts';
import type { FormId } from '../forms/index.ts';
import type { Finding, Report } from '../report/index.ts';
import { checkerWith, checkReport, checkReports } from './index.ts';
import { sample } from './sample.ts';
import type { CellOverride } from './sample.ts';

const brief = ({ rule, severity, about }: Finding): string => `${severity} ${rule} ${about}`;
const errors = (findings: Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error');
const repairs = ({ repairs = [] }: Finding): string[] =>
  repairs.map(({ changes }) => changes.map(({ cell, from, to }) => `${cell} ${from} -> ${to}`).join(', '));

const applicants = [
  'naturalPerson',
  'business',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
];
const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** A row printed as given. */
const row = (
  path: string,
  columns: string[],
  values: CellOverride[],
): Record<`${string}.${string}`, CellOverride> =>
  Object.fromEntries(columns.map((column, place) => [`${path}.${column}`, values[place] ?? null]));

/** Every cell of a table in one state. */
const all = (
  table: string,
  state: CellOverride,
  form: FormId = '2021',
): Record<`${string}.${string}`, CellOverride> =>
  Object.fromEntries(
    cellsOf(formOf(form))
      .filter((cell) => cell.table === table)
      .map(({ path }) => [path, state]),
  );

const claim = (column: string, value: number) => ({
  metric: `remedies.directLitigation.${column}`,
  value,
  text: `${value}起`,
  at: { line: 79 },
});

const agency = (code: string | null, name = '青石市档案局') => ({
  name,
  printed: name,
  division: code === null ? null : { code, name: '青石市' },
});

const broken = (reports: Report[]) =>
  checkReports(reports).map((findings) =>
    findings.map(({ rule, severity, expected, actual }) => `${severity} ${rule} ${expected} ${actual}`),
  );

const year = (number: number, carriedOver: number, code: string | null = '370300', name?: string) =>
  sample({
    year: number,
    agency: agency(code, name),
    ...row('applications.carriedOver', applicants, [carriedOver, 0, 0, 0, 0, 0, carriedOver]),
    ...row('applications.new', applicants, [14 - carriedOver, 3, 0, 0, 1, 0, 18 - carriedOver]),
  });

test('a report in which everything agrees has no findings', () => {
  expect(checkReport(sample())).toEqual([]);
  expect(checkReport(sample({}, '2019'))).toEqual([]);
});

describe('reports as published', () => {
  test('东西湖区公安分局 2019: the block of direct litigation, against its own prose', () => {
    const report = sample(
      {
        ...row('remedies.directLitigation', outcomes, [4, 0, 1, 1, 7]),
        claims: [
          claim('total', 7),
          claim('upheld', 7),
          claim('corrected', 0),
          claim('other', 1),
          claim('pending', 1),
        ],
      },
      '2019',
    );
    const findings = checkReport(report);
    expect(findings.map(brief)).toEqual([
      'error remedies-total agency',
      'error narrative-mismatch agency',
      'warning narrative-sum agency',
    ]);
    const [total, prose] = findings;
    expect(total?.message).toEqual({
      zh: '未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。',
      en: 'Direct litigation: 4 + 0 + 1 + 1 = 6, but the total is printed as 7.',
    });
    expect(total && repairs(total)[0]).toBe('remedies.directLitigation.upheld 4 -> 5');
    expect(prose).toMatchObject({ cells: ['remedies.directLitigation.upheld'], expected: 7, actual: 4 });
  });

  test('江宁区 2022: one application is missing between what came in and what went out', () => {
    const totals = [783, 8, 788, 2];
    const report = sample({
      ...all('applications', null),
      ...Object.fromEntries(
        ['new', 'carriedOver', 'concluded', 'carriedForward'].map((name, place) => [
          `applications.${name}.total`,
          totals[place],
        ]),
      ),
    });
    const [balance, ...more] = errors(checkReport(report));
    expect(more).toEqual([]);
    expect(balance).toMatchObject({ rule: 'applications-balance', expected: 791, actual: 790 });
    expect(balance && repairs(balance)).toEqual([
      'applications.new.total 783 -> 782',
      'applications.concluded.total 788 -> 789',
      'applications.carriedOver.total 8 -> 7',
      'applications.carriedForward.total 2 -> 3',
    ]);
  });

  test('硚口区 2025: 78 + 3 against 75 + 3', () => {
    const report = sample({
      'applications.new.total': 78,
      'applications.carriedOver.total': 3,
      'applications.concluded.total': 75,
      'applications.carriedForward.total': 3,
    });
    const [balance] = errors(checkReport(report));
    expect(balance).toMatchObject({ rule: 'applications-balance', expected: 81, actual: 78 });
    expect(balance?.message.zh).toContain('78 + 3 = 81');
    expect(balance?.message.zh).toContain('75 + 3 = 78');
  });

  test('高新区 2022: two normative documents in the text, three in the table', () => {
    const report = sample({
      year: 2022,
      'disclosure.normativeDocuments.issued': 3,
      claims: [
        {
          metric: 'disclosure.normativeDocuments.issued',
          value: 2,
          text: '制发规范性文件2件',
          at: { line: 14 },
        },
      ],
    });
    expect(checkReport(report)).toMatchObject([
      {
        rule: 'narrative-mismatch',
        severity: 'warning',
        cells: ['disclosure.normativeDocuments.issued'],
        expected: 2,
        actual: 3,
        at: { line: 14 },
        quote: '制发规范性文件2件',
        message: {
          zh: '正文第 14 行“制发规范性文件2件”写 2，表中「行政规范性文件·本年制发件数」为 3。',
          en: '“制发规范性文件2件” (line 14) states 2, but “normative documents, issued” in the table is 3.',
        },
      },
    ]);
  });

  test('上海市人民政府办公厅 2019: results without totals, and the totals balance', () => {
    const blanks = cellsOf(formOf('2019'))
      .filter(({ column, table }) => column === 'total' && table === 'applications')
      .map(({ path }) => [path, null] as const);
    const report = sample(
      {
        ...Object.fromEntries(blanks),
        'applications.new.total': 859,
        'applications.carriedOver.total': 18,
        'applications.concluded.total': 805,
        'applications.carriedForward.total': 72,
        ...row('applications.new', applicants, [821, 35, null, null, null, 3, 859]),
        ...row('applications.concluded', applicants, [null, null, null, null, null, null, 805]),
        ...row('applications.carriedOver', applicants, [18, null, null, null, null, null, 18]),
        ...row('applications.carriedForward', applicants, [null, null, null, null, null, null, 72]),
      },
      '2019',
    );
    const findings = checkReport(report);
    expect(errors(findings)).toEqual([]);
    expect(findings.map(brief)).toEqual([
      'warning blank-cells agency',
      'info applications-balance unassessable',
      'info applications-results unassessable',
      'info applications-row-total unassessable',
      'info totals-only agency',
    ]);
    const results = findings.find(({ rule }) => rule === 'applications-results');
    expect(results?.message.zh).toContain('7 个等式中有 7 个无法核对');
  });

  test('宿迁市 2025: rows that hold', () => {
    const report = sample({
      ...all('applications', null),
      ...row('applications.new', applicants, [3746, 63, 0, 0, 19, 2, 3830]),
      ...row('remedies.reconsideration', outcomes, [119, 25, 91, 24, 259]),
      ...row('remedies.directLitigation', outcomes, [7, 0, 15, 6, 28]),
      ...row('remedies.litigationAfterReconsideration', outcomes, [21, 1, 7, 9, 38]),
    });
    expect(errors(checkReport(report))).toEqual([]);
    expect(checkReport(report).some(({ rule }) => rule === 'remedies-total')).toBe(false);
  });

  test('海东市公安局 2020: a block with one outcome lost, the others with blanks', () => {
    const report = sample(
      {
        ...row('remedies.reconsideration', outcomes, [4, null, 0, 5, 18]),
        ...row('remedies.directLitigation', outcomes, [3, null, null, null, 3]),
        ...row('remedies.litigationAfterReconsideration', outcomes, [null, null, null, null, 0]),
        'disclosure.penalties.itemsPreviousYear': 3454,
        'disclosure.penalties.itemsChange': -105,
      },
      '2019',
    );
    const findings = checkReport(report);
    expect(findings.map(brief)).toEqual(['warning blank-cells agency', 'info remedies-total unassessable']);
    expect(findings[1] && repairs(findings[1])).toEqual([
      'remedies.reconsideration.corrected null -> 9',
      'remedies.directLitigation.corrected null -> 0, remedies.directLitigation.other null -> 0, remedies.directLitigation.pending null -> 0',
      'remedies.litigationAfterReconsideration.upheld null -> 0, remedies.litigationAfterReconsideration.corrected null -> 0, remedies.litigationAfterReconsideration.other null -> 0, remedies.litigationAfterReconsideration.pending null -> 0',
    ]);
    // No second equation proves any of them.
    expect(findings[1]?.repairs?.some(({ certain }) => certain)).toBe(false);
    expect(findings[1]?.message.zh).toBe(
      '3 个等式中有 3 个无法核对：8 个单元格没有可用的数（空白或只有符号 8 个）。如等式成立，「行政复议·结果纠正」只能为 9、「未经复议直接起诉·结果纠正」只能为 0、「未经复议直接起诉·其他结果」只能为 0等 8 处；这是推算，不是公布的数。',
    );
  });

  test('花都区住建局 2023: 265 accepted, of which none was carried over', () => {
    const report = sample({
      ...all('applications', null),
      'applications.new.total': 265,
      'applications.carriedOver.total': 2,
      'applications.concluded.total': 264,
      'applications.carriedForward.total': 3,
      claims: [
        { metric: 'applications.new.total', value: 265, text: '共受理265件' },
        { metric: 'applications.carriedOver.total', value: 2, text: '结转至2023年2件' },
        { metric: 'applications.concluded.total', value: 264, text: '已办结264件' },
      ],
    });
    expect(errors(checkReport(report))).toEqual([]);
  });
});

describe('what cannot be known', () => {
  test('a report of blanks is wrong in nothing', () => {
    const blank = {
      ...all('disclosure', null),
      ...all('applications', null),
      ...all('remedies', 'placeholder'),
    };
    const findings = checkReport(sample(blank));
    expect(errors(findings)).toEqual([]);
    expect(findings.map(brief)).toEqual([
      'warning blank-cells agency',
      'info applications-balance unassessable',
      'info applications-results unassessable',
      'info applications-row-total unassessable',
      'info remedies-total unassessable',
    ]);
    expect(findings[0]?.cells).toHaveLength(200);
  });

  test('a document without its tables is wrong in nothing', () => {
    const report: Report = { ...sample(), cells: {} };
    const findings = checkReport(report);
    expect(errors(findings)).toEqual([]);
    expect(findings[0]).toMatchObject({ rule: 'absent-rows', about: 'unassessable' });
    expect(findings[0]?.cells).toHaveLength(200);
  });

  test('an illegible total keeps its row, its column and its balance from being judged', () => {
    const findings = checkReport(sample({ 'applications.concluded.total': 'illegible' }));
    expect(findings.map(brief)).toEqual([
      'warning illegible-cells reading',
      'info applications-balance reading',
      'info applications-results reading',
      'info applications-row-total reading',
    ]);
  });

  test('an illegible part never proves an error, however small the total', () => {
    const report = sample({
      'remedies.reconsideration.corrected': 'illegible',
      'remedies.reconsideration.total': 1,
    });
    expect(errors(checkReport(report))).toEqual([]);
  });
});

test('findings come by severity, then rule, then cell', () => {
  const report = sample(
    {
      year: 2022,
      'remedies.litigationAfterReconsideration.total': 1,
      'remedies.reconsideration.total': 6,
      'applications.new.business': 4,
      'disclosure.normativeDocuments.newlyDisclosed': 14,
      'disclosure.penalties.decisions': null,
    },
    '2019',
  );
  expect(checkReport(report).map(({ rule, cells }) => `${rule} ${cells[0] ?? ''}`)).toEqual([
    'applications-balance applications.new.business',
    'remedies-total remedies.reconsideration.total',
    'remedies-total remedies.litigationAfterReconsideration.total',
    'disclosed-exceeds-total disclosure.normativeDocuments.newlyDisclosed',
    'form-outdated ',
    'blank-cells disclosure.penalties.decisions',
  ]);
});

describe('a figure carried over unlike last year’s report', () => {
  const previous = sample({ year: 2022 });
  const rulesOf = (findings: Finding[]) => findings.map(({ rule, severity }) => `${severity} ${rule}`);

  test('that breaks this year’s balance and row too is one finding, with both kinds of evidence', () => {
    const report = sample({ 'applications.carriedOver.total': 3 });
    const findings = checkReport(report, { previous });
    expect(rulesOf(findings)).toEqual(['error carried-over-continuity']);
    expect(findings[0]).toMatchObject({
      cells: expect.arrayContaining(['applications.new.total', 'applications.carriedOver.naturalPerson']),
      repairs: [{ changes: [{ cell: 'applications.carriedOver.total', from: 3, to: 2 }], certain: true }],
    });
    expect(findings[0]?.cells[0]).toBe('applications.carriedOver.total');
  });

  test('is told by the balance where there is no last year, or where its rule is off', () => {
    const report = sample({ 'applications.carriedOver.total': 3 });
    expect(rulesOf(checkReport(report))).toEqual(['error applications-balance']);
    const without = checkerWith({ 'carried-over-continuity': 'off' });
    expect(rulesOf(without.checkReport(report, { previous }))).toEqual(['error applications-balance']);
  });

  test('in one column and its total is one finding', () => {
    const report = sample({
      'applications.carriedOver.naturalPerson': 3,
      'applications.carriedOver.total': 3,
    });
    const findings = checkReport(report, { previous });
    expect(rulesOf(findings)).toEqual(['error carried-over-continuity']);
    expect(findings[0]?.repairs?.[0]?.changes).toEqual([
      { cell: 'applications.carriedOver.naturalPerson', from: 3, to: 2 },
      { cell: 'applications.carriedOver.total', from: 3, to: 2 },
    ]);
  });

  test('does not take over an error that is somewhere else', () => {
    const report = sample({ 'applications.carriedOver.total': 3, 'applications.disclosed.business': 4 });
    expect(rulesOf(checkReport(report, { previous }))).toEqual([
      'error applications-results',
      'error carried-over-continuity',
    ]);
    const elsewhere = sample({ 'applications.new.total': 17 });
    expect(rulesOf(checkReport(elsewhere, { previous }))).toEqual(['error applications-balance']);
  });
});

describe('reports of several years', () => {
  test.each<[string, string, Report['agency']['division'], boolean]>([
    ['定远县市场监督管理局（知识产权局）', '定远县市场监督管理局', { code: '341125', name: '定远县' }, true],
    ['定远县市场监督管理局', '定远县水利局', { code: '341125', name: '定远县' }, false],
    ['青石市档案局', '青石市档案局', null, true],
    // One may be in 北京 and the other in 长春.
    ['朝阳区人民政府', '朝阳区人民政府', null, false],
  ])('%s and %s the year after', (before, now, division, isSame) => {
    const of = (name: string): Report['agency'] => ({ name, printed: name, division });
    const previous = sample({ year: 2022, agency: of(before) });
    const report = sample({ agency: of(now), 'applications.carriedOver.total': 3 });
    const found = checkReports([previous, report])[1]?.map(({ rule }) => rule) ?? [];
    expect(found.includes('carried-over-continuity')).toBe(isSame);
  });

  test('are compared with the year before, in whatever order they come', () => {
    expect(broken([year(2023, 5), year(2022, 2), year(2024, 2)])).toEqual([
      // One cause, two columns.
      ['error carried-over-continuity 2 5'],
      [],
      // The report on 2024 prints every figure of that on 2022.
      ['warning copied-tables undefined undefined'],
    ]);
  });

  test('are not compared over a gap, with another agency, or with a namesake elsewhere', () => {
    expect(broken([year(2021, 2), year(2023, 5)])).toEqual([[], []]);
    expect(broken([year(2022, 2), year(2023, 5, '370300', '青石市教育局')])).toEqual([[], []]);
    expect(broken([year(2022, 2), year(2023, 5, '420100')])).toEqual([[], []]);
    expect(broken([year(2022, 2), year(2023, 5, null)])).toEqual([[], []]);
  });

  test('the last of two reports on one year is the one that counts', () => {
    const corrected = { ...year(2022, 2), cells: { ...year(2022, 2).cells } };
    corrected.cells['applications.carriedForward.total'] = { state: 'number', value: 5, text: '5', at: {} };
    expect(broken([year(2022, 2), corrected, year(2023, 5)])[2]).toEqual([
      'warning carried-over-continuity 2 5',
    ]);
  });
});
