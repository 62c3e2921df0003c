// Words for what is to be done with the figures, and the words that carry no meaning of their own.
// A line: what is meant | Chinese words, by spaces | English phrases, by commas.

/** Words that say what is to be done. */
export const ACT_WORDS = `
ratio | 占 占全部 占比 比例 比重 百分比 百分之几 百分之多少 份额 几成 占了 率 | share, percentage, percent, proportion, fraction, ratio, per cent
growth | 同比 同比增长 同比增长率 同比增速 同比增幅 同比降幅 同比变化率 同比增加率 增速 增长幅度 增长比例 下降率 增长 增长率 增加 减少 上升 下降 增幅 降幅 涨幅 比上年 较上年 比去年 较去年 比上一年 较上一年 与上年相比 与去年相比 和去年相比 跟去年比 和上年相比 比前一年 变化率 | growth, grow, grew, increase, increased, decrease, decreased, decline, declined, fall, falling, shrink, shrank, year on year, year-on-year, yoy, y-o-y, year over year, compared with last year, compared to last year, compared with the previous year, compared to the previous year, rise, rose, risen, gone up, went up, go up, gone down, went down, go down, fell, fallen, drop, dropped
change | 怎么变 怎么变的 如何变 如何变的 怎样变 变化 怎么变化 如何变化 变化情况 变动 | change, changed, changing, develop, developed
series | 历年 近年来 近年 近几年 这几年 这些年 最近几年 各年 逐年 趋势 每年 每一年 变化趋势 走势 历年来 各年度 分年 | trend, over the years, over time, each year, every year, by year, yearly, history, through the years, annually
compare | 差异 较 相较 相较于 相比于 比较起来 相比 对比 比较 比一比 比 差多少 相差 相差多少 差距 多还是 高还是 哪个多 哪个更多 谁多 谁更多 | difference, versus, vs, vs., compare, compared, comparing, comparison, compared with, compared to, than, which is more
match | 等于 对得上 对得上不 对得上否 对得上没有 对不对得上 对得上吗 对不上 相等 是否相等 是否一致 一致 衔接 吻合 正确 正确吗 是否正确 正不正确 准确 准确吗 是否准确 属实 属实吗 是否属实 | match, equal, agree, consistent with
most | 最多 最高 最大 最常 最快 最猛 最 排第一 第一 居首 首位 | most, highest, most common, commonest, most frequent, most often, fastest, largest, biggest, greatest, maximum, max, top
least | 最少 最低 最小 更少 更低 更小 最慢 倒数 倒数第一 | least, least common, least frequent, fewest, slowest, lowest, smallest, minimum, min, bottom
ranking | 排名 排行 排行榜 排序 名次 排列 排名情况 | rank, ranking, ranked, league table
position | 排第几 第几名 第几 排名第几 排在第几 | what rank, which place
total | 共 共有 总的 总共 合计 一共 总计 共计 加起来 总和 之和 相加 加总 全部加起来 | altogether, combined, sum, summed, in total, overall, total, together
reasons | 分布 如何分布 分布情况 理由 原因 构成 明细 哪几种 分类 分项 各项 各种 按理由 具体 具体理由 结构 组成 | reason, breakdown, break down, by reason, ground, by type, itemized
applicants | 申请人构成 申请人类型 按申请人 申请人结构 哪些人 什么人 申请主体 申请人分类 | by applicant, applicant type, type of applicant, types of applicant, kinds of applicant, who filed, by applicant type
zero | 一件都没 一件申请都没收到 一件申请也没收到 一件都没收到 一件也没收到 一件都没有收到 为0件 是0 是零 0件 零件申请 一件申请都没 一件也没 零申请 没收到 没有收到 未收到 为零 为0 等于0 零 都没收到 都没有收到 | no applications, no requests, zero, no application, no request, not receive any, nothing at all
blank | 留空 空白 没填 未填 没有填 没填写 未填写 空着 空格 留白 没有填写 缺失 这一栏留空 一栏留空 栏留空 这一格留空 留空没填 | blank, empty, left blank, not filled, not filled in, missing
broken | 填错 填错了 哪里填错 哪里填错了 哪一格填错 哪一格填错了 哪格填错了 哪个格填错了 哪一格错了 哪格错了 哪一格错 哪一格有错 问题 有没有问题 有没有错 有没有错误 有无错误 是否有错 是否有错误 是否有问题 有什么错误 有什么问题 有哪些错误 有哪些问题 有哪些警告 有什么警告 警告 有错 有错误 存在错误 错误 出错 有问题 错在哪 错在哪里 错在哪一行 错在哪一列 错在哪一格 错在哪一行哪一列 哪里错 哪里错了 哪里有错 哪一行哪一列 查出问题 | error, mistake, warning, wrong, go wrong, problem, finding, failed checks
unfiled | 没交 没有交 未交 没上交 没有上交 没报送 没有报送 未报送 没提交 没有提交 未提交 没发布 没有发布 未发布 没公布 没有公布 未公布 没有报告 没有年报 缺报告 缺年报 缺少报告 缺少年报 漏报 | not file, not filed, not publish, not published, not submit, not submitted, failed to file, failed to publish, failed to submit, no report, without a report, missing report, report missing
overview | 年报告 年报 年度报告 报告 概况 总体情况 整体情况 基本情况 情况怎么样 情况如何 情况 概览 主要数据 主要数字 | overview, summary, report, key figures, annual report, situation
whole | 全市 全省 全县 全区 全州 全自治区 | citywide, city-wide, province-wide, provincewide, as a whole
nation | 全国 全国各地 | nationwide, national total, in china, nationally
all | 所有 全部的 全体 | all, all the, all of the
each | 各 每个 | each, every
average | 平均 平均每个 平均每家 平均数 均值 平均值 | average, on average, mean, per agency
median | 中位数 中位值 中值 | median, median number, middle value
parts | 部门加起来 部门合计 各部门加起来 各部门合计 下属部门合计 部门之和 下级合计 各区县加起来 各县区加起来 各区县之和 下属单位加起来 所属部门加起来 下属部门加起来 各单位加起来 | departments add up, add up to, sum of the departments, sum of departments, sum of its departments, parts add up, departments together, departments combined
this | 这份报告 该报告 此报告 本报告 这份 这份年报 这个报告 这个年报 | this report, that report, the report above
feeNote | 信息处理费 信息处理费用 收取信息处理费 收取的信息处理费 收了信息处理费 收信息处理费 信息公开处理费 信息公开收费 | processing fee, information processing fee
dated | 发布日期 发布时间 公布日期 公布时间 公开日期 公开时间 发布于 哪天发布 哪一天发布 什么时候发布 何时发布 几月几日发布 几号发布 哪天公布 什么时候公布 何时公布 什么时候公开 何时公开 什么时候发 | publication date, date of publication, release date, day of publication
source | 从哪里来 从哪来 从哪儿来 从哪里来的 从哪来的 从哪儿来的 哪里来的 哪来的 怎么来的 来源 来源是什么 数据来源 出处 出处是什么 出处在哪 出自哪里 出自哪 出自 依据 依据是什么 在哪里印 印在哪里 印在哪 在哪份报告 哪份报告 哪一页 第几页 原文 原文是什么 | where does this number come from, where does this come from, where does that come from, where does that number come from, where does it come from, where did this come from, where did that number come from, where is it from, where is this from, where is that from, where from, source, what is the source, what's the source, sources, citation, cite, which report is that from, where is it printed, where is that printed, provenance
`;

