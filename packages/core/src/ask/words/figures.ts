// Everyday words for rows and columns, beside the labels that the forms themselves give.
// A line: what is meant | Chinese words, by spaces | English phrases, by commas.

/** Words that by themselves say which row is meant. */
export const ROW_WORDS = `
applications.new | 新收 本年新收 新收申请 新收到申请 新增申请 收到申请 收到的申请 收到申请量 收到申请数 收到申请数量 收到的申请量 收到的申请数 收到的申请数量 收到依申请公开 申请量 申请数 申请数量 申请总量 申请总数 申请件数 收件量 收件数 受理量 受理数 新收量 新收数 | applications received, requests received, received applications, received requests, new applications, new requests, number of applications, number of requests, application volume, request volume, incoming requests, incoming applications, foi requests, information requests
applications.carriedOver | 上年结转 上一年结转 上年度结转 上一年度结转 往年结转 去年结转过来 去年结转来 上年遗留 从上年结转 从上一年结转 从去年结转 由上年结转 | carried over, carry over, carryover, brought forward, carried over from last year, carried over from the previous year, carried over from previous year, left over from last year, carried over from the year before
applications.carriedForward | 上一年结转下年度 上年结转下年度 前一年结转下年度 上一年度结转下年度 上一年结转到下年 结转下年 结转下年度 结转至下年 结转至下年度 结转到下年 结转到下年度 结转到下一年 结转至下一年 结转至下一年度 结转到下一年度 结转下一年 结转下一年度 结转明年 结转到明年 继续办理 未办结 尚未办结 没办结 没有办结 没办完 积压 待办 | backlog, carried forward, carry forward, carried over to next year, carried over to the next year, carried over to the following year, carried forward to next year, carried over to, still open, left open, unfinished, not yet concluded
applications.carriedOver applications.carriedForward | 结转 结转量 结转数 |
applications.disclosed | 予以公开 同意公开 全部公开 完全公开 全文公开 公开申请的答复 准予公开 | disclose, disclosed, granted, grant, released, release, granted in full, fully granted, fully disclosed, disclosed in full, approved, full disclosure, full grants
applications.partiallyDisclosed | 部分公开 部份公开 部分予以公开 区分处理 | partially disclosed, partly disclosed, granted in part, grant in part, disclose in part, release in part, partially grant, partially disclose, partially granted, partly granted, partial disclosure, disclosed in part, partially released, partial grants, in part
applications.disclosed applications.partiallyDisclosed | 全部或部分公开 全部或者部分公开 公开或部分公开 公开或者部分公开 | in full or in part, in full or part, granted in full or part, granted in full or in part, fully or partially, fully or partly, in whole or in part, wholly or partly
applications.denied | 不予公开 不公开 拒绝公开 拒绝 拒绝了 被拒 被拒绝 驳回 未予公开 不同意公开 | refuse to disclose, refused to disclose, declined to disclose, decline to disclose, refusal to disclose, refuse to release, refused to release, denied, deny, denial, refused, refuse, refusal, rejected, reject, rejection, withheld, withhold, turned down
applications.denied.stateSecret | 国家秘密 涉密 国家机密 | state secret, state secrecy, national secret, classified
applications.denied.prohibitedByLaw | 法律法规禁止公开 法律行政法规禁止公开 其他法律法规禁止公开 法律禁止公开 法律禁止 法规禁止 | prohibited by law, forbidden by law, banned by law, law prohibits
applications.denied.securityAndStability | 三安全一稳定 危及三安全一稳定 三安全 一稳定 | security and stability, security or stability, three securities and one stability
applications.denied.thirdPartyRights | 第三方合法权益 第三方权益 第三方 | third party, third-party, third party right, third parties
applications.denied.internalAffairs | 三类内部事务信息 三类内部事务 内部事务信息 内部事务 | internal affair, internal matter, internal information
applications.denied.processInformation | 四类过程性信息 四类过程性 过程性信息 过程性 过程信息 | process information, deliberative process, procedural information, deliberative information
applications.denied.enforcementFile | 行政执法案卷 执法案卷 | enforcement file, law enforcement file, case file
applications.denied.administrativeInquiry | 行政查询事项 行政查询 | administrative inquiry, administrative query
applications.unavailable | 无法提供 不能提供 提供不了 没法提供 | unavailable, unable to provide, could not provide, cannot provide, could not be answered, cannot be answered, unable to answer, could not be provided, cannot be provided, not available
applications.unavailable.notHeld | 本机关不掌握相关政府信息 本机关不掌握 不掌握 不掌握相关信息 不掌握信息 信息不存在 | not held, does not hold, did not hold, not in possession, information not held, not hold
applications.unavailable.requiresCreation | 没有现成信息 没有现成 另行制作 需要另行制作 需另行制作 | requires creation, have to be created, had to be created, would have to be created, not readily available
applications.unavailable.stillUnclear | 补正后仍不明确 补正后申请内容仍不明确 内容仍不明确 仍不明确 申请内容不明确 内容不明确 | still unclear, unclear after correction, unclear
applications.notProcessed | 不予处理 不处理 未予处理 | not processed, refused to process, refused to handle, declined to process, not handled, unprocessed, refuses to handle
applications.notProcessed.petition | 信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访类 信访类申请 当信访处理 当作信访处理 信访处理 按信访处理 作信访处理 | petition, petition or complaint, petitions and complaints
applications.notProcessed.duplicate | 重复申请 重复提出的申请 | duplicate, duplicate application, duplicate request, repeated request, repeated application
applications.notProcessed.publication | 要求提供公开出版物 公开出版物 出版物 | publication, public publication, published material
applications.notProcessed.excessive | 无正当理由大量反复申请 大量反复申请 大量反复 反复申请 | excessive, excessive application, excessive request, vexatious, vexatious request
applications.notProcessed.confirmation | 要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 确认或重新出具 重新出具 | asked to confirm, confirm or reissue, reissue
applications.other | 其他处理 其它处理 其他方式处理 作其他处理 | handled otherwise, other handling, otherwise handled, other processing
applications.other.correctionOverdue | 逾期不补正 逾期未补正 无正当理由逾期不补正 | not corrected in time, correction overdue, did not correct in time, failed to correct
applications.other.feeOverdue | 逾期不缴费 逾期未缴费 逾期未缴纳费用 逾期不缴纳费用 逾期未按收费通知 不缴费 未缴费 | fee overdue, did not pay in time, failed to pay, unpaid fee, fee not paid in time, fee not paid
applications.other.otherReasons | 其他情形 其他原因 其它情形 其它原因 | other reason
applications.concluded | 办结 办结申请 办结政府信息公开申请 办结量 办结数 办结总数 办理总数 办理完毕 办完 办理了 办理 答复 答复了 答复量 回复 处理结果总计 办理结果总计 办理结果 处理 处理了 | concluded, conclude, completed, complete, closed, answered, answer, processed, handled, responded to, resolved, decided, dealt with
remedies.reconsideration | 行政复议 复议 复议案件 行政复议案件 被申请行政复议 被复议 复议申请 | reconsideration, administrative reconsideration, administrative review, administrative appeal, reconsideration case
remedies.reconsideration remedies.litigation | 复议诉讼 行政复议诉讼 行政复议和诉讼 行政复议和行政诉讼 行政复议与行政诉讼 行政复议、行政诉讼 复议和诉讼 复议与诉讼 复议及诉讼 复议、诉讼 复议案件和诉讼案件 | reconsideration and litigation, reconsiderations and lawsuits, reconsideration and lawsuits, reconsideration or litigation cases
remedies.litigation | 行政诉讼 诉讼 行政诉讼案件 诉讼案件 官司 打官司 被诉 被起诉 起诉 行政官司 告上法庭 被告上法庭 吃官司 | litigation, lawsuit, suit, administrative litigation, administrative lawsuit, sued, court case, litigated
remedies.directLitigation | 未经复议直接起诉 未经复议直接诉讼 直接起诉 直接诉讼 未经复议 直接提起诉讼 | direct litigation, direct lawsuit, direct suit, sued directly, filed directly, skipped reconsideration, straight to court, went straight to court, directly to court, went directly to court, went to court directly, sued without reconsideration, without reconsideration, directly litigated, direct
remedies.litigationAfterReconsideration | 复议后起诉 复议后诉讼 复议后又起诉 复议后再起诉 经复议后起诉 复议后提起诉讼 | after reconsideration, litigation after reconsideration, lawsuit after reconsideration, suit after reconsideration, sued after reconsideration
disclosure.licensing | 行政许可 许可 | licensing, licence, license, permit, administrative licensing, administrative licence, administrative license, administrative permit
disclosure.otherServices | 其他对外管理服务事项 其它对外管理服务事项 对外管理服务事项 对外管理服务 | other public service, public service, other service
disclosure.penalties | 行政处罚 处罚 罚单 | penalty, administrative penalty, sanction, administrative punishment, punishment
disclosure.coercion | 行政强制 强制 强制措施 行政强制措施 | coercion, administrative coercion, coercive measure, coercive
disclosure.fees | 行政事业性收费 事业性收费 行政收费 收费 | fee, administrative fee, charge, administrative charge
disclosure.procurement | 政府集中采购 集中采购 政府采购 采购 | procurement, government procurement, purchasing, government purchase, centralized procurement
disclosure.administrativeRules | 规章 部门规章 政府规章 | administrative rule, rule, regulation
disclosure.normativeDocuments | 规范性文件 行政规范性文件 规范文件 | normative document, regulatory document, administrative normative document
`;

