import type { Column, Form } from './form.ts';
import { applicationsTable, group, otherAsGroup, remediesTable, row } from './shared.ts';

const documents: Column[] = [
  {
    key: 'issued',
    label: { zh: '本年制发件数', en: 'issued' },
    unit: 'count',
    aliases: ['本年度制发数', '制发件数'],
  },
  {
    key: 'repealed',
    label: { zh: '本年废止件数', en: 'repealed' },
    unit: 'count',
    aliases: ['本年度废止数', '废止件数'],
  },
  { key: 'inForce', label: { zh: '现行有效件数', en: 'in force' }, unit: 'count', aliases: ['现行有效数'] },
];

const decisions: Column[] = [
  {
    key: 'decisions',
    label: { zh: '本年处理决定数量', en: 'decisions' },
    unit: 'count',
    aliases: ['处理决定数量'],
  },
];

// The edition prints the amount in 万元, ten thousand yuan.
const amount: Column[] = [
  {
    key: 'amount',
    label: { zh: '本年收费金额', en: 'amount' },
    unit: 'yuan',
    factor: 10_000,
    aliases: ['本年收费金额（单位：万元）', '收费金额'],
  },
];

/** The edition in force, used since the reports on 2021. */
export const form2021: Form = {
  id: '2021',
  label: { zh: '2021年格式', en: '2021 edition' },
  source: '国办公开办函〔2021〕30号',
  years: { first: 2021, last: null },
  words: ['制发件数', '废止件数', '现行有效件', '收费金额', '逾期不补正', '逾期未按收费通知'],
  tables: [
    {
      id: 'disclosure',
      label: { zh: '主动公开政府信息情况', en: 'information disclosed on own initiative' },
      section: 2,
      labelColumns: 1,
      furniture: ['信息内容'],
      rows: [
        group('article20.1', '第二十条第（一）项', 'Article 20 (1)', [
          row('administrativeRules', '规章', 'administrative rules', documents),
          row('normativeDocuments', '行政规范性文件', 'normative documents', documents, {
            aliases: ['规范性文件'],
          }),
        ]),
        group('article20.5', '第二十条第（五）项', 'Article 20 (5)', [
          row('licensing', '行政许可', 'administrative licensing', decisions),
        ]),
        group('article20.6', '第二十条第（六）项', 'Article 20 (6)', [
          row('penalties', '行政处罚', 'administrative penalties', decisions),
          row('coercion', '行政强制', 'administrative coercion', decisions),
        ]),
        group('article20.8', '第二十条第（八）项', 'Article 20 (8)', [
          row('fees', '行政事业性收费', 'administrative fees', amount),
        ]),
      ],
    },
    applicationsTable(otherAsGroup),
    remediesTable,
  ],
};
