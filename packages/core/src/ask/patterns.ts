import type { Level, Meaning } from './lexicon.ts';
import { metricAt } from './metrics.ts';
import type { Candidate, TokenMeaning } from './scan.ts';
import { smallNumber } from './years.ts';

const SMALL_ZH = '\\d{1,2}|[一二两三四五六七八九十]';
const SMALL_EN = 'two|three|four|five|six|seven|eight|nine|ten';

// applications.new.total
const PATH = /[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)+/iy;
const NUMBER = /\d+(?:[.,]\d+)*(?:\s*(?:[件条项个份起宗次例万亿元家%]))*/y;

// What there may be many of: the noun, and the agencies that it stands for.
const NOUNS: readonly (readonly [string, Level | 'agency' | 'department'])[] = [
  ['省级?(?:政府)?|省份|provinces?|provincial governments?', 'province'],
  ['(?:地级)?市级?(?:政府)?|城市|地市|cit(?:y|ies)|city governments|prefectures?', 'prefecture'],
  ['区县|县市区|县区|县级?(?:政府)?|区(?:政府)?|count(?:y|ies)|districts?', 'county'],
  ['乡镇街道|乡镇|镇|乡|街道|towns?|townships?|subdistricts?', 'town'],
  ['部门|局|departments?|bureaus?', 'department'],
  ['单位|机关|机构|地方|政府|agenc(?:y|ies)|organs?|authorit(?:y|ies)|governments?', 'agency'],
];
const NOUN = NOUNS.map(([words], i) => `(?<n${i}>${words})`).join('|');
const TOP = new RegExp(
  `(?:前|top |first |the )(?<count>${SMALL_ZH}|${SMALL_EN})(?![\\da-z年])(?:(?:名|位|家|个|大)(?:${NOUN})?)?`,
  'iy',
);
// 倒数三名 | the lowest three
const LAST = new RegExp(
  `(?:倒数前?|最后|最末|后|末)(?<zh>${SMALL_ZH})(?:名|位|家|个(?!月))(?:${NOUN})?|(?:the )?(?:bottom|lowest|fewest|smallest) (?<en>${SMALL_ZH}|${SMALL_EN})\\b`,
  'iy',
);
// 排第三, 第二少, 倒数第二 | the third highest, ranked third; 第二季度 and 第三方 are something else.
const NTH = new RegExp(
  `(?<last>倒数|从后往前)?(?:排名?在?|位列|位居|名列)?第(?<zh>\\d{1,3}|[二三四五六七八九十])(?![\\d十季度期条章类款项页行列方次批届审产]|个(?:月|季))(?:名|位|个)?(?:最)?(?<kind>[多高大少低小])?|` +
    `(?:the |ranked |ranking |came |placed |in )?(?<en>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,3}(?:nd|rd|th))(?! (?:half|quarter|five|time|instance|party|parties|person|persons))(?:[- ](?:(?<most>most|highest|largest|biggest|greatest)|(?<least>fewest|lowest|least|smallest)|place)(?: common| frequent| often)?\\b)?`,
  'iy',
);
// 哪几个省
const WHICH_OF = new RegExp(`哪(?:几个|几家|些)(?:${NOUN})`, 'uy');

const NOT_AGENCIES = '(?!里|的|申请|诉讼|采购|信息|集中|收费|规章|企业|公司|科研|律|民)';
// 多少个机关 | 几家单位 | 多少单位 | 几家 | 多少份报告 | how many cities
const TALLY = new RegExp(
  `(?:一共有|共有|有)?(?:多少|几)(?:(?:个|家|所|座)(?:${NOUN})|(?:单位|机关|部门|机构|城市|区县)|家|份(?=[^，。？]{0,8}(?:报告|年报)))${NOT_AGENCIES}|` +
    `how many (?:reports|(?:${NOUN.replaceAll('?<n', '?<e')}))\\b(?! (?:procurement|information|rules))`,
  'iy',
);
// 最多的三个市: so many of them.
const SOME = new RegExp(`哪?(?<count>${SMALL_ZH})(?:个|家|大)(?:${NOUN})`, 'iy');

// 青岛是潍坊的几倍: not 多几倍, which leaves open from where it is counted.
const TIMES =
  /的(?:多少|几)倍(?<=(?:是|为|相当于).*)|how many times (?:as (?:many|much|high|large)\b|(?=the |that |those ))/iuy;

// Is that figure correct? Not: how many were corrected?
const CORRECT = /(?:correct|accurate|right)(?=\s*\??\s*$)(?<=^(?:is|are|was|were)\b.*)/iy;