/** Words that mean applications received unless the question names another row. */
export const WEAK_ROW_WORDS = `
applications.new | 收到 收了 提了 提交了 提出了 新受理 新接到 新提交 新增 新增加 接到 收 受理 申请 提出申请 提交申请 依申请 依申请公开 依申请公开申请 申请公开 信息公开申请 政府信息公开申请 政府信息申请 公开申请 申请件 申请的件 提交 提出 递交 | application, request, receive, received, receiving, get, got, foia request, information disclosure request, disclosure request, disclosure application, information disclosure application, foia application, freedom of information request, open government information request, apply, applied, file, filed, filing, submit, submitted, submission, make, made, lodge, lodged, send, sent
`;

/** Words that say which column is meant; of several keys the one counts that the row has. */
export const COLUMN_WORDS = `
naturalPerson | 自然人 公民 个人 自然人申请 自然人提出 公民个人 | natural person, individual, citizen, private person
business | 商业企业 企业 公司 商业公司 企业申请 | business, company, firm, enterprise, corporation, commercial enterprise
researchInstitution | 科研机构 科研院所 科研单位 研究机构 | research institution, research institute, researcher
publicWelfareOrganization | 社会公益组织 社会组织 公益组织 | public welfare organization, welfare organization, ngo, nonprofit, charity, social organization
legalServiceOrganization | 法律服务机构 律所等法律服务机构 律师事务所等法律服务机构 律师事务所 律所 法律服务 | legal service organization, law firm, legal service, legal service institution
otherOrganization | 其他组织 其他机构 其它组织 其它机构 | other organization
organizations | 非自然人 法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人 组织机构 机构和组织 | organization, legal person, legal entity, legal persons and other organizations, legal persons or other organizations
upheld | 维持 结果维持 被维持 | upheld, maintained, sustained, affirmed
corrected | 纠正 结果纠正 被纠正 | corrected, correct, reversed, overturned, reversal, correction
other | 其他结果 其它结果 | other result, other outcome
other otherOrganization | 其他 其它 |
pending | 尚未审结 未审结 没审结 没有审结 还没审结 未结 审理中 | pending, unresolved, undecided, not yet decided, still pending
issued newlyMade | 制发 新制发 新印发 印发 出台 制定 新制定 新制作 制作 制发了 新出台 | issued, issue, newly made, adopted, drawn up, enacted
newlyDisclosed | 新公开 新公开数量 | newly disclosed, newly published
totalDisclosed | 对外公开 对外公开总数 对外公开总数量 公开总数 累计公开 | disclosed in total
repealed | 废止 废除 废止了 | repealed, repeal, abolished, revoked
inForce | 现行有效 有效 现行 | in force, in effect, currently in force, valid
itemsPreviousYear projects | 项目 项目数量 项目数 | item, project
itemsPreviousYear | 上一年项目 上一年项目数量 上年项目 上年项目数量 | items of the previous year, item of the previous year
itemsChange | 项目本年增减 本年增/减 本年增减 项目增减 增减 增减数 | change of items, change in items, change in the number of
decisions | 处理决定 处理决定数量 决定 决定书 | decision, decide
amount | 金额 总金额 总额 钱 多少钱 花了多少钱 花了多少 花了 花了几万 花费 支出 万元 万 亿元 亿 | amount, money, cost, spent, spend, spending, yuan
projects | 采购项目 采购项目数量 | projects
`;

