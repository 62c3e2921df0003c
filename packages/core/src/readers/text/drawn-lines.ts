import type { Line } from '../text.ts';

// │ 规章 │ 0 │ 0 │
const DRAWN = /^\s*[│┃║｜┆┊╎].*[│┃║｜┆┊╎]\s*$/u;
const VERTICAL = /[│┃║｜┆┇┊┋╎╏]/gu;
// ├────┼──┤ | +----+--+ | ╞════╪══╡
const RULE = /^[\s\u2500-\u257f+|=-]+$/u;
const DRAWS = /[\u2500-\u257f+]/u;

/** The lines of a text whose tables are drawn with signs, as lines of pipes: what only draws is left out. */
export const withoutDrawing = (lines: Line[]): Line[] =>
  lines.flatMap((line) => {
    if (RULE.test(line.text) && DRAWS.test(line.text)) return [];
    return DRAWN.test(line.text) ? [{ ...line, text: line.text.replace(VERTICAL, '|') }] : [line];
  });
