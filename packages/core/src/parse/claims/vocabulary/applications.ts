import { forms, rowsOf } from '../../../forms/index.ts';
import { type Entry, entries, joined } from './entry.ts';

const MATTER = '政府信息公开 政务信息公开 信息公开 政务公开 政府资讯公开';
const REQUEST = '依申请公开政府信息 依申请公开信息 依申请公开';

const applications: Entry[] = [
  ...entries({ kind: 'matter' }, joined(MATTER, '- 工作 类')),
  ...entries({ kind: 'object' }, '政府信息 政务信息 信息'),
  ...entries(
    { kind: 'noun', strong: true },
    joined('依申请公开', '- 件 事项 案件 来信 政府信息 信息 政务信息 政府信息公开 类 业务'),
    joined('申请公开 公开申请 依申请', '- 件 事项'),
    joined('申请 申请公开', '政府信息 政务信息 政府信息公开 信息公开'),
    joined(MATTER, '件 事项'),
    joined('政府信息 政务信息 信息 政府信息公开 信息公开', '依申请公开 依申请', '- 件 申请 事项'),
    joined('公开 获取', '政府信息 政务信息 信息', '的申请 申请'),
  ),
  ...entries(
    { kind: 'noun', strong: true, alone: true },
    joined(`${MATTER} ${REQUEST}`, '申请 类申请 的申请 申请件 申请事项 申请案件 申请公开 申请公开件'),
    joined('政府信息 政务信息', '申请 申请件 申请事项'),
    joined(MATTER, '申请', '量 总量 总数 件数'),
    '依申请公开案例',
  ),
  ...entries(
    { kind: 'noun', strong: false },
    '申请 申请件 申请事项 申请案件 公开件',
    joined('该项 此项 此类 该类 这类 相关 有关', '申请'),
  ),
  ...entries({ kind: 'filler' }, '申请人'),
  // 政府信息公开申请表 is no application.
  ...entries(
    { kind: 'idle' },
    joined(
      `- ${MATTER} ${REQUEST} 政府信息`,
      '申请',
      '表 书 渠道 流程 方式 权 目录 指南 内容 途径 条件 答复书 答复文书 量大 多',
    ),
    joined(MATTER, '申请人'),
  ),
];

const received: Entry[] = [
  ...entries(
    { kind: 'verb', row: 'new', rank: 2 },
    joined('- 共', '新收 新收到 新接到 新接收 新受理'),
    joined('本年 本年度 今年 当年 年内', '新收 新收到'),
  ),
  ...entries(
    { kind: 'verb', row: 'new', rank: 1 },
    joined('- 共', '收到 接到 接收 收悉'),
    joined('- 共', '收到 接到', '- 和 并 及 、', '处理'),
  ),
  ...entries({ kind: 'verb', row: 'new', rank: 0 }, joined('- 共', '受理 接受 登记受理 受理登记 接收受理')),
];

const handled: Entry[] = [
  ...entries(
    { kind: 'verb', row: 'concluded', rank: 1 },
    joined(
      '- 共 已 共已',
      '办结 答复 办理完毕 办理完结 办理完成 完成办理 答复完毕 完成答复 办理答复 答复办结 办结答复 办理并答复',
    ),
    joined(
      '- 已',
      '予以 给予 进行 进行了 作出 作出了 做出 做出了 按时 按期 如期 全部 依法 书面',
      '办结 答复',
    ),
  ),
  ...entries({ kind: 'verb', row: 'concluded', rank: 0 }, joined('- 共 已 共已', '办理 处理')),
  ...entries(
    { kind: 'verb', row: 'concluded', rank: 1, late: true },
    joined('延期 逾期 超期 延长期限 延长答复期限', '- 后', '办结 答复 办理'),
    '不予受理 未予受理 不受理',
    joined('- 主动 自行 自愿', '撤回 撤件 撤销申请 撤回申请'),
    joined('主动 自行 自愿', '撤销'),
  ),
  ...entries(
    { kind: 'open' },
    joined('未 尚未 还未 暂未 仍未', '办结 答复 办理 办理完毕 到期 到答复期限 到答复期'),
    joined('正在 尚在 仍在', '办理 处理 办理中 处理中 办理之中'),
    '办理中 处理中 在办 待办 待答复 待办理 未到期 未到答复期限',
  ),
  ...entries(
    { kind: 'idle' },
    joined('办结 答复 办理 处理 受理 回复 按时办结 按期办结 按时答复 按期答复 公开', '率'),
    joined(
      '办理 处理 答复 受理 办结',
      '结果 情况 流程 工作 时限 期限 意见 时间 程序 渠道 环节 质量 总数的 总量的 数的 文书 内容 机制',
    ),
    joined('不再', '处理 办理 受理 答复'),
    '答复书 答复函 答复人 受理点 受理窗口 受理论 处理决定 处理费 办理人 接受监督 接受社会',
  ),
];

