import { isDelimiterRow } from './pipe-row.ts';

const PAGE = /<(?:!doctype|html|body)(?=[\s>])/iu;
const BLOCK_TAG = /<(?:br|div|h[1-6]|li|p|span)(?=[\s>/])/iu;
const HEADING = /^ {0,3}#{1,6} \S/mu;

/** The lines of a text, whichever way they end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/u);

/** Whether a text is Markdown with tables: pipe tables with their delimiter row, or HTML tables between lines that are not HTML. */
export function isMarkdown(name: string, text: string): boolean {
  if (PAGE.test(text)) return false;
  if (hasPipeTable(text)) return true;
  if (!/<table[\s>]/iu.test(text)) return false;
  return HEADING.test(text) || (/\.(?:md|markdown|txt)$/iu.test(name) && !BLOCK_TAG.test(text));
}

function hasPipeTable(text: string): boolean {
  for (const { 0: line, index } of text.matchAll(/^[\t |:-]+$/gmu)) {
    if (isDelimiterRow(line) && lineBefore(text, index).includes('|')) return true;
  }
  return false;
}

function lineBefore(text: string, index: number): string {
  const to = index - (text.startsWith('\r\n', index - 2) ? 2 : 1);
  let from = to;
  while (from > 0 && !/[\n\r]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, Math.max(from, to));
}
