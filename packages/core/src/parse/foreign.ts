import type { Document, Paragraph, Table } from '../document/document.ts';
import { arabicYears } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';

/** Longer paragraphs above a table are prose and no caption. */
const LONGEST_CAPTION = 40;
// 附件：下属单位情况 | 附表1
const ANNEX = /^(?:附件|附表|附录|附[:：])/u;
// 上年情况, but not 二、上年结转政府信息公开申请数量, a row whose figures are blank
const LAST_YEAR = /(?:上年|去年|上一年|往年)(?!.*(?:结转|项目))/u;
const YEARS = /20\d\d(?=年|$)/gu;

/** The tables that by their captions tell of another year, or stand in an annex. */
export function foreignTables({ blocks }: Document, year: number | undefined): ReadonlySet<Table> {
  const foreign = new Set<Table>();
  let caption = '';
  let annex = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      caption = captionOf(block);
      annex ||= ANNEX.test(caption);
    } else {
      if (annex || tellsOfOtherYear(caption, year)) foreign.add(block);
      caption = '';
    }
  }
  return foreign;
}

const captionOf = ({ text }: Paragraph): string =>
  text.length <= LONGEST_CAPTION ? arabicYears(normaliseText(text)) : '';

function tellsOfOtherYear(caption: string, year: number | undefined): boolean {
  if (caption === '') return false;
  const years: string[] = caption.match(YEARS) ?? [];
  if (years.includes(String(year))) return false;
  return LAST_YEAR.test(caption) || (year !== undefined && years.length > 0);
}