/** Words for what the checks find: the rules | Chinese words | English phrases. */
export const RULE_WORDS = `
applications-balance applications-results applications-row-total remedies-total | 勾稽 勾稽关系 勾稽关系成立 勾稽关系是否成立 勾稽成立 勾稽关系对不对 勾稽关系正确 勾稽关系是否正确 勾稽关系不成立 勾稽不成立 勾稽有错 勾稽错误 勾稽关系有错 勾稽关系错误 不成立 对不平 不闭合 算错 算错了 表内关系不成立 | do not add up, does not add up, not add up, arithmetic error, arithmetic errors, fail the checks, fail the arithmetic, internal consistency
applications-balance | 不平 不平衡 表三不平衡 表三不平 申请表不平衡 收支不平 新收加结转不等于办结加结转 平衡关系不成立 | balance check, fail the balance check, fails the balance check, do not balance, does not balance, not balance, unbalanced
applications-results | 办理结果合计不对 结果之和不等于总计 各项结果相加不等于总计 | results do not add up, results do not sum to the total
applications-row-total | 行合计不对 各类申请人相加不等于总计 申请人合计不对 | row totals are wrong, row total is wrong, wrong row totals
remedies-total | 表四加总错误 表四加总不对 表四加总有误 表四合计错误 表四总计错误 表四总计不对 表四相加不对 复议诉讼合计不对 复议诉讼总计不对 表四合计不对 表四不平 | remedies do not add up, table four does not add up
carried-over-continuity | 结转对不上 结转不衔接 结转不一致 上下年结转不一致 上下年结转对不上 上下年度结转对不上 年度结转对不上 上下年结转 跨年结转对不上 年度间结转不一致 | carry-over mismatch, carry-over mismatches, carryover mismatch, carryover mismatches, carried over does not match, carry-over does not match
narrative-mismatch | 正文和表格不一致 正文与表格不一致 正文表格不一致 文表不一致 图文不符 正文跟表格不符 正文同表格不符 文字和表格不符 文字与表格不符 文字跟表格不符 文字和表格对不上 文字与表格对不上 文字跟表格对不上 正文和表格对不上 正文跟表格对不上 正文跟表格不一致 正文同表格不一致 正文同表格对不上 正文与表格不符 正文和表格不符 文字跟表格不一致 正文数字和表格不一致 正文与表格对不上 叙述和表格不一致 文字和表格不一致 文字与表格不一致 正文和表格矛盾 | text and tables disagree, text and tables that disagree, text disagrees with the table, text does not match the table, text and table disagree, narrative mismatch, prose and tables disagree, text contradicts the table, text contradicts the tables
form-outdated | 老格式 老表 老表格 老版 老版格式 老模板 旧的格式 老的格式 过时格式 2019年的旧表 2019年旧表 2019年的旧格式 2019年旧格式 2019年的格式 2019年格式 2019版格式 2019年版格式 2019年的表 旧格式 旧版格式 旧表 用旧格式 还在用旧格式 旧版表格 过期格式 旧模板 旧表格 旧版 | outdated form, old form, old format, outdated format, old template
published-late | 晚发布 迟发布 发布晚 发布晚了 发布迟了 公布晚了 晚公布 迟公布 逾期发布 逾期公布 超期发布 超期公布 延迟发布 推迟发布 未按时发布 没按时发布 没有按时发布 未按期发布 没按期发布 没有按期发布 未按时公布 没按时公布 没有按时公布 未按期公布 不按时发布 过期发布 迟到 | published late, publish late, late publication, missed the deadline, miss the deadline, published after the deadline, filed late, overdue reports, late reports
period-stale | 统计期不符 年份没改 年份未改 统计期错误 沿用上年年份 | stale period, wrong period, stale year
`;

