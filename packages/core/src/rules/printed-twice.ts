import { cellAt, formOf } from '../forms/index.ts';
import type { FormId, Label } from '../forms/index.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { listed, quotedName } from './wording.ts';

/** The tables that cells stand in, as the form calls them. */
function tablesOf(form: FormId, cells: readonly string[]): Label[] {
  const tables = cells.map((path) => cellAt(formOf(form), path)?.placed.table.label);
  return [...new Set(tables)].filter((label) => label !== undefined);
}

export default defineRule({
  id: 'printed-twice',
  title: { zh: '每张表只有一份', en: 'Every table stands there once' },
  why: {
    zh: '一个文件里有两份报告，或附了下属单位、上年的同样表格时，不能断定哪一份是本报告的。',
    en: 'Where a file holds two reports, or the tables of another body or year beside its own, which are those of the report cannot be told.',
  },
  mend: {
    zh: '把两份报告拆成两个文件，分别检查；附表请写明单位和年度。',
    en: 'Put each report into a file of its own and check them one by one; say above other tables whose they are.',
  },
  source: { document: '读取约定', clause: '两种读法都可能时不取其一' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'warning',
  about: 'reading',
  *check({ doubts, form }) {
    for (const said of doubts) {
      const { kind, cells } = said;
      if (kind !== 'printed-twice') continue;
      yield { cells, said, tables: listed(tablesOf(form, cells), quotedName) };
    }
  },
  message: {
    zh: ({ tables }) =>
      `文件里不止一份表格：${tables.zh}，数字不同，不能断定哪一份是本报告的，均未取。文件里如有两份报告，请拆开后分别检查。`,
    en: ({ tables }) =>
      `The file holds more than one of these tables, with other figures: ${tables.en}. Which are those of the report cannot be told, so none was taken. If the file holds two reports, check each by itself.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        'disclosure.licensing.decisions': 'illegible',
        'applications.new.total': 'illegible',
        doubts: [
          {
            kind: 'printed-twice',
            cells: ['disclosure.licensing.decisions', 'applications.new.total'],
            text: '行政许可 | 一、本年新收政府信息公开申请数量',
            at: { line: 20 },
          },
        ],
      }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          cells: ['disclosure.licensing.decisions', 'applications.new.total'],
          message: {
            zh: '文件里不止一份表格：「主动公开政府信息情况」、「收到和处理政府信息公开申请情况」，数字不同，不能断定哪一份是本报告的，均未取。文件里如有两份报告，请拆开后分别检查。',
            en: 'The file holds more than one of these tables, with other figures: “information disclosed on own initiative”; “applications received and handled”. Which are those of the report cannot be told, so none was taken. If the file holds two reports, check each by itself.',
          },
        },
      ],
    },
  ],
});
