import type { Column, FormNode, FormRow, FormTable, Label, RowGroup } from './form.ts';

type Names = { aliases?: string[]; name?: Label };

/** A row of the form, with the columns that it prints. */
export const row = (
  key: string,
  zh: string,
  en: string,
  columns: Column[],
  more: Names & { total?: true } = {},
): FormRow => ({
  kind: 'row',
  key,
  label: { zh, en },
  columns,
  ...more,
});

/** Rows under one printed heading. */
export const group = (
  key: string,
  zh: string,
  en: string,
  rows: FormNode[],
  more: Names & { prefix?: true; sums?: true } = {},
): RowGroup => ({ kind: 'group', key, label: { zh, en }, rows, ...more });

const count = (key: string, zh: string, en: string, more: Names & { total?: true } = {}): Column => ({
  key,
  label: { zh, en },
  unit: 'count',
  ...more,
});

/** The seven applicant columns of table three, alike in both editions. */
const applicants: Column[] = [
  count('naturalPerson', '自然人', 'natural persons', { aliases: ['公民', '个人'] }),
  count('business', '商业企业', 'businesses', { aliases: ['企业'] }),
  count('researchInstitution', '科研机构', 'research institutions'),
  count('publicWelfareOrganization', '社会公益组织', 'public welfare organizations', {
    aliases: ['社会组织', '公益组织'],
  }),
  count('legalServiceOrganization', '法律服务机构', 'legal service organizations', { aliases: ['法律服务'] }),
  count('otherOrganization', '其他', 'other organizations', { aliases: ['其它'] }),
  count('total', '总计', 'total', { aliases: ['合计', '总数'], total: true }),
];

const applicantRow = (key: string, zh: string, en: string, more: Names & { total?: true } = {}): FormRow =>
  row(key, zh, en, applicants, more);

/** Row (六) of the 2019 edition. */
export const otherAsRow: FormNode = applicantRow('other', '其他处理', 'handled otherwise', {
  aliases: ['其它处理'],
});

/** The three rows that the 2021 edition prints under (六). */
export const otherAsGroup: FormNode = group(
  'other',
  '其他处理',
  'handled otherwise',
  [
    applicantRow(
      'correctionOverdue',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'applicant did not correct in time',
      { aliases: ['申请人无正当理由逾期不补正', '无正当理由逾期不补正'] },
    ),
    applicantRow(
      'feeOverdue',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      'applicant did not pay in time',
      { aliases: ['申请人逾期未按收费通知要求缴纳费用', '逾期未按收费通知要求缴纳费用'] },
    ),
    applicantRow('otherReasons', '其他', 'other reasons', {
      aliases: ['其它'],
      name: { zh: '其他处理的其他', en: 'other reasons' },
    }),
  ],
  { prefix: true, sums: true, aliases: ['其它处理'] },
);

