import { type Entry, entries, joined } from './entry.ts';

/** What people send, say and ask, and what agencies decide about: received and handled like applications, and none. */
const cases = entries(
  { kind: 'decoy', lasting: true },
  '来信 来电 来访 来函 来件 信件 信箱 局长信箱 市长信箱 县长信箱 区长信箱 厅长信箱 热线 市民热线 留言 咨询 投诉 举报 举报投诉 投诉举报 检举',
  '诉求 工单 问答 便民问答 问题 建议 意见 意见建议 提案 议案 建议提案 人大建议 人大代表建议 政协提案 政协委员提案 转办 转办事项 交办 线索 信访 信访件 信访事项 信访案件 纠纷',
  '感谢信 锦旗 表扬 评价 好评 差评 满意 网民 网友 舆情 调查 问卷 访谈',
  '行政许可 许可 行政处罚 处罚 行政强制 行政检查 行政征收 行政确认 行政奖励 行政裁决 行政给付 行政审批 审批 服务事项 政务服务 管理服务事项 政务服务事项 服务业务',
  '办件 办件量 业务 事项 不动产登记 婚姻登记 商事登记 案事件 刑事案件 治安案件 警情 执法案件 调解 仲裁 法律援助 仲裁案件 证照 证书 许可证 查询 信用修复',
);

/** What agencies publish and organise: never received or concluded, so that it says nothing of the rest of the sentence. */
const publications = entries(
  { kind: 'decoy' },
  '主动公开 主动发布 主动公布 免于公开 发布 推送 转载 刊发 刊登 登载 上传 更新 点击 浏览 访问 阅读 关注 粉丝 订阅 下载 公开信息 公开政府信息 公开政务信息 公开各类信息 公开各类政府信息',
  '微博 微信 公众号 抖音 短视频 视频 稿件 文章 报道 新闻 新闻稿 发布会 新闻发布会 通气会 解读 政策解读 图解 专栏 专题 栏目 公告 公示 通告 动态 简报 期刊 公报 年报 手册 宣传 展板',
  '文件 公文 规章 法规 规范性文件 行政规范性文件 政策 制度 清单 目录 标准 预案 方案 通知 预决算 采购 项目 收费 收费通知 缴费 档案 复印 公共服务 便民服务 执法',
  '培训 会议 检查 督查 督办 考核 通报 整改 演练 活动 调研 学习 讲座',
);

// 协助县政府办公室办理政府信息公开申请7件 | 由不予公开转为部分公开3件: cases of others, and what documents are marked as.
const notOwn: Entry[] = [
  ...entries(
    { kind: 'decoy' },
    '协助 协办 配合 指导 督促 帮助 代为 代办 参与 移交 移送 转送 转交 转给 会商 协查 协查函',
  ),
  ...entries(
    { kind: 'decoy' },
    joined('转 转化 变更 调整 改 修改 更改 认定 确定 界定 标注 标识 定 明确 划分 列', '为'),
    '属性 公开属性 公文属性 属性认定 源头认定 解密 历史文件 存量文件',
  ),
];

const compare = entries(
  { kind: 'compare' },
  joined('比 较', '- 同期'),
  joined('比 较 与', '上年 上年度 上一年 上一年度 去年', '- 同期 相比 度 度相比'),
  '同比 环比 相比 上年同期 去年同期 同期 增加 减少 增长 下降 上升 降低 增多 增幅 降幅 增至 降至 增加了 减少了 增长了 下降了 占 占比 平均 日均 月均 年均 人均 平均每 每',
);

const time: Entry[] = [
  ...entries(
    { kind: 'time', time: 'report' },
    '本年 本年度 今年 今年以来 本年以来 年初以来 本报告期内 报告期内 本报告年度',
  ),
  ...entries({ kind: 'time', time: 'same' }, '全年 当年 年内 一年来 全年度 年度内'),
  ...entries({ kind: 'time', time: 'total' }, '累计 累计共'),
  ...entries({ kind: 'until' }, '截至 截止 截止到 截至到 至今'),
  ...entries(
    { kind: 'time', time: 'earlier' },
    '上年 上年度 上一年 上一年度 去年 前年 往年 历年 历年来 以往 以来 十三五 十四五',
    joined('- 近', '两 二 三 四 五 六 七 八 九 十 几', '年来'),
    joined('近', '两 二 三 四 五 六 七 八 九 十 几', '年'),
  ),
  ...entries(
    { kind: 'time', time: 'part' },
    '上半年 下半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 前三季度 每季度 当月 本月 每月 半年',
    '期间 假期 节日 单日 单月 单周 每周 每天 每日 最高 最多 最少 高峰',
    joined('元旦 春节 清明 五一 端午 中秋 国庆', '- 节', '前 后 前后'),
    joined('近 前 后 每', '- 一 两 二 三 四 五 六 七 八 九 十 十一 几', '个月'),
  ),
  // 统计期间 is the year.
  ...entries({ kind: 'filler' }, joined('统计 报告 本报告 年度 全年 本年度', '期间'), '期间内'),
];