/** Words that hold one figure against another. */
export const THAN_WORDS = `
> | 多于 大于 高于 多过 超过 超过了 | more than, greater than, higher than, larger than, outnumber, exceed, exceeded, exceeding
< | 少于 小于 低于 不及 | less than, fewer than, lower than, smaller than
`;

/** Kinds of agencies as they are typed in pinyin. */
export const PINYIN_KINDS = `
publicSecurity | | gonganju, gong'anju, gongan, gonganting, gongan ju
education | | jiaoyuju, jiaoyu ju, jiaoyuting
taxation | | shuiwuju, shuiwu ju
finance | | caizhengju, caizheng ju
health | | weijianwei, weishengju
customs | | haiguan
government | | zhengfu, renmin zhengfu
office | | zhengfuban, zhengfu bangongshi
naturalResources | | ziranziyuanju, ziguiju
`;

/** Words that ask which agency or year is meant; a level in the key keeps to the governments of that level. */
export const WHICH_WORDS = `
agency | 哪家 哪个 哪些 哪一家 哪一个 哪几家 哪几个 谁 各个 各家 各单位 各机关 各地 哪个单位 哪个机关 哪个机构 哪些单位 哪些机关 哪些报告 哪个地方 哪些地方 所有单位 所有机关 各地区 几家 | which, who, whose, which agency, which agencies, each agency, all agencies, every agency, across agencies, which reports, which report, across
department | 哪个部门 哪些部门 各部门 所有部门 哪个局 各局 哪些局 哪个委办局 各委办局 | which department, which departments, each department, all departments, by department, across departments, which bureau, which bureaus
town | 哪个镇 哪个乡镇 各乡镇 各镇 各街道 各乡镇街道 各镇街 哪个街道 哪些乡镇 哪些镇 哪些街道 乡镇街道 | by town, which town, which towns, each town, across towns, which township, which townships, which subdistrict, which subdistricts
province | 省级政府 省级人民政府 哪个省 各省 各省份 哪个省份 哪些省 各省区市 省份 | per province, by province, which province, which provinces, each province, provinces, across provinces
prefecture | 市级政府 地级市 地市级政府 设区市 哪个市 各市 各城市 哪个城市 哪些市 哪些城市 哪座城市 各地市 各地级市 城市 | per city, by city, which city, which cities, each city, cities, across cities
county | 县级政府 区县政府 县区政府 哪个县 各县 各区 哪个区 哪个区县 哪个县区 哪个县市区 各县市区 各区县 各县区 哪些县 哪些区 区县 各县市 | per county, per district, by county, by district, which county, which district, which counties, which districts, across counties, across districts
year | 的一年 的那一年 的那年 的年份 的年度 哪年 哪一年 哪个年份 哪几年 | which year, what year, in which year
`;

