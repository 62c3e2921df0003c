import { arabicYears, readSpan } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';

/** What the words of a title say: the whole text, the year and the agency's name as printed, each where the title says it. */
export type TitleWords = { text: string; year: number | undefined; agency: string };

const LONGEST_TITLE = 120;
const LONGEST_AGENCY = 40;

// 政府信息公开 | 政务信息公开 | 信息公开 | 政务公开 | 政府信息公开和政务公开
const WORK = '(?:政府信息(?:主动)?公开|政务信息公开|信息公开|政务公开)';
const SUBJECT = `${WORK}(?:[和与及暨、]${WORK})?`;
// …工作年度报告 | …年报 | …情况的报告 | …工作的年度报告 | …年度工作报告 | …工作总结, once the year is out of them
const ENDING = new RegExp(
  `${SUBJECT}(?:工作)?(?:开展|进展|执行)?(?:情况)?的?(?:年度)*(?:工作)?(?:情况)?的?(?:总结)?(?:报告|年报|总结)$`,
  'u',
);

const OPEN = '[【［\\[〔〖（(]';
const CLOSE = '[】］\\]〕〗）)]';
// 2023年度 | 【2023】 | （2023年）      <- but no part of a longer number or of a day
const YEAR = new RegExp(
  `${OPEN}(?<bracketed>20\\d\\d)(?:年度|年)?${CLOSE}|(?<!\\d)(?<year>20\\d\\d)(?!\\d|年\\d{1,2}月)(?:年度|年)?`,
  'u',
);
// （图解） | 【公示稿】 | （2023年1月1日—12月31日） | （巴彦县民政局）
const NOTE = new RegExp(`^(?<title>.+)${OPEN}(?<note>[^【［\\[〔〖（(】］\\]〕〗）)]{1,40})${CLOSE}$`, 'u');
// …年度报告——巴彦县民政局 | …年度报告-巴彦县人民政府
const TAIL =
  /^(?<title>.+?(?:报告|年报|总结)(?:[（(【［[〔].{1,40}[）)】］\]〕])?)[-_—–]{1,3}(?<note>[^-_—–]{2,30})$/u;

// 巴彦县民政局关于印发《2023年…年度报告》的通知
const NOTICE =
  /^(?<issuer>.{0,40}?)关于(?:印发|公布|发布|公开|公示|刊发)《?(?<title>.+?)》?的(?:通知|公告|通告|公示)$/u;
// 【图解】2023年… | 附件1：2023年… | 标题：2023年…
const LABEL = new RegExp(
  `^(?:索引号.*?[:：]|(?:标题|附件\\d?|一?图[解读]懂?)[:：]|${OPEN}(?:图解|图文解读|一图读懂|图文)${CLOSE})`,
  'u',
);
// What is about a report, or leads to another one: 上一篇：…2022年政府信息公开工作年度报告
const OTHER = /^(?:[上下]一[篇条页则个]|前一|后一|相关|现将|根据|按照|本报告)/u;
const FRAME = /^(?:关于|的)+|(?:年度|全年|关于|的)+$/gu;

const AGENCY =
  /(?:局|厅|府|委|委员会|办|办公室|院|会|部|署|处|所|站|台|中心|街道|镇|乡|公司|集团|学|校|馆|队|总队|支队|大队|省|市|县|区|州|盟|旗|关|行|社|系统|本级机关[)）])(?:[（(][^（()）]{2,20}[)）])?$/u;
// （县本级） | （局机关）: a part of the agency
const PART = /^.{0,3}(?:本级|机关|版|稿)$/u;

/** Whether a name ends as those of agencies do. */
export const endsAsAgency = (name: string): boolean => AGENCY.test(name);

/** Reads one line as a title; undefined where it is none. */
export function readTitle(line: string): TitleWords | undefined {
  const text = normaliseText(line).replace(/^[《“]+|[》”]+$/gu, '');
  if (text.length > LONGEST_TITLE || OTHER.test(text) || /[。；;!?！？>｜|]/u.test(text)) return undefined;
  const words = arabicYears(text).replace(LABEL, '');
  const notice = NOTICE.exec(words)?.groups;
  const read = readWords(notice?.['title'] ?? words, []);
  if (!read) return undefined;
  const agency = read.agency || (notice?.['issuer'] ?? '');
  return { text, year: read.year, agency };
}

type Read = Omit<TitleWords, 'text'>;

/** Reads the words of a title without what leads to it; `notes` are those that stood behind it, the last first. */
function readWords(words: string, notes: readonly string[]): Read | undefined {
  const found = YEAR.exec(words);
  const year = found?.groups?.['bracketed'] ?? found?.groups?.['year'];
  const rest = found ? words.slice(0, found.index) + words.slice(found.index + found[0].length) : words;
  const ending = ENDING.exec(rest);
  if (!ending) {
    const { title, note } = (NOTE.exec(words) ?? TAIL.exec(words))?.groups ?? {};
    return title && note && notes.length < MOST_NOTES ? readWords(title, [...notes, note]) : undefined;
  }
  const agency = rest.slice(0, ending.index).replace(FRAME, '');
  if (agency.length > LONGEST_AGENCY || /[,，:：《]|20\d\d/u.test(agency)) return undefined;
  return {
    year: year === undefined ? yearAmong(notes) : Number(year),
    agency: agency || (notes.find(isAgencyNote) ?? ''),
  };
}

const MOST_NOTES = 3;

const isAgencyNote = (note: string): boolean =>
  note.length > 2 && endsAsAgency(note) && !PART.test(note) && !/网|\d/u.test(note);

// （2023年1月1日—12月31日）, but not （2023年1月公布）
function yearAmong(notes: readonly string[]): number | undefined {
  const span = notes.map((note) => readSpan(note)).find((found) => found !== undefined);
  return span && Number(span.to.slice(0, 4));
}
