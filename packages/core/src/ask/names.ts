/** How people say a figure: in Chinese, and in English for one and for many. `unit` counts it. */
export type Name = {
  zh: string;
  en: { one: string; many: string };
  unit: UnitName;
  /** What stands in brackets, where the name is that of a part: 属于国家秘密. */
  part?: { zh: string; en: string };
};

/** The word that counts a figure. */
type UnitName = { zh: string; en: string };

const CASE: UnitName = { zh: '件', en: 'cases' };
const APPLICATION: UnitName = { zh: '件', en: 'applications' };
const DECISION: UnitName = { zh: '件', en: 'decisions' };
const DOCUMENT: UnitName = { zh: '件', en: 'documents' };
const ITEM: UnitName = { zh: '项', en: 'items' };
const PROJECT: UnitName = { zh: '项', en: 'projects' };
const YUAN: UnitName = { zh: '元', en: 'yuan' };
export const PERCENT: UnitName = { zh: '%', en: '%' };

const name = (zh: string, one: string, many: string, unit: UnitName): Name => ({
  zh,
  en: { one, many },
  unit,
});

const applications = (zh: string, rest: string): Name =>
  name(zh, `application ${rest}`, `applications ${rest}`, APPLICATION);

/** The rows of tables three and four, by `table.row`; a row below a listed group takes the group's name and its own label. */
export const rowNames: Record<string, Name> = {
  'applications.new': name(
    '新收政府信息公开申请',
    'new application received',
    'new applications received',
    APPLICATION,
  ),
  'applications.carriedOver': applications('上年结转政府信息公开申请', 'carried over from the previous year'),
  'applications.disclosed': applications('予以公开', 'disclosed'),
  'applications.partiallyDisclosed': applications('部分公开', 'partially disclosed'),
  'applications.opened': applications('予以公开和部分公开', 'disclosed in full or in part'),
  'applications.denied': applications('不予公开', 'denied'),
  'applications.unavailable': applications('无法提供', 'answered as unavailable'),
  'applications.notProcessed': applications('不予处理', 'not processed'),
  'applications.other': applications('其他处理', 'handled otherwise'),
  'applications.concluded': applications('办结政府信息公开申请', 'concluded'),
  'applications.carriedForward': applications('结转下年度继续办理', 'carried forward to the next year'),
  'remedies.reconsideration': name(
    '行政复议',
    'administrative reconsideration case',
    'administrative reconsideration cases',
    CASE,
  ),
  'remedies.litigation': name('行政诉讼', 'administrative lawsuit', 'administrative lawsuits', CASE),
  'remedies.directLitigation': name('未经复议直接起诉', 'direct lawsuit', 'direct lawsuits', CASE),
  'remedies.litigationAfterReconsideration': name(
    '复议后起诉',
    'lawsuit after reconsideration',
    'lawsuits after reconsideration',
    CASE,
  ),
};

/** The labels of rows that would not be understood outside their table, by `table.row`. */
export const leafNames: Record<string, { zh: string; en: string }> = {
  'applications.other.correctionOverdue': { zh: '逾期不补正', en: 'not corrected in time' },
  'applications.other.feeOverdue': { zh: '逾期未缴费', en: 'fee not paid in time' },
  'applications.other.otherReasons': { zh: '其他情形', en: 'other reasons' },
};

/** The columns of tables three and four other than the total, by key. */
export const columnNames: Record<string, { zh: string; en: string }> = {
  naturalPerson: { zh: '自然人', en: 'natural persons' },
  business: { zh: '商业企业', en: 'businesses' },
  researchInstitution: { zh: '科研机构', en: 'research institutions' },
  publicWelfareOrganization: { zh: '社会公益组织', en: 'public welfare organizations' },
  legalServiceOrganization: { zh: '法律服务机构', en: 'legal service organizations' },
  otherOrganization: { zh: '其他组织', en: 'other organizations' },
  organizations: { zh: '法人或其他组织', en: 'legal persons and other organizations' },
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  other: { zh: '其他结果', en: 'other result' },
  pending: { zh: '尚未审结', en: 'pending' },
};

const documents = (zh: string, one: string, many: string): Record<string, Name> => ({
  newlyMade: name(`新制作${zh}`, `${one} newly made`, `${many} newly made`, DOCUMENT),
  newlyDisclosed: name(`新公开${zh}`, `${one} newly disclosed`, `${many} newly disclosed`, DOCUMENT),
  totalDisclosed: name(
    `对外公开${zh}总数`,
    `${one} disclosed in total`,
    `${many} disclosed in total`,
    DOCUMENT,
  ),
  issued: name(`制发${zh}`, `${one} issued`, `${many} issued`, DOCUMENT),
  repealed: name(`废止${zh}`, `${one} repealed`, `${many} repealed`, DOCUMENT),
  inForce: name(`现行有效${zh}`, `${one} in force`, `${many} in force`, DOCUMENT),
});

const matters = (zh: string, en: string): Record<string, Name> => ({
  itemsPreviousYear: name(
    `${zh}上一年项目`,
    `${en} item of the previous year`,
    `${en} items of the previous year`,
    ITEM,
  ),
  itemsChange: name(
    `${zh}项目本年增减`,
    `change in the number of ${en} items`,
    `change in the number of ${en} items`,
    ITEM,
  ),
  decisions: name(`${zh}处理决定`, `${en} decision`, `${en} decisions`, DECISION),
});

/** The figures of table two, by row and column. */
export const disclosureNames: Record<string, Record<string, Name>> = {
  administrativeRules: documents('规章', 'administrative rule', 'administrative rules'),
  normativeDocuments: documents('规范性文件', 'normative document', 'normative documents'),
  licensing: matters('行政许可', 'administrative licensing'),
  otherServices: matters('其他对外管理服务事项', 'other public service'),
  penalties: matters('行政处罚', 'administrative penalty'),
  coercion: matters('行政强制', 'administrative coercion'),
  fees: {
    ...matters('行政事业性收费', 'administrative fee'),
    amount: name('行政事业性收费金额', 'yuan of administrative fees', 'yuan of administrative fees', YUAN),
  },
  procurement: {
    projects: name(
      '政府集中采购项目',
      'government procurement project',
      'government procurement projects',
      PROJECT,
    ),
    amount: name(
      '政府集中采购总金额',
      'yuan of government procurement',
      'yuan of government procurement',
      YUAN,
    ),
  },
};