/** Words between two names or figures. */
export const JOIN_WORDS =
  '和 与 及 以及 跟 同 、 加 或 或者 还有 并 并且 且 而且 但 但是 同时 还是 & + | and, or, plus, as well as';

/** Words that end a clause. */
export const BREAK_WORDS = '其中 另外 此外 | of which, of them, of these, of those, among them, thereof';

/** Words that put the larger figure before the smaller: 办结的申请中予以公开的. */
export const INSIDE_WORDS = '中 里 当中 里面 之中 其中 | of, in, among, out of, within';

/** Words that turn a question round; understood nowhere but in the phrases that hold them. */
export const NEGATION_WORDS =
  '不 没 没有 未 非 无 除了 除 不含 不包括 不是 | not, never, without, except, excluding, no';

/** Words made of words that are known, which ask for something that is not. */
export const STRANGE_WORDS =
  '为什么 为何 因何 环比 省会 首府 比它 比它们 比他 比她 比其 比这个 比该市 同类 计划 单月 当月 上月 本月 同期 日均 月均 年均 人均 户均 净增 其余 之外 以外 除外 名单 名称 题目 标题 标准差 方差 倍 两倍 一倍 翻倍 差额 目标 排除 同意率 满意率 满意度 及时率 按时 逾期答复 超期 延期 | than it, than that, than them, in may, of may, during may, twice, double, other than, apart from, per day, per month, per capita, names of, name of, late, on time';

/** Words that ask for a number. */
export const COUNT_WORDS =
  '多少 几 几件 几项 几个 几份 几起 几宗 几次 几条 几多 几场 多少场 多少件 多少项 多少份 多少个 多少起 多少宗 多少次 多少条 是多少 有多少 多大 多高 数量 总数 总量 件数 数 若干 | how many, how much, how big, how large, number, count, amount of, what number';