// 哪些市没有2023年的报告: the year may stand inside; 没有报告 is a word of its own.
const UNFILED =
  /(?:没有|没|缺少?)(?=(?:20\d\d|[去今前]|上一?)年度?的?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报))/uy;

// 除潍坊外公安局…: the 外 belongs to what is left out, not to what follows.
const OUT = /(?:以外|之外|外(?!部|资|商|事|国))(?<=除.{1,24})/uy;

const TOGETHER = /(?<count>[两二三四五六七八九十])(?:省|市|县|区|地|家)(?=的|[，,、 ]|\d|$|公安|政府)/uy;
// 收到申请最少的省: what is sought stands at the end.
const SOUGHT = new RegExp(`的(?:${NOUN})(?=有|没|是|名单|为|$|[？?，。、])`, 'uy');
// provincial governments
const GOVERNMENTS: readonly (readonly [RegExp, Level])[] = [
  [/(?:all |the )*(?:provincial governments|governments of (?:the )?provinces)\b/iy, 'province'],
  [
    /(?:all |the )*(?:(?:city|municipal|prefectural) governments|governments of (?:the )?cities)\b/iy,
    'prefecture',
  ],
  [
    /(?:all |the )*(?:(?:county|district) governments|governments of (?:the )?(?:counties|districts))\b/iy,
    'county',
  ],
];

const PUNCTUATION: readonly (readonly [RegExp, TokenMeaning])[] = [
  [/[、&+/]/y, { is: 'join' }],
  [/[，,。.；;：:？?！!]+/y, { is: 'end' }],
];

// What the tables do not count, though all the words are known: information on one's own initiative.
const OUTSIDE =
  /(?:一共有|共有|有)?(?:多少|几)(?:家|名|位|个)(?:不同的)?(?:企业|公司|律所|律师事务所|科研机构|社会组织|申请人|自然人|公民|法人)|how many (?:different |distinct )?(?:people|persons|companies|firms|businesses|citizens|applicants|organi[sz]ations|enterprises|ngos|law firms)\b|(?:行政)?(?:许可|处罚|强制)的?收费|罚款(?:金额|总额|数额|总数)?|处罚金额|罚金|罚没(?:收入|金额|款)|how much (?:\w+ ){0,3}(?:fines|penalties)\b|公开(?:了|的)?(?:多少|几)?(?:条|篇|项)?(?:政府)?信息(?!公开|申请|的)|公开了?(?:多少|几)[条篇]/iy;
// 过了1月31日才发布 | after 31 January
const LATE =
  /(?:(?:过了?|超过了?|晚于|迟于)[13]月31[日号](?:以后|之后|后)?|[13]月31[日号](?:以后|之后|过后|后))(?:才|再|还)?(?:发布|公布|公开|发|报)(?:了|的)?|(?:publish(?:ed)?|filed?|came out|released?|put out)(?: (?:their|its|the) (?:\d{4} )?reports?)? (?:after|later than) (?:31(?:st)? (?:january|march)|(?:january|march) 31(?:st)?)/iy;
// 2023年发布的年报 is about 2022.
const PUBLISHED =
  /(?:发布|公布|公开|出版|印发|上报|提交)的?(?:那份)?(?:年报|年度报告|报告)|(?:published|released|issued) in|report of last year/iy;

/** What each pattern can begin with, in lower case: to try all of them at each place takes longer than all the rest. */
const STARTS = {
  path: 'abcdefghijklmnopqrstuvwxyz',
  top: '前tf',
  nth: '倒从排位名第trcpis0123456789fsen',
  last: '倒最后末tblfs',
  which: '哪',
  some: '哪0123456789一二两三四五六七八九十',
  tally: '一共有多几h',
  times: '的h',
  out: '外以之',
  correct: 'car',
  unfiled: '没缺',
  sought: '的',
  governments: 'atpgcmd',
  outside: '一共有多几h行许处强罚公',
  late: '过超晚迟13pfcr',
  published: '发公出印上提pri',
  together: '两二三四五六七八九十',
  number: '0123456789',
};

