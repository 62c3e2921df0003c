import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readClaims } from './claims.ts';

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line, i) => ({ kind: 'paragraph', text: line, at: { line: i + 1 } }));

/** What the prose of a report on 2022 claims, as `row = value` without `applications.` and `.total`. */
const claimed = (text: string): string =>
  readClaims(paragraphs(text), 2022)
    .map(({ metric, value }) => `${metric.replace(/^applications\.|\.total$/gu, '')} = ${value}`)
    .join(', ');

/** A sentence, and the claims in it: none where it speaks of some cases only, of others, or of more. */
type Said = [text: string, claims: string];

const someDenied: Said[] = [
  ['2022年度未收到需要收取信息处理费的政府信息公开申请。', ''],
  ['2022年，我局未收到需缴纳信息处理费的依申请公开件。', ''],
  ['本年度没有收到应当收取信息处理费的政府信息公开申请，未收取信息处理费。', ''],
  ['2022年没有需要收取信息处理费的政府信息公开申请。', ''],
  ['2022年度未收到超出免费数量的政府信息公开申请。', ''],
  ['未收到符合收费条件的申请。', ''],
  ['未发生需要收费的政府信息公开申请。', ''],
  ['未产生需收取信息处理费的依申请公开事项。', ''],
  ['本年度未发出收费通知，未收到达到收费标准的申请。', ''],
  ['未收到涉及商业秘密的政府信息公开申请。', ''],
  ['2022年，未收到因信息处理费引发的行政复议、行政诉讼。', ''],
  ['2022年没有因收取信息处理费引起的行政复议、行政诉讼案件。', ''],
  ['没有因收费引起的行政复议。', ''],
  ['未发生因征地拆迁引起的行政复议、行政诉讼。', ''],
  ['所属各乡镇自然资源所未收到政府信息公开申请。', ''],
  ['下属单位均未收到政府信息公开申请。', ''],
  ['全县各学校未收到政府信息公开申请。', ''],
];

const allDenied: Said[] = [
  ['未收到公众提出的政府信息公开申请。', 'new = 0'],
  ['我镇未收到任何单位和个人提出的政府信息公开申请。', 'new = 0'],
  ['未收到群众要求公开政府信息的申请。', 'new = 0'],
  ['没有收到社会公众以各种形式提出的政府信息公开申请。', 'new = 0'],
  ['全市各部门均未收到政府信息公开申请。', 'new = 0'],
  [
    '未发生因政府信息公开工作引起的行政复议和行政诉讼。',
    'remedies.reconsideration = 0, remedies.litigation = 0',
  ],
  [
    '未发生公民、法人和其他组织因政府信息公开申请行政复议、提起行政诉讼的情况。',
    'remedies.reconsideration = 0, remedies.litigation = 0',
  ],
  ['未发生因不服政府信息公开答复而提起的行政复议。', 'remedies.reconsideration = 0'],
  ['没有因依申请公开引发的行政诉讼。', 'remedies.litigation = 0'],
  [
    '没有发生针对本机关政府信息公开工作的行政复议、行政诉讼。',
    'remedies.reconsideration = 0, remedies.litigation = 0',
  ],
];

const someCounted: Said[] = [
  ['国庆前收到政府信息公开申请3件。', ''],
  ['春节前后收到政府信息公开申请3件，均已办结。', ''],
  ['收到涉及征地拆迁的政府信息公开申请5件，办结5件。', ''],
  ['收到土地征收类政府信息公开申请5件。', ''],
  ['涉及征地的政府信息公开申请共收到5件。', ''],
  ['2022年政府信息公开申请共收到5件。', 'new = 5'],
  ['我局政府信息公开申请共收到5件，已办结5件。', 'new = 5, concluded = 5'],
  ['全年共收到市民政府信息公开申请10件。', 'new = 10'],
  ['完成政府信息公开申请答复10件。', 'concluded = 10'],
];

const ofOthers: Said[] = [
  ['协助县政府办公室办理政府信息公开申请7件。本年新收政府信息公开申请11件。', 'new = 11'],
  ['配合县司法局办结政府信息公开申请7件。', ''],
  ['指导乡镇答复政府信息公开申请7件。', ''],
  ['本年新收政府信息公开申请83件。依法向税务、公安等部门提供信息协查函答复22件。', 'new = 83'],
  ['本年新收政府信息公开申请83件。身份证办理3200件。', 'new = 83'],
  ['本年新收政府信息公开申请83件。政策问题解释答复22件，办结22件。', 'new = 83'],
  ['（二）依申请公开\n2022年县住建局共受理10件，县住建局办结9件。', 'new = 10, concluded = 9'],
  ['全县系统共受理政府信息公开申请172件，其中局机关102件、各自然资源所70件。', ''],
  ['全县自然资源系统共受理政府信息公开申请172件。', ''],
  ['全局共收到政府信息公开申请172件，其中局机关102件，下属单位70件。', ''],
  ['共收到政府信息公开申请172件，其中机关本级102件，所属单位70件。', ''],
  ['收到政府信息公开申请66件，其中有效申请62件、撤回4件。', ''],
  ['有效办理政府信息公开申请66件。', 'concluded = 66'],
  ['通过公开系统受理政府信息公开申请10件。', 'new = 10'],
  ['严格执行“收到申请当日登记、15日内办结1件”的时限，收到政府信息公开申请9件。', 'new = 9'],
  ['推行“办结一件、归档一件”，收到政府信息公开申请9件。', 'new = 9'],
];