/** Words for a row and a column at once. */
export const CELL_WORDS = `
remedies.litigation.corrected | 败诉 败诉了 输了 | lost, lose
remedies.reconsideration.corrected | 复议纠错 |
disclosure.licensing.decisions | 行政许可办了 许可办了 行政许可办理 许可办理 办理行政许可 办理许可 办了行政许可 |
disclosure.penalties.decisions | 作出行政处罚 做出行政处罚 行政处罚作出 |
disclosure.licensing.itemsPreviousYear | 许可事项 行政许可事项 许可事项数 行政许可事项数 |
disclosure.licensing.itemsChange | 新增许可事项 新增行政许可事项 许可事项增减 |
disclosure.penalties.itemsPreviousYear | 处罚事项 行政处罚事项 |
disclosure.penalties.itemsChange | 新增处罚事项 新增行政处罚事项 |
disclosure.coercion.itemsPreviousYear | 强制事项 行政强制事项 |
disclosure.coercion.itemsChange | 新增强制事项 新增行政强制事项 |
disclosure.procurement.amount | 采购金额 采购总金额 采购总额 |
disclosure.fees.amount | 收费金额 收费总额 本年收费金额 |
`;

/** 公开 is the disclosed row of table three, or a column beside 规章 and 规范性文件. */
export const DISCLOSED_WORDS = '公开 公开了 给予公开';