const matchAt = (pattern: RegExp, text: string, at: number, starts?: string): RegExpExecArray | null => {
  if (starts?.includes(text.charAt(at).toLowerCase()) === false) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The readings of what stands at a place that no list of words can hold: paths, counts, numbers, punctuation. */
export function patternsAt(text: string, at: number): Candidate[] {
  const path = matchAt(PATH, text, at, STARTS.path)?.[0];
  const metric = path === undefined ? undefined : metricAt(path);
  if (metric) return [{ to: at + metric.path.length, means: [meaningOf(metric.path)] }];
  const found: Candidate[] = [];
  const add = (match: RegExpExecArray | null, means: (found: RegExpExecArray) => TokenMeaning[]): void => {
    if (match) found.push({ to: at + match[0].length, means: means(match) });
  };
  const countIn = ({ groups = {} }: RegExpExecArray): number =>
    smallNumber(groups['count'] ?? groups['zh'] ?? groups['en'] ?? '');
  add(matchAt(TOP, text, at, STARTS.top), (top) => [{ is: 'top', count: countIn(top) }, ...whichIn(top)]);
  add(matchAt(LAST, text, at, STARTS.last), (last) => [
    { is: 'top', count: countIn(last) },
    { is: 'act', act: 'least' },
    ...whichIn(last),
  ]);
  add(matchAt(NTH, text, at, STARTS.nth), nthIn);
  add(matchAt(WHICH_OF, text, at, STARTS.which), (few) => [whichOf(few)]);
  add(matchAt(SOME, text, at, STARTS.some), (some) => [{ is: 'top', count: countIn(some) }, whichOf(some)]);
  add(matchAt(TALLY, text, at, STARTS.tally), (tally) => [{ is: 'act', act: 'tally' }, whichOf(tally)]);
  add(matchAt(TIMES, text, at, STARTS.times), () => [{ is: 'act', act: 'times' }]);
  add(matchAt(OUT, text, at, STARTS.out), () => [{ is: 'negation' }]);
  add(matchAt(UNFILED, text, at, STARTS.unfiled), () => [{ is: 'act', act: 'unfiled' }]);
  add(matchAt(CORRECT, text, at, STARTS.correct), () => [{ is: 'act', act: 'match' }]);
  add(matchAt(SOUGHT, text, at, STARTS.sought), (sought) => [whichOf(sought)]);
  for (const [pattern, level] of GOVERNMENTS)
    add(matchAt(pattern, text, at, STARTS.governments), () => [
      { is: 'which', over: level },
      { is: 'act', act: 'all' },
    ]);
  add(matchAt(OUTSIDE, text, at, STARTS.outside), () => [{ is: 'outside' }]);
  add(matchAt(LATE, text, at, STARTS.late), () => [{ is: 'rule', rules: ['published-late'] }]);
  add(publishedAt(text, at), () => [{ is: 'unread' }]);
  // 青岛、苏州、南京三市: so many were named.
  add(matchAt(TOGETHER, text, at, STARTS.together), (found) => [{ is: 'together', count: countIn(found) }]);
  add(matchAt(NUMBER, text, at, STARTS.number), () => [{ is: 'number' }]);
  if (!isLetter(text.charCodeAt(at))) {
    for (const [pattern, meaning] of PUNCTUATION) add(matchAt(pattern, text, at), () => [meaning]);
    // Made where it is needed: the tables of all signs take longer to look up than a question to read.
    if (found.length === 0) add(matchAt(/[\s\p{P}\p{S}]/uy, text, at), () => [{ is: 'glue' }]);
  }
  return found;
}

// Chinese characters, digits and plain letters: no punctuation, though not all else is.
const isLetter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

// Only behind a year in Chinese, and in front of one in English, does the word say which year is meant.
function publishedAt(text: string, at: number): RegExpExecArray | null {
  const found = matchAt(PUBLISHED, text, at, STARTS.published);
  return found && /年(?:度)?(?:\d{1,2}月)?$|^$|[a-z ]$/iu.test(text.slice(0, at)) ? found : null;
}

function nthIn({ groups = {} }: RegExpExecArray): TokenMeaning[] {
  const { zh, en = '', last, kind = '', most, least } = groups;
  const place = zh === undefined ? (ORDINALS[en.toLowerCase()] ?? Number.parseInt(en, 10)) : smallNumber(zh);
  const isLeast = last !== undefined || least !== undefined || /[少低小]/u.test(kind);
  const isMost = most !== undefined || /[多高大]/u.test(kind);
  return [
    { is: 'nth', place },
    { is: 'act', act: isLeast ? 'least' : isMost ? 'most' : 'ranking' },
  ];
}

const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 2]),
);

function whichOf(match: RegExpExecArray): TokenMeaning {
  const noun = NOUNS.find((_, i) => match.groups?.[`n${i}`] ?? match.groups?.[`e${i}`]);
  return { is: 'which', over: noun?.[1] ?? 'agency' };
}

const whichIn = (match: RegExpExecArray): TokenMeaning[] =>
  Object.entries(match.groups ?? {}).some(([key, value]) => /^n\d/u.test(key) && value !== undefined)
    ? [whichOf(match)]
    : [];

function meaningOf(path: string): Meaning {
  if (path.startsWith('rates.')) return { is: 'rate', rate: path };
  const cut = path.lastIndexOf('.');
  return { is: 'cell', row: path.slice(0, cut), column: path.slice(cut + 1) };
}
