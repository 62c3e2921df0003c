import { formOf, rowsOf } from '../forms/index.ts';
import type { FormTable, Label, PlacedRow } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { cellOf, cellsInState } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { counted, listed, quotedName } from './wording.ts';

type Missing = { tables: Label[]; rows: Label[] };

function isAbsent(report: Report, { table, path, row }: PlacedRow, how: 'every' | 'some'): boolean {
  const states = row.columns.map(({ key }) => cellOf(report, `${table.id}.${path}.${key}`).state);
  return how === 'every' ? states.every(absent) : states.some(absent);
}

const absent = (state: string): boolean => state === 'absent';

/** Tables of which nothing is there, and rows of the other tables of which something is missing. */
function missingFrom(report: Report, tables: FormTable[]): Missing {
  const whole = tables.filter((table) => rowsOf(table).every((row) => isAbsent(report, row, 'every')));
  const rows = tables
    .filter((table) => !whole.includes(table))
    .flatMap(rowsOf)
    .filter((row) => isAbsent(report, row, 'some'));
  return { tables: whole.map(({ label }) => label), rows: rows.map(({ row }) => row.label) };
}

export default defineRule({
  id: 'absent-rows',
  title: { zh: '表格齐全', en: 'All tables and rows are there' },
  why: {
    zh: '统一格式的每张表、每一行都应公布。文件里缺的，可能是单位没有填，也可能是下载、转换时丢失，无法断定。',
    en: 'Every table and row of the form is to be published. What is missing may have been left out by the agency or lost in a copy: that cannot be told.',
  },
  mend: {
    zh: '对照发布的网页或原件；确实缺少的，请补全。',
    en: 'Compare with the published page or the original, and add what is really missing.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第五十条（统一格式）；国办公开办函〔2021〕30号',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  about: 'unassessable',
  *check(report) {
    const cells = cellsInState(report, ['absent']);
    if (cells.length > 0) yield { cells, ...missingFrom(report, formOf(report.form).tables) };
  },
  message: {
    zh: ({ cells, tables, rows }) => {
      const parts = [
        tables.length ? `整张表：${listed(tables, quotedName).zh}` : '',
        rows.length ? `行：${listed(rows, quotedName).zh}` : '',
      ];
      return `文件中没有这份格式的 ${cells.length} 个单元格。缺少${parts.filter(Boolean).join('；')}。`;
    },
    en: ({ cells, tables, rows }) => {
      const parts = [
        tables.length ? `whole tables: ${listed(tables, quotedName).en}` : '',
        rows.length ? `rows: ${listed(rows, quotedName).en}` : '',
      ];
      return `${counted(cells.length, 'cell')} of the form cannot be found in the document. Missing ${parts.filter(Boolean).join('; ')}.`;
    },
  },
  good: [sample(), sample({ 'applications.new.total': null }, '2019')],
  bad: [
    {
      report: sample({
        'disclosure.fees.amount': 'absent',
        'disclosure.normativeDocuments.inForce': 'absent',
        ...Object.fromEntries(
          ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].flatMap((row) =>
            ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
              `remedies.${row}.${column}`,
              'absent',
            ]),
          ),
        ),
      }),
      expect: [
        {
          severity: 'warning',
          about: 'unassessable',
          message: {
            zh: '文件中没有这份格式的 17 个单元格。缺少整张表：「政府信息公开行政复议、行政诉讼情况」；行：「行政规范性文件」、「行政事业性收费」。',
            en: '17 cells of the form cannot be found in the document. Missing whole tables: “administrative reconsideration and litigation”; rows: “normative documents”; “administrative fees”.',
          },
        },
      ],
    },
  ],
});