/** Rows of table three that the prose names in other words than the form. */
const SAID: Record<string, string[]> = {
  disclosed: [
    joined('予以 同意 决定 给予 准予 全部 全部予以 予以全部 同意全部 决定予以', '公开'),
    joined('予以公开 同意公开', '类'),
  ],
  partiallyDisclosed: [joined('- 予以 同意 决定 给予', '部分公开'), '部分予以公开 部分公开类'],
  denied: [joined('不予 不同意 不予以 决定不予 拒绝 不', '公开'), '不予公开类'],
  unavailable: [joined('无法提供', '- 信息 政府信息 相关信息 类')],
  notProcessed: ['不予处理 不予处理类'],
  other: [joined('其他 其它', '- 情形 方式 类型 类', '处理'), joined('其他处理', '情形 方式 类')],
  'denied.stateSecret': [joined('- 属于 属 涉及', '国家秘密')],
  'denied.prohibitedByLaw': [
    joined('其他法律行政法规 其他法律、行政法规 法律行政法规 法律、行政法规', '禁止公开'),
  ],
  'denied.securityAndStability': [joined('- 危及', '三安全一稳定')],
  'denied.thirdPartyRights': [joined('- 保护 损害 侵害', '第三方合法权益')],
  'denied.internalAffairs': [joined('- 属于 属', '三类内部事务信息 内部事务信息 内部事务')],
  'denied.processInformation': [joined('- 属于 属', '四类过程性信息 过程性信息')],
  'denied.enforcementFile': [joined('- 属于 属', '行政执法案卷 行政执法案卷信息')],
  'denied.administrativeInquiry': [joined('- 属于 属', '行政查询事项')],
  'unavailable.notHeld': [
    joined('本机关不掌握 本单位不掌握 不掌握', '- 相关政府信息 相关信息 该信息 该政府信息'),
  ],
  'unavailable.requiresCreation': [joined('- 没有现成信息', '需要另行制作'), '没有现成信息'],
  'unavailable.stillUnclear': [joined('补正后', '- 申请', '- 内容', '- 仍 仍然', '不明确')],
  'notProcessed.petition': [
    joined('信访举报投诉 信访投诉举报 信访、举报、投诉 信访、投诉、举报', '类申请 类 申请'),
  ],
  'notProcessed.duplicate': ['重复申请 属于重复申请'],
  'notProcessed.publication': [joined('- 要求', '- 提供', '公开出版物')],
  'notProcessed.excessive': [joined('- 无正当理由', '大量反复申请')],
  'notProcessed.confirmation': [
    joined('要求行政机关 要求 -', '确认或重新出具', '- 已获取信息 已获取的信息 已获取政府信息'),
  ],
  'other.correctionOverdue': [joined('- 无正当理由 申请人 申请人无正当理由', '逾期', '不补正 未补正')],
  'other.feeOverdue': [joined('- 申请人', '逾期', '未缴纳费用 不缴纳费用 未缴费 不缴费')],
};

/** Labels of the form that say too little to be found in prose. */
const TOO_SHORT = new Set(['其他', '其它', '总计', '合计']);

function* officialResults(): Generator<[row: string, label: string]> {
  for (const { tables } of forms) {
    const placed = tables.filter(({ id }) => id === 'applications').flatMap(rowsOf);
    for (const { path, row, groups } of placed) {
      const inner = groups.at(-1);
      if (!inner) continue;
      for (const label of [row.label.zh, ...(row.aliases ?? [])]) yield [path, label];
      if (inner.prefix) yield [inner.key, inner.label.zh];
    }
  }
}

const results: Entry[] = [
  ...Object.entries(SAID).flatMap(([row, lists]) => entries({ kind: 'term', row }, ...lists)),
  ...[...officialResults()]
    .filter(([, label]) => !TOO_SHORT.has(label))
    .map(([row, label]): Entry => ({ text: label, word: { kind: 'term', row } })),
  ...entries(
    { kind: 'term', row: 'opened' },
    joined(
      '- 予以 同意 全部 全部予以 同意全部',
      '公开',
      '及 和 与 或 、 或者 以及 / 并',
      '- 予以 同意',
      '部分公开',
    ),
  ),
  ...entries(
    { kind: 'idle' },
    joined('未 未予 未予以 均未 均未予以 未同意', '公开'),
    joined('第三方 权利人 第三人', '不同意公开'),
    '不予公开决定 公开属性 不公开为例外 不予公开为例外 不公开属性 不公开类 不予公开答复 不予公开告知书',
  ),
];

const BEFORE = '上年 上年度 上一年 上一年度 去年 去年度 前一年度';
const NOW = '本年 本年度 今年 当年 本报告年度';
const AFTER = '下年 下年度 下一年 下一年度 次年 明年 下一个年度 次年度';

const carried: Entry[] = [
  ...entries({ kind: 'carry' }, '结转 转结'),
  ...entries(
    { kind: 'term', row: 'carriedOver' },
    joined(BEFORE, '- 未办结', '结转 转结', `- ${joined('至 到', NOW)}`, '- 办理 继续办理 件 办理件'),
    joined('结转', BEFORE),
    joined('结转', '- 至 到 入', NOW, '- 办理 继续办理'),
  ),
  ...entries(
    { kind: 'term', row: 'carriedForward' },
    joined(
      '结转 转结 转 转入 转至 转到 结转至 结转到 结转入 转结至 延至 延续至 顺延至 跨至',
      AFTER,
      '- 继续',
      '- 办理 处理 答复 办结',
    ),
    joined(AFTER, '继续', '办理 处理 答复'),
  ),
];

/** Words about applications: what is asked for, what comes in, how it is handled, what is carried on. */
export const applicationWords: Entry[] = [...applications, ...received, ...handled, ...results, ...carried];
