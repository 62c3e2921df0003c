import type { Column, Form } from './form.ts';
import { applicationsTable, group, otherAsRow, remediesTable, row } from './shared.ts';

const documents: Column[] = [
  { key: 'newlyMade', label: { zh: '本年新制作数量', en: 'newly made' }, unit: 'count' },
  { key: 'newlyDisclosed', label: { zh: '本年新公开数量', en: 'newly disclosed' }, unit: 'count' },
  { key: 'totalDisclosed', label: { zh: '对外公开总数量', en: 'disclosed in total' }, unit: 'count' },
];

const items: Column[] = [
  {
    key: 'itemsPreviousYear',
    label: { zh: '上一年项目数量', en: 'items of the previous year' },
    unit: 'count',
  },
  { key: 'itemsChange', label: { zh: '本年增/减', en: 'change of items' }, unit: 'change' },
];

const decisions: Column[] = [
  ...items,
  { key: 'decisions', label: { zh: '处理决定数量', en: 'decisions' }, unit: 'count' },
];

const purchases: Column[] = [
  { key: 'projects', label: { zh: '采购项目数量', en: 'projects' }, unit: 'count' },
  { key: 'amount', label: { zh: '采购总金额', en: 'amount' }, unit: 'yuan' },
];

/** The trial edition, used for the reports on 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  label: { zh: '2019年格式（试行）', en: '2019 edition (trial)' },
  source: '国办公开办函〔2019〕60号',
  years: { first: 2019, last: 2020 },
  words: [
    '新制作数量',
    '新公开数量',
    '对外公开总数量',
    '上一年项目数量',
    '本年增/减',
    '采购项目数量',
    '采购总金额',
    '其他对外管理服务事项',
  ],
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
          row('normativeDocuments', '规范性文件', 'normative documents', documents, {
            aliases: ['行政规范性文件'],
          }),
        ]),
        group('article20.5', '第二十条第（五）项', 'Article 20 (5)', [
          row('licensing', '行政许可', 'administrative licensing', decisions),
          row('otherServices', '其他对外管理服务事项', 'other public services', decisions, {
            aliases: ['其它对外管理服务事项'],
          }),
        ]),
        group('article20.6', '第二十条第（六）项', 'Article 20 (6)', [
          row('penalties', '行政处罚', 'administrative penalties', decisions),
          row('coercion', '行政强制', 'administrative coercion', decisions),
        ]),
        group('article20.8', '第二十条第（八）项', 'Article 20 (8)', [
          row('fees', '行政事业性收费', 'administrative fees', items),
        ]),
        group('article20.9', '第二十条第（九）项', 'Article 20 (9)', [
          row('procurement', '政府集中采购', 'government procurement', purchases),
        ]),
      ],
    },
    applicationsTable(otherAsRow),
    remediesTable,
  ],
};