const ofOtherTimes: Said[] = [
  ['截至2022年12月31日，网站累计公开信息2万余条，累计受理依申请公开1203件，本年度115件。', ''],
  ['网站开通至今，累计收到政府信息公开申请120件。', ''],
  ['政府信息公开申请累计收到1203件。', ''],
  ['本年新收政府信息公开申请115件。累计受理依申请公开1203件。', 'new = 115'],
  ['2022年，我局累计收到政府信息公开申请15件，办结15件。', 'new = 15, concluded = 15'],
  ['全年累计受理依申请公开15件。', 'new = 15'],
  ['全年收到政府信息公开申请累计15件。', 'new = 15'],
  ['2021年存在的问题：依申请公开答复不规范，当年收到申请77件中有5件被复议纠正。', ''],
  ['2021年，依申请公开答复不规范，全年收到申请77件。', ''],
  ['五年来，共收到政府信息公开申请120件。', ''],
  ['“十三五”期间，共收到政府信息公开申请120件。', ''],
  ['一年来，共收到政府信息公开申请12件。', 'new = 12'],
  ['去年全年收到政府信息公开申请12件，今年收到15件。', 'new = 15'],
  ['上半年收到申请3件，全年收到政府信息公开申请15件。', 'new = 15'],
];

const ofDocuments: Said[] = [
  ['新收政府信息公开申请9件。对历史文件调整属性，由不予公开转为主动公开5件，转为部分公开3件。', 'new = 9'],
  ['新收政府信息公开申请9件。公文认定为不予公开12件，部分公开3件。', 'new = 9'],
  ['新收政府信息公开申请9件。其中不予公开调整为部分公开2件。', 'new = 9'],
  ['收到政府信息公开申请81件；通过网站予以公开信息360件，其中部分公开（去标识化）12件。', 'new = 81'],
  ['收到政府信息公开申请81件；全年予以公开信息360件，其中部分公开12件。', 'new = 81'],
  ['收到政府信息公开申请9件，予以公开政府信息4件，不予公开5件。', 'new = 9, disclosed = 4, denied = 5'],
];

const remedies: Said[] = [
  [
    '全年办理行政复议案件86件，行政诉讼案件41件，其中涉及政府信息公开的行政复议7件、行政诉讼8件。',
    'remedies.reconsideration = 7, remedies.litigation = 8',
  ],
  [
    '四、政府信息公开行政复议、行政诉讼情况\n全年办理行政复议案件86件，其中因政府信息公开引发的行政复议7件。',
    'remedies.reconsideration = 7',
  ],
  ['新收政府信息公开申请81件。全县行政复议案件152件，其中涉我局6件为政府信息公开案件。', 'new = 81'],
  ['新收政府信息公开申请81件。办理行政复议案件152件（其中政府信息公开类6件）。', 'new = 81'],
  ['全年办理行政复议案件152件，涉及政府信息公开的6件。', ''],
  [
    '收到政府信息公开申请10件，行政复议1件，行政诉讼0件。',
    'new = 10, remedies.reconsideration = 1, remedies.litigation = 0',
  ],
  [
    '因政府信息公开被提起行政诉讼7件（未经复议直接起诉），复议后起诉2件。',
    'remedies.litigationAfterReconsideration = 2',
  ],
  [
    '因政府信息公开被申请行政复议3件、行政诉讼8件（直接起诉）和6件（复议后起诉）。',
    'remedies.reconsideration = 3',
  ],
  [
    '因政府信息公开被提起行政诉讼15件（直接起诉7件，复议后起诉8件）。',
    'remedies.litigation = 15, remedies.directLitigation = 7, remedies.litigationAfterReconsideration = 8',
  ],
  [
    '未发生因政府信息公开引起的行政复议，其他类行政复议案件5件、行政诉讼案件2件。',
    'remedies.reconsideration = 0',
  ],
  ['作为行政复议机关，受理政府信息公开类行政复议申请13件，维持12件。', ''],
  ['五、存在的主要问题\n依申请公开答复质量不高，因程序不当引起行政复议2件、行政诉讼1件。', ''],
  ['四、政府信息公开行政复议、行政诉讼情况\n因征地拆迁引起的行政复议3件。', ''],
  [
    '因对我局政府信息公开答复不服提起的行政复议3件，行政诉讼1件。',
    'remedies.reconsideration = 3, remedies.litigation = 1',
  ],
  ['认真履行行政复议职责，审理政府信息公开行政复议案件23件。', ''],
  [
    '因政府信息公开直接向法院提起的行政诉讼5件，复议后提起行政诉讼3件。',
    'remedies.directLitigation = 5, remedies.litigationAfterReconsideration = 3',
  ],
];