const scopes: Entry[] = [
  ...entries(
    { kind: 'scope', scope: 'whole' },
    joined('全', '省 市 县 区 州 旗 盟 关区 自治区 自治州'),
    '关区',
  ),
  ...entries(
    { kind: 'scope', scope: 'own' },
    '本级 市本级 省本级 区本级 县本级 本级机关 本机关 局机关 厅机关 委机关 机关本级 办公厅 办公室 政府办',
  ),
  ...entries(
    { kind: 'scope', scope: 'others' },
    joined(
      '各',
      '下属单位 直属单位 所属单位 成员单位 区 县 市 镇 乡 乡镇 街道 镇街 街镇 区县 县区 县市 市县 县市区 市州 地市 部门 单位 分局 分县局 派出所 科室 处室 级 地 支队 大队',
    ),
    joined('市级 市直 区级 区直 县级 县直 省级 省直 下属 所属 直属 基层', '部门 单位 机关 各单位 各部门'),
    joined(
      '全',
      '省 市 县 区 州',
      '公安 税务 教育 交通 海关 卫生 住建 自然资源 市场监管',
      '- 系统 机关 部门',
    ),
    '全系统 系统内 下级',
  ),
  // 全县自然资源系统共受理172件: those of all bodies under it too
  ...entries(
    { kind: 'scope', scope: 'system' },
    '系统 系统上下 各系统',
    joined('各', '学校 院校 医院 站所 所 站 公司 企业'),
  ),
  ...entries(
    { kind: 'idle' },
    joined('信息 管理 操作 办理 办公 业务 服务 申请 公开 邮件 网上 网络 平台 电子 后台 受理 登记', '系统'),
    '系统性 系统化 系统梳理 系统推进 系统提升 系统学习 系统总结 系统谋划 系统完善 系统升级',
  ),
];

const applicants: Entry[] = [
  ...entries({ kind: 'applicant', who: 'person' }, '公民 自然人 个人'),
  ...entries(
    { kind: 'applicant', who: 'organization' },
    '法人 法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 其他组织 企业 商业企业 科研机构 社会公益组织 法律服务机构 律师事务所 社会组织',
  ),
];

const channels: Entry[] = [
  ...entries(
    { kind: 'channel' },
    '网络 网上 网站 门户网站 政府网站 在线 平台 公开平台 邮箱 邮件 电子邮件 电子邮箱 信函 邮寄 寄送 挂号信 快递 当面 现场 窗口 传真 书面申请 书信 电话 口头 其他渠道 其他方式 其他形式',
    joined('信件', '申请 邮寄 方式 形式'),
    joined('网络 网上 信函 邮寄 当面 现场 窗口 传真 电子邮件 书面 口头', '申请 提交 提出'),
  ),
  ...entries(
    { kind: 'channels' },
    joined(
      '等',
      '- 各种 各类 多种 多个 方面',
      '渠道 方式 形式 途径 渠道提交 方式提交 渠道提出 方式提出 平台',
    ),
  ),
];

const negations: Entry[] = [
  ...entries(
    { kind: 'negation', of: 'receiving' },
    joined('未 没有 没 尚未 暂未 均未 从未 并未 未曾 未共 未有', '收到 接到 接收 受理 新收 新收到 接收到'),
    '无收到 未收 无受理',
  ),
  ...entries(
    { kind: 'negation', of: 'happening' },
    joined('未 没有 尚未 暂未 均未 未曾', '发生 产生 出现 引发 引起 涉及 存在 发现'),
    joined('未 没有 无', '因 被 被申请 被提起'),
    '不存在 未涉 无涉及 无发生 无针对 未针对',
  ),
  ...entries({ kind: 'negation', of: 'having' }, '无 没有 未有 尚无 暂无 均无 并无'),
];

