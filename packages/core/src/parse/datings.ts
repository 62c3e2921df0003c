import type { Paragraph } from '../document/document.ts';
import type { Dating, Period, Section } from '../report/index.ts';
import { arabicYears, readDate, readSpan } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';
import type { PrintedSentence } from './sentences.ts';

const YEAR = /(?<!\d)20\d\d(?=年)/gu;
// 《…2021年…》 | （2019年修订） | 国办公开办函〔2021〕30号      <- years of other things
const ASIDE = /《[^《》]{1,60}》|[（(][^（）()]{0,60}[)）]|[〔[【][^〔〕[\]【】]{0,12}[〕\]】]\d*号?/gu;

// 2021年，我局共收到… | 截至2021年底，…      <- what a report on 2022 tells of itself
const COVERS =
  /^(?:按照要求,)?(?:截至|截止|截止到|至)?(?<year>20\d\d)年(?:度|全年|末|底|12月(?:31日|底)?)?(?:止|前)?,?(?=共|累计|我[局市县区镇乡委办厅院会处]|本[局市县区镇乡委办厅院会机单]|全[市县区镇乡局年]|主动公开|收到|未收到|没有收到|无|政府信息|依申请|各|通过|依托|公开|发布)/u;
// 本报告为2021年度政府信息公开工作年度报告 | 现将2021年度政府信息公开工作情况公布如下
const PRESENTS = /(?:本报告|现将|现就|现予|特此|特向)[^。]{0,40}?(?<year>20\d\d)年/u;
/** What else a sentence may be about: another year beside this one, or something that began or was made then. */
const BESIDE =
  /上一?年|去年|前年|往年|历年|同比|同期|相比|比较|较|比20|增长|下降|以来|[起始]|连续|期间|规划|计划|方案|印发|修订|修正|修改|施行|实施|成立|组建|机构改革|换届|考核|考评|评估|测评|评为|荣获|通报|针对|整改|反馈|检查|督查|巡察|审计|结转|首次|曾|已于/u;

// 2022年，我局将进一步…      <- plans of a report on 2022 are about 2023
const PLANS =
  /^(?:下一步,?|今后,?)?(?:在)?(?<year>20\d\d)年度?,?(?:我[局市县区镇乡委办厅院会处]|本[局市县区镇乡委办厅院会机单]\p{Script=Han}?|全[市县区镇乡局]|[^,。]{2,20}?(?:局|委|办|厅|政府|中心|街道|办事处))?将(?:继续|进一步|着力|重点|不断|持续|认真|切实|做好|加强|努力|加大|深入|全面|严格|从以下)/u;
const NO_PLAN = /作为|纳入|列入|列为/u;
// （二）2022年工作打算
const PLANS_HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?<year>20\d\d)年度?(?:下一步)?(?:政府信息公开|政务公开)?(?:重点)?工作(?:打算|计划|思路|安排|设想)[:：]?$/u;

/** Sections that look ahead, by their number. */
const AHEAD = 5;
const OLDEST = 2008;
const MOST = 20;

/** Words that give a year which a report on `year` should not give. A year that could be that of something else is none. */
export function readDatings(
  paragraphs: readonly Paragraph[],
  sentences: readonly PrintedSentence[],
  sections: readonly Section[],
  period: Period | null,
  year: number,
): Dating[] {
  const told = sentences.flatMap((sentence) => datingOf(sentence, paragraphs, period, year));
  const headings = sections.length > 0 ? paragraphs.flatMap((each) => plansHeading(each, year)) : [];
  return [...told, ...headings, ...signatureOf(paragraphs, sections, year)].slice(0, MOST);
}

/** Whether the paragraph that a sentence begins in names the report year, or has told of it: then the sentence compares. */
function tellsYear(
  paragraphs: readonly Paragraph[],
  { text, at }: Pick<PrintedSentence, 'text' | 'at'>,
  year: number,
): boolean {
  const words = arabicYears(normaliseText(paragraphs.find((paragraph) => paragraph.at === at)?.text ?? ''));
  const before = words.split(arabicYears(normaliseText(text)), 1)[0] ?? '';
  return words.includes(`${year}年`) || THIS_YEAR.test(words) || ALL_YEAR.test(before);
}

const THIS_YEAR = /本年|今年|本报告期|报告年度/u;
// 全年办理依申请公开3件。2021年收到2件。
const ALL_YEAR = /全年|年内/u;

function datingOf(
  { text, section, at }: PrintedSentence,
  paragraphs: readonly Paragraph[],
  period: Period | null,
  year: number,
): Dating[] {
  if (!text.includes('年')) return [];
  const words = arabicYears(normaliseText(text))
    .replace(ASIDE, '')
    .replaceAll('，', ',')
    .replace(ORDINAL, '');
  const years = new Set((words.match(YEAR) ?? []).map(Number));
  const [only] = years;
  if (only === undefined || years.size > 1 || only < OLDEST) return [];
  const found = (kind: Dating['kind']): Dating[] => [{ kind, year: only, text, at }];
  if (section >= AHEAD && only <= year && PLANS.test(words) && !NO_PLAN.test(words)) return found('plans');
  if (only >= year) return [];
  const span = readSpan(words);
  if (span && /统计|期限|数据/u.test(words))
    return span.from === period?.from && span.to === period.to ? [] : found('covers');
  if (section === 0) return PRESENTS.test(words) && !BESIDE.test(words) ? found('covers') : [];
  // 与上年相比…。2021年，共收到…。2022年，共收到…
  if (!COVERS.test(words) || BESIDE.test(words) || tellsYear(paragraphs, { text, at }, year)) return [];
  return found('covers');
}

// 一是 | （一） | 1.
const ORDINAL = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]是)/u;

function plansHeading({ text, at }: Paragraph, year: number): Dating[] {
  if (text.length > 40) return [];
  const planned = PLANS_HEADING.exec(arabicYears(normaliseText(text)))?.groups?.['year'];
  return planned && Number(planned) <= year && Number(planned) >= OLDEST
    ? [{ kind: 'plans', year: Number(planned), text: text.trim(), at }]
    : [];
}

// 2022年1月20日 below a report on 2022      <- nobody signs before the year is nearly over
function signatureOf(paragraphs: readonly Paragraph[], sections: readonly Section[], year: number): Dating[] {
  const last = paragraphs.findIndex(({ at }) => at === sections.at(-1)?.at);
  if (last < 0) return [];
  const signed = paragraphs
    .slice(last + 1)
    .find(({ text }) => text.length < 40 && SIGNED.test(arabicYears(normaliseText(text))));
  const date = signed && readDate(signed.text)?.date;
  if (!date || date >= `${year}-12-01` || date < `${OLDEST}`) return [];
  return [{ kind: 'signs', year: Number(date.slice(0, 4)), text: signed.text.trim(), at: signed.at }];
}

const SIGNED = /^20\d\d年.{1,3}月.{1,4}日$/u;