const lists: Said[] = [
  [
    '（二）依申请公开情况。\n1.本年新收申请：80件；\n2.上年结转申请：4件；\n3.办理结果：予以公开14件，部分公开6件；\n4.结转下年度：5件。',
    'new = 80, carriedOver = 4, disclosed = 14, partiallyDisclosed = 6, carriedForward = 5',
  ],
  ['收到政府信息公开申请：十件。', 'new = 10'],
  ['收到政府信息公开申请情况：10件予以公开，5件部分公开。', 'disclosed = 10, partiallyDisclosed = 5'],
];

const table: [string, Said[]][] = [
  ['denies some', someDenied],
  ['denies all', allDenied],
  ['counts some, or all', someCounted],
  ['of others', ofOthers],
  ['of other times', ofOtherTimes],
  ['of documents', ofDocuments],
  ['remedies', remedies],
  ['in a list', lists],
];

describe.each(table)('%s', (_, said) => {
  test.each(said)('%s', (text, claims) => {
    expect(claimed(text)).toBe(claims);
  });
});

/** What the prose of a report by an agency of a name claims. */
const claimedBy = (names: string[], text: string): string =>
  readClaims(paragraphs(text), 2022, names)
    .map(({ metric, value }) => `${metric.replace(/^applications\.|\.total$/gu, '')} = ${value}`)
    .join(', ');

const BUREAU = ['巴彦县民政局', '县民政局'];
const GOVERNMENT = ['巴彦县人民政府办公室'];

describe('figures of other bodies', () => {
  test.each([
    '县自然资源局收到政府信息公开申请88件。',
    '2022年，县委、县政府共受理政府信息公开申请88件。',
    '全县共收到政府信息公开申请335件。',
    '全县各级行政机关共收到政府信息公开申请335件。',
    '12个乡镇共收到政府信息公开申请120件。',
    '我局下属县救助站收到政府信息公开申请3件。',
    '上级机关收到政府信息公开申请8件。',
    '全县共有45家单位收到政府信息公开申请，15家单位未收到政府信息公开申请。',
    '最终由县政府办公室答复政府信息公开申请3件。',
    '全县因政府信息公开被行政复议12件、行政诉讼8件。',
    '县法院受理政府信息公开行政诉讼案件5件。',
  ])('%s', (text) => {
    expect(claimedBy(BUREAU, text)).toBe('');
  });

  test.each([
    ['县民政局共收到政府信息公开申请15件。', 'new = 15'],
    ['县民政局机关收到政府信息公开申请15件。', 'new = 15'],
    ['按照全县统一部署，我局收到政府信息公开申请15件。', 'new = 15'],
    ['全局收到政府信息公开申请15件。', 'new = 15'],
    ['通过县政府网站等渠道收到政府信息公开申请15件。', 'new = 15'],
    [
      '因政府信息公开被提起行政诉讼1件，县法院判决维持1件。',
      'remedies.litigation = 1, remedies.litigation.upheld = 1',
    ],
  ])('%s is its own', (text, claims) => {
    expect(claimedBy(BUREAU, text)).toBe(claims);
  });

  test('all of a place are those of its government alone', () => {
    expect(claimedBy(GOVERNMENT, '全县共收到政府信息公开申请335件。')).toBe('new = 335');
    expect(claimedBy(GOVERNMENT, '全市共收到政府信息公开申请3350件。')).toBe('');
    expect(claimedBy(GOVERNMENT, '县政府共收到政府信息公开申请335件。')).toBe('new = 335');
    expect(claimedBy(['某市人力资源和社会保障局'], '市人社局收到政府信息公开申请4件。')).toBe('new = 4');
  });
});

describe('figures of part of the year, or of part of what came in', () => {
  test.each([
    ['12月份收到政府信息公开申请1件。', ''],
    ['2022年12月收到政府信息公开申请1件。', ''],
    ['1月至12月收到政府信息公开申请15件。', 'new = 15'],
    ['1-12月收到政府信息公开申请15件。', 'new = 15'],
    ['截至12月底，收到政府信息公开申请15件。', 'new = 15'],
    ['疫情期间收到政府信息公开申请3件。', ''],
    ['统计期间收到政府信息公开申请15件。', 'new = 15'],
    ['近三个月收到政府信息公开申请3件。', ''],
    ['单日最高收到政府信息公开申请3件。', ''],
    ['（一）依申请公开情况\n正在办理中的2件将于2023年1月答复。', ''],
    ['（一）依申请公开情况\n转交其他机关办理申请2件。', ''],
    ['（一）依申请公开情况\n收到申请17件，其中2件申请人主动撤回，实际受理15件。', ''],
    ['（一）依申请公开情况\n15件申请中办结13件。', 'concluded = 13'],
    ['（一）依申请公开情况\n因申请人逾期不补正不再处理0件。', ''],
    ['（一）行政复议情况\n除上述1件行政复议外，未发生其他行政复议案件。', ''],
    ['因政府信息公开行政复议0件被纠正。', 'remedies.reconsideration.corrected = 0'],
  ])('%s', (text, claims) => {
    expect(claimed(text)).toBe(claims);
  });
});