/** Words that carry no meaning of their own. */
export const FILLER_WORDS =
  '请问 请 问 问一下 想问 想问一下 想知道 我想知道 我想问 我 我们 你 您 你们 您好 你好 谢谢 谢谢您 麻烦 麻烦您 帮 帮我 帮忙 查 查查 查下 查一查 看下 说下 问下 算下 列下 查一下 查询 查找 找 找一下 找找 看看 看 看一下 告诉 告诉我 说说 说 讲讲 了解 了解一下 知道 列出 列一下 给我 给予 给 介绍 介绍一下 一下 想 要 能 能不能 可以 可否 能否 可不可以 是否 是不是 有没有 会 ' +
  '的 了 呢 吗 吧 啊 呀 哦 噢 嘛 哈 咧 啦 喽 哇 嗯 呗 诶 唉 哎 是 有 在 到 从 由 向 对 对于 关于 被 让 把 为 为由 以 以为 按 按照 根据 依据 依 因 因为 由于 作为 于 之 其 所 也 都 还 而 又 就 才 只 则 那 这 那么 这么 该 此 它 他们 她们 人家 他 她 ' +
  '大概 大约 约 左右 到底 究竟 具体是 全年 全年度 当年 年度 那年 这一年 该年 本年 本年度 年 年份 年间 期间 截至 截止 底 年底 时候 的时候 时 之间 以来 以后 起 ' +
  '件 条 项 个 份 次 宗 例 元 件申请 部 家 名 位 种 类 笔 篇 起案件 件案件 案件 案子 事项 单子 ' +
  '政府信息公开 政府信息公开工作 信息公开 信息公开工作 政务公开 政务信息公开 政府信息 信息 公开工作 工作 公开方面 方面 政府信息公开年报 信息公开年报 政府信息公开年度报告 政府信息公开工作年度报告 信息公开年度报告 政府信息公开报告 年报里 年报中 报告里 报告中 表里 表中 表 统计 统计表 数据 数字 数值 指标 单元格 格 列 行 栏 ' +
  '什么 什么样 怎样 怎么样 如何 怎么 怎么回事 哪儿 呢请问 情形 类型 这种 那个 这个 这些 那些 一些 每 每个 某 各 各自 各是 各有 分别 分别是 各多少 本 来 去 过 做 作 作出 作了 进行 显示 公布 发布 披露 写 填 填的 记录 录得 数目 数额 规模 水平 程度 地区 当地 地方 单位 部门 机关 机构 行政机关 本机关 局里 那边 这边 方 本级 亲 老师 同志 单独 一年 一年里 里面的 上面 下面 内 中的 里的 中 里 当中 其 应该 曾 曾经 已 已经 正在 现在 目前 今 哪里 最终 最后 结果 结果是 结果为 提起 提出的 提交的 收到的 处以 ' +
  '更 更多 更高 更大 再 再看 再看看 再问 接着 内容 申请内容 主要 主 资讯 政府资讯 政府资讯公开 作的 做的 收的 属于 涉及 认定 认定为 被认定为 被认定 引用 援引 使用 用 理由是 多 少 高 低 格子 库里 库 打 打了 份额是 占到 达到 达 起诉的 申请人 申请者 申请公开的 政府的 所收 ' +
  '| a, an, the, in, of, for, by, to, from, on, at, with, as, per, into, during, under, about, regarding, concerning, against, towards, toward, face, faced, foia, is, are, was, were, be, been, being, do, does, did, done, has, have, had, can, could, would, will, should, may, might, there, here, it, its, their, his, her, they, he, she, them, this, that, these, those, what, what is, how, please, pls, tell, me, show, give, find, list, i, we, you, us, our, your, want, know, like, need, let, say, look, up, get me, hi, hello, thanks, thank you, hey, ok, year, years, annual, data, figure, table, statistics, stats, information, info, government information, open government information, government, open government, freedom of information, foi, ogi, official, people, public, case, done by, made by, agency, bureau, department, office, authority, authorities, all, any, every, each, so, then, also, just, only, exactly, roughly, about, approximately, according, according to, based on, reported, report says, says, said, stated, see, seen, come, came, was there, were there, reach, reached, outcome, result, end, ended, disposition, filed by, file by, submitted by, from the, cite, cited, citing, use, used, were they, go, went, case of, type, kind, main, final, finally, imposed, impose, handed down, because, because of, due to, on grounds of, on the grounds of, on the ground of, collected, collect, levied, plot, chart, graph, draw, when, where, if, whether, actually, currently, still, ever, some, certain, more, store, fewer, less, contain, contains, contained, between, left, leave, put, ones, over, saw, municipal, city, county, district, province, provincial, municipality, prefecture, region, autonomous, local, cell, rather, big, large, small, high, low, s, among';

/** Matters that people ask about and that the three tables do not count. */
export const OUTSIDE_WORDS =
  '主要问题 存在的主要问题 存在的不足 改进措施 改进情况 改进方向 来信 来访 留言 热线 咨询 建议提案 提案 建议 举报 投诉 上访 信箱 警情 报警 案件数 发案 破案 人口 天气 气温 房价 预算 决算 工资 编制 微博 微信 网站 公众号 主动公开 政策解读 新闻发布会 网上申请 当面申请 信函 邮寄 网络申请 电子邮件 传真 | main problems, main challenges, improvements, letters, hotline, consultation, complaints, proposal, population, weather, gdp, budget, salary, crime, arrest, website, wechat, weibo, email, by post, proactive disclosure';
