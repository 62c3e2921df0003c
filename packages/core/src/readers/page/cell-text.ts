import { linesOf, type TextLine } from './lines.ts';
import type { Glyph } from './page.ts';

/** The text of a cell, and whether its last line leaves no room for a further character: it may go on where the row does. */
export type CellText = { text: string; full: boolean; confidence?: number };

// Points that a word processor leaves free at both sides of a cell together.
const PADDING = 11;
// Widths in heights of the font: a digit, and an ideograph with what justified lines are short of.
const DIGIT = 0.6;
const IDEOGRAPH = 1.3;

/** Reads the glyphs of a cell between x0 and x1. A figure goes on in the next line only where its own left no room. */
export function cellText(glyphs: Glyph[], x0: number, x1: number): CellText {
  let text = '';
  let last: TextLine | undefined;
  const hasRoom = (line: TextLine, width: number): boolean =>
    x1 - x0 - (line.x1 - line.x0) > PADDING + width * line.size;
  for (const line of glyphs.length > 0 ? linesOf(glyphs) : []) {
    const apart = last !== undefined && hasRoom(last, DIGIT) && growsTogether(text, line.text);
    text += apart ? ` ${line.text}` : line.text;
    last = line;
  }
  return { text, full: last !== undefined && !hasRoom(last, IDEOGRAPH), ...leastOf(glyphs) };
}

/** The confidence of the least certain of what was recognised; none where nothing was. */
export function leastOf(recognised: { confidence?: number }[]): { confidence?: number } {
  let least = Number.POSITIVE_INFINITY;
  for (const { confidence } of recognised) least = Math.min(least, confidence ?? least);
  return least === Number.POSITIVE_INFINITY ? {} : { confidence: least };
}

/** Whether two pieces would become one word or figure: 12 / 34, but not 上一年 / 项目数量. */
export const growsTogether = (before: string, after: string): boolean =>
  /[\w.,０-９]/u.test(before.slice(-1)) && /[-+\w.,０-９]/u.test(after.charAt(0));
