import type { Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { readTitle } from './title.ts';

/** The paragraphs of a report on a year: where the title of a report on another year stands below its last section, those above it. */
export function aboveNextReport(
  paragraphs: Paragraph[],
  sections: readonly Section[],
  year: number,
): Paragraph[] {
  const last = sections.at(-1)?.at;
  const from = last ? paragraphs.findIndex(({ at }) => at === last) : -1;
  if (from === -1) return paragraphs;
  const next = paragraphs.findIndex(({ text }, i) => i > from && isOnAnother(text, year));
  return next === -1 ? paragraphs : paragraphs.slice(0, next);
}

const LONGEST_TITLE = 60;

// 巴彦县民政局2022年政府信息公开工作年度报告 below a report on 2023
function isOnAnother(text: string, year: number): boolean {
  if (text.length > LONGEST_TITLE || !/报告|年报/u.test(text)) return false;
  const named = readTitle(text)?.year;
  return named !== undefined && named !== year;
}