const turns = entries({ kind: 'not' }, '未 不 没 非 拟 应 需 待');

const joins = entries({ kind: 'join' }, '和 与 及 以及 或 或者 并 并且 暨 同时');

const among = entries({ kind: 'among' }, '其中 其中包括 其中包含 其中含 包括 包含 含 内含 含有');

const fillers = entries(
  { kind: 'filler' },
  '实际 共 共计 计 总计 合计 总共 一共 共有 有 又 为 的 了 是 达 达到 仅 仅有 只有 已 已经 均 均已 都 全 全部 则 也 至 到 入 数 数量 总数 总数为 总量 件数 宗数 申请量 次数',
  '中 内 另 另有 另外 还 还有 尚 尚有 剩余 其余 余下 对 将 本 该 我局 我厅 我委 我办 我区 我市 我县 我镇 我街道 我乡 我省 我院 我校 我站 我单位 本局 本厅 本委 本单位 本办 本镇 本街道 向 任何 任何人 公众 社会公众',
  '依法 依规 依法依规 按时 按期 及时 如期 按规定 按要求 按照规定 书面 法定时限内 在法定时限内 法定期限内 在法定期限内 规定时限内 在规定时限内 规定期限内 在规定期限内 受到 截至目前 截止目前 目前 截至年底 截止年底 上述 以上 所有 继续 并入 相关 有关 关于 涉及 情况 情形 工作 类型 事宜 提出 提交 等',
  '期限内 时限内 规定期限 各类 各种 各项 要求 完成 任何单位 任何组织 任何个人 任何单位和个人 任何单位或个人 单位和个人 单位或个人 群众 社会各界 各界 社会各界人士 市民 居民 村民',
  joined('以 通过', '任何 各种 各类 书面', '渠道 方式 形式 途径'),
);

/** Names and idioms that hold a word of the vocabulary by chance. */
const idle = entries(
  { kind: 'idle' },
  '比例 比如 比较 比重 对比 相比之下 较为 较好 较大 较多 较高 较强 应当 相应 适应 响应 回应 供应 需要 需求 待遇 不断 不仅 不同 不少 不足 不断完善 非常 安全 健全 完全 齐全 全面 全省性 全市性 全区性 全县性 无论 无关 无需 无须 无误 无障碍 无缝 无偿 无效 无疑 无线 无人机 无锡 和平 有力 有序 有限 有关部门 中心 中国 中央 中共 集中 为民 为此 为了 作为 成为 为主 的确 目的 达成 已有 本着 基本 成本 本地 对外 对应 对象 对待 对照 面对 将军 将来 还原 另行 总数的 占用 提到 到位 到期 有的 与会 参与 并行 合并 或将 普及 涉及面 以及时 及早 应公开尽公开 公开为常态 政务公开工作要点 情况下 工作日 工作人员 工作机制 工作流程 工作规程 工作制度',
);

const causes = entries(
  { kind: 'cause' },
  '因 由 而 被 就 针对 不服 引起 引发 产生 导致 发生 造成 引致 提起 所引起 所引发 所产生',
);

const valid = entries({ kind: 'idle', valid: true }, '有效 有效申请 符合规定 符合要求 符合条件');

const fresh = entries(
  { kind: 'idle', fresh: true },
  joined('新', '增 增加 发生 产生 出现 引发 引起 提起 立案'),
);

/** Agencies whose names hold a decoy. */
const agencies = entries(
  { kind: 'filler' },
  '信访局 档案局 档案馆 行政审批局 行政审批服务局 政务服务局 政务服务中心 政务服务管理局 政务服务和大数据局 行政执法局 综合执法局 城市管理综合执法局 公共服务中心 新闻办 热线办 调解中心 公证处',
);

/** The words around what is counted: what it is counted among, when, where, by whom, and what it is compared with. */
export const surroundingWords: Entry[] = [
  ...turns,
  ...fillers,
  ...causes,
  ...idle,
  ...valid,
  ...fresh,
  ...joins,
  ...among,
  ...time,
  ...compare,
  ...scopes,
  ...applicants,
  ...channels,
  ...negations,
  ...cases,
  ...publications,
  ...notOwn,
  ...agencies,
  ...entries({ kind: 'merged' }, '分别'),
];
