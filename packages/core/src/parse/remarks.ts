import type { Paragraph } from '../document/document.ts';
import type { Remarks, Section } from '../report/index.ts';
import { collapse, squeeze } from '../text/normalise.ts';

const LONGEST = 2000;
const LAST = 6;
// 2021年2月3日      <- signed and dated: what follows is the page around the report
const DATED = /^20\d\d年\d{1,2}月\d{1,2}日$/u;

/** What stands under the sixth section, up to the closing date or 2,000 characters; undefined where there is none. */
export function readRemarks(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
): Remarks | undefined {
  const heading = sections.findIndex(({ number }) => number === LAST);
  const at = sections[heading]?.at;
  const start = at ? paragraphs.findIndex((paragraph) => paragraph.at === at) : -1;
  const first = paragraphs[start + 1];
  if (start === -1 || !first) return undefined;
  const next = sections[heading + 1]?.at;
  let text = '';
  for (const paragraph of paragraphs.slice(start + 1)) {
    const words = collapse(paragraph.text);
    if (paragraph.at === next || text.length >= LONGEST || DATED.test(squeeze(words))) break;
    if (words) text += (text && '\n') + words;
  }
  return text ? { text: text.slice(0, LONGEST), at: first.at } : undefined;
}