/** Words for the rates. */
export const RATE_WORDS = `
rates.disclosure | 公开率 信息公开率 公开率（含部分公开） 公开比率 | disclosure rate, grant rate, release rate, disclosure rate in full or in part
rates.fullDisclosure | 予以公开率 全部公开率 完全公开率 | full disclosure rate, full grant rate
rates.partialDisclosure | 部分公开率 | partial disclosure rate, partial grant rate
rates.denial | 不予公开率 不公开率 拒绝率 驳回率 拒绝公开率 | denial rate, refusal rate, rejection rate
rates.unavailability | 无法提供率 | unavailability rate
rates.conclusion | 办结率 结案率 答复率 办理率 | conclusion rate, completion rate, response rate
rates.naturalPerson | 自然人占比 自然人比例 个人占比 公民占比 | share of natural persons, share of individuals
rates.organizations | 法人或其他组织占比 法人占比 | share of organizations, share of legal persons and other organizations
rates.business | 企业占比 商业企业占比 | share of businesses, share of companies
rates.correction | 纠错率 复议纠错率 行政复议纠错率 行政复议的纠错率 纠正率 复议纠正率 行政复议纠正率 | reversal rate, correction rate, reversal rate on reconsideration, correction rate on reconsideration
rates.litigationLoss | 败诉率 诉讼败诉率 行政诉讼败诉率 行政诉讼的败诉率 诉讼纠错率 | loss rate, litigation loss rate, loss rate in litigation
`;
