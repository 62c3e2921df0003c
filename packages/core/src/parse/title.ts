import type { Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { arabicYears } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';

/** A title as found: the whole text, the year and the agency's name as printed, each where the title says it, and where it begins. */
export type Title = { text: string; year: number | undefined; agency: string; at?: Paragraph['at'] };

/** How many lines of a document may stand above its title: breadcrumbs, metadata, links. */
const FURNITURE = 200;
const LONGEST_LINE = 60;
const MOST_LINES = 3;

// 政府信息公开工作年度报告 | 政务公开工作报告 | 信息公开年报 | 政府信息公开情况的报告
const ENDING =
  /(?:政府|政务)?信息公开(?:工作)?(?:情况的?)?(?:年度)?(?:工作)?(?:报告|年报)(?:[（(].{1,12}[)）])?$/u;
const YEAR = /(?<year>20\d\d)(?:年度|年)?/u;
const FRAME = /^(?:关于|索引号.*?:|标题:)|(?:年度|全年|关于)$/gu;
const AGENCY =
  /(?:局|厅|府|委|委员会|办|办公室|院|会|部|署|处|所|站|台|中心|街道|镇|乡|公司|队|总队|支队|大队|省|市|县|区|州|盟|旗|关|行|社|系统|本级机关[)）])$/u;

/**
 * The title of a report: the shortest run of lines above the first section that ends as titles do, preferring one that
 * names year and agency and, among equals, the one closest to the text: links to other years stand above it.
 */
export function findTitle(paragraphs: Paragraph[], sections: Section[]): Title | undefined {
  const body = paragraphs.findIndex(({ at }) => at === sections[0]?.at);
  const above = bestTitle(paragraphs.slice(0, body === -1 ? FURNITURE : body));
  return above ?? bestTitle(paragraphs.slice(0, FURNITURE));
}

function bestTitle(lines: Paragraph[]): Title | undefined {
  let best: { title: Title; score: number } | undefined;
  lines.forEach((_, from) => {
    for (let count = 1; count <= MOST_LINES && from + count <= lines.length; count += 1) {
      const run = lines.slice(from, from + count).map(({ text }) => text);
      const title = run.every((line) => line.length <= LONGEST_LINE) ? readTitle(run.join('')) : undefined;
      if (!title) continue;
      const score = scoreOf(title) - (count - 1) * 0.5;
      const at = lines[from]?.at;
      if (!best || score >= best.score) best = { title: { ...title, ...(at && { at }) }, score };
    }
  });
  return best?.title;
}

const scoreOf = ({ year, agency }: Title): number =>
  (year ? 4 : 0) + (AGENCY.test(agency) ? 3 : agency ? 1 : 0);

/** Reads one line as a title; undefined where it is none. */
export function readTitle(line: string): Title | undefined {
  const text = arabicYears(normaliseText(line)).replace(/^[《“]+|[》”]+$/gu, '');
  const ending = ENDING.exec(text);
  if (!ending || /[。；;!?！？>｜|]/u.test(text)) return undefined;
  const before = text.slice(0, ending.index);
  const year = YEAR.exec(before)?.groups?.['year'];
  const agency = before
    .replace(YEAR, '')
    .replace(FRAME, '')
    .replace(/^的|的$/gu, '');
  if (agency.length > 40) return undefined;
  return { text, year: year ? Number(year) : undefined, agency };
}
