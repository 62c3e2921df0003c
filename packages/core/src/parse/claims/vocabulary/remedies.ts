import { forms, rowsOf } from '../../../forms/index.ts';
import type { Outcome, RemedyRow } from '../word.ts';
import { type Entry, entries, joined } from './entry.ts';

const CASES = '- 案件 案 申请 申请案件 申请案 类案件 事项';

const subjects: Entry[] = [
  ...entries({ kind: 'remedy', rows: ['reconsideration'] }, joined('行政复议', CASES), '申请行政复议'),
  ...entries({ kind: 'remedy', rows: ['reconsideration'], short: true }, joined('复议', CASES)),
  ...entries({ kind: 'remedy', rows: ['litigation'] }, joined('行政诉讼', CASES), '提起行政诉讼'),
  ...entries({ kind: 'remedy', rows: ['litigation'], short: true }, joined('诉讼', CASES)),
  ...entries(
    { kind: 'remedy', rows: ['reconsideration', 'litigation'] },
    joined('行政复议诉讼 复议诉讼 行政复议及诉讼 行政复议和诉讼 行政复议或诉讼 行政复议、诉讼', CASES),
  ),
  ...entries(
    { kind: 'remedy', rows: ['directLitigation'], sure: true },
    joined(
      '未经复议 未经行政复议 未复议',
      '- 直接 而直接',
      '起诉 诉讼 行政诉讼 提起诉讼 提起行政诉讼',
      '- 的 案件 的案件 的行政诉讼 的行政诉讼案件',
    ),
    joined(
      '未经复议 未经行政复议 未经复议直接 未经行政复议直接 直接',
      '- 向法院 向人民法院',
      '起诉 诉讼 行政诉讼 提起诉讼 提起行政诉讼 提起',
      '- 案件 的案件 的行政诉讼 的行政诉讼案件',
    ),
  ),
  ...entries(
    { kind: 'remedy', rows: ['litigationAfterReconsideration'], sure: true },
    joined(
      '- 经',
      '复议 行政复议',
      '后 后又 后再',
      '- 提起',
      '起诉 诉讼 行政诉讼',
      '- 的 案件 的案件 的行政诉讼',
    ),
  ),
];

const ROWS = [
  'reconsideration',
  'directLitigation',
  'litigationAfterReconsideration',
] as const satisfies RemedyRow[];
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'] as const satisfies Outcome[];

/** The printed labels of table four; 结果维持 and 结果纠正 are hardly said of anything else. */
function* official(): Generator<Entry> {
  for (const { tables } of forms) {
    for (const { path, row } of tables.filter(({ id }) => id === 'remedies').flatMap(rowsOf)) {
      const known = ROWS.find((key) => key === path);
      const sure = known !== undefined && known !== 'reconsideration';
      if (known) yield { text: row.label.zh, word: { kind: 'remedy', rows: [known], ...(sure && { sure }) } };
      for (const { key, label, aliases = [] } of row.columns) {
        const outcome = OUTCOMES.find((name) => name === key);
        if (!outcome) continue;
        const alone = outcome === 'upheld' || outcome === 'corrected';
        yield { text: label.zh, word: { kind: 'outcome', outcome, ...(alone && { sure: true as const }) } };
        for (const text of aliases) yield { text, word: { kind: 'outcome', outcome } };
      }
    }
  }
}

const outcomes: Entry[] = [
  ...entries(
    { kind: 'outcome', outcome: 'upheld' },
    joined('- 结果', '维持', '- 原行政行为 原具体行政行为 原决定 原行政决定 原答复'),
    joined('- 予以 被 结果被', '维持'),
  ),
  ...entries({ kind: 'outcome', outcome: 'corrected' }, joined('予以 被 结果被', '纠正')),
  ...entries({ kind: 'outcome', outcome: 'other' }, joined('撤销 撤回', '复议申请 行政复议申请')),
  ...entries(
    { kind: 'outcome', outcome: 'pending' },
    joined('- 尚', '未审结'),
    joined('正在 尚在 仍在', '审理 审理中'),
    '审理中 待审结 尚未结案 未结案',
  ),
];

/** Words about reconsideration and litigation, and those that only look like them. */
export const remedyWords: Entry[] = [
  ...subjects,
  ...outcomes,
  ...official(),
  ...entries({ kind: 'rest' }, '其他 其它'),
  ...entries(
    { kind: 'judge' },
    joined('作为 担任 履行', '- 行政', '复议', '机关 机构 机关职责 职责', '- 职责'),
    '法律顾问 复议委员会',
  ),
  ...entries(
    { kind: 'idle' },
    joined('行政复议 复议 行政诉讼 诉讼', '机关 决定 决定书 法 局 答复 请求 委员会 工作 机构 权 途径 权利'),
  ),
  ...entries(
    { kind: 'decoy' },
    '民事诉讼 刑事诉讼 公益诉讼 诉讼案卷 行政应诉 应诉 败诉 胜诉 纠错 被纠错 出庭 开庭 一审 二审 再审 审理 审结 代理',
  ),
];