/** Table three: applications received and handled. The editions differ in (六) alone. */
export const applicationsTable = (other: FormNode): FormTable => ({
  id: 'applications',
  label: { zh: '收到和处理政府信息公开申请情况', en: 'applications received and handled' },
  section: 3,
  labelColumns: 3,
  furniture: [
    '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    '申请人情况',
    '法人或其他组织',
  ],
  columnGroups: [
    {
      key: 'organizations',
      label: { zh: '法人或其他组织', en: 'legal persons and other organizations' },
      columns: [
        'business',
        'researchInstitution',
        'publicWelfareOrganization',
        'legalServiceOrganization',
        'otherOrganization',
      ],
    },
  ],
  rowSums: [
    {
      key: 'opened',
      label: { zh: '予以公开和部分公开', en: 'disclosed in full or in part' },
      rows: ['disclosed', 'partiallyDisclosed'],
    },
  ],
  balance: { left: ['new', 'carriedOver'], right: ['concluded', 'carriedForward'] },
  rows: [
    applicantRow('new', '本年新收政府信息公开申请数量', 'applications newly received', {
      aliases: ['本年新收', '本年新收申请数量', '本年新收政府信息公开申请'],
    }),
    applicantRow('carriedOver', '上年结转政府信息公开申请数量', 'applications carried over from last year', {
      aliases: ['上年结转', '上年结转申请数量', '上一年结转政府信息公开申请数量'],
    }),
    group('results', '本年度办理结果', 'results of the year', [
      applicantRow('disclosed', '予以公开', 'disclosed'),
      applicantRow('partiallyDisclosed', '部分公开', 'partially disclosed', {
        aliases: ['部分公开（区分处理的，只计这一情形，不计其他情形）'],
      }),
      group(
        'denied',
        '不予公开',
        'denied',
        [
          applicantRow('stateSecret', '属于国家秘密', 'state secret'),
          applicantRow('prohibitedByLaw', '其他法律行政法规禁止公开', 'prohibited by law'),
          applicantRow('securityAndStability', '危及“三安全一稳定”', 'endangers security or stability'),
          applicantRow('thirdPartyRights', '保护第三方合法权益', 'third-party rights'),
          applicantRow('internalAffairs', '属于三类内部事务信息', 'internal affairs'),
          applicantRow('processInformation', '属于四类过程性信息', 'process information'),
          applicantRow('enforcementFile', '属于行政执法案卷', 'enforcement file'),
          applicantRow('administrativeInquiry', '属于行政查询事项', 'administrative inquiry'),
        ],
        { prefix: true, sums: true },
      ),
      group(
        'unavailable',
        '无法提供',
        'unavailable',
        [
          applicantRow('notHeld', '本机关不掌握相关政府信息', 'information not held'),
          applicantRow(
            'requiresCreation',
            '没有现成信息需要另行制作',
            'information would have to be created',
          ),
          applicantRow('stillUnclear', '补正后申请内容仍不明确', 'still unclear after correction'),
        ],
        { prefix: true, sums: true },
      ),
      group(
        'notProcessed',
        '不予处理',
        'not processed',
        [
          applicantRow('petition', '信访举报投诉类申请', 'petition or complaint'),
          applicantRow('duplicate', '重复申请', 'duplicate application'),
          applicantRow('publication', '要求提供公开出版物', 'asks for a publication'),
          applicantRow('excessive', '无正当理由大量反复申请', 'excessive applications without good reason'),
          applicantRow(
            'confirmation',
            '要求行政机关确认或重新出具已获取信息',
            'asks to confirm or reissue information',
          ),
        ],
        { prefix: true, sums: true },
      ),
      other,
      applicantRow('concluded', '总计', 'concluded in total', {
        total: true,
        aliases: ['合计'],
        name: { zh: '办理结果总计', en: 'concluded in total' },
      }),
    ]),
    applicantRow('carriedForward', '结转下年度继续办理', 'carried forward to next year', {
      aliases: ['结转下年度', '结转下年继续办理', '结转下年度办理'],
    }),
  ],
});

const outcomes: Column[] = [
  count('upheld', '结果维持', 'upheld', { aliases: ['维持'] }),
  count('corrected', '结果纠正', 'corrected', { aliases: ['纠正', '结果纠错', '纠错'] }),
  count('other', '其他结果', 'other result', { aliases: ['其它结果'] }),
  count('pending', '尚未审结', 'pending', { aliases: ['未审结'] }),
  count('total', '总计', 'total', { aliases: ['合计'], total: true }),
];

/** Table four: administrative reconsideration and litigation, alike in both editions. */
export const remediesTable: FormTable = {
  id: 'remedies',
  label: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'administrative reconsideration and litigation' },
  section: 4,
  labelColumns: 0,
  across: true,
  rows: [
    row('reconsideration', '行政复议', 'administrative reconsideration', outcomes),
    group(
      'litigation',
      '行政诉讼',
      'administrative litigation',
      [
        row('directLitigation', '未经复议直接起诉', 'direct litigation', outcomes, {
          aliases: ['直接起诉', '未复议直接起诉'],
        }),
        row('litigationAfterReconsideration', '复议后起诉', 'litigation after reconsideration', outcomes, {
          aliases: ['经复议后起诉', '复议起诉'],
        }),
      ],
      { sums: true },
    ),
  ],
};
