import { isFigure } from '../../text/figure.ts';
import { squeeze } from '../../text/normalise.ts';
import type { Line } from '../text.ts';

// 规章 | 0 | 0 | 0      <- pipes stand between cells, and none closes the row
const PARTED = /[|｜].*[^|｜\s]\s*$/u;
const CLOSED = /[|｜]\s*$/u;
const OPENED = /^\s*[|｜]/u;
const PIPE = /[|｜]/u;
/** How far from a row of figures, in lines that hold anything, headers and labels may stand. */
const REACH = 4;

/** The lines of a text whose rows have pipes between their cells, and none behind the last, with tabs for these pipes; blank lines between rows are left out. */
export function withTabsForPipes(lines: Line[]): Line[] {
  const printed = lines.filter(({ text }) => squeeze(text) !== '');
  const parted = printed.filter(({ text }) => PARTED.test(text));
  if (parted.length <= printed.filter(({ text }) => CLOSED.test(text)).length) return lines;
  const rows = rowsOf(printed);
  if (rows.size === 0) return lines;
  const opened = parted.filter((line) => rows.has(line) && OPENED.test(line.text)).length > rows.size / 2;
  const places = new Map(printed.map((line, i) => [line, i]));
  let last: Line | undefined;
  return lines.flatMap((line) => {
    const place = places.get(line);
    if (place === undefined) {
      const next = last && printed[(places.get(last) ?? 0) + 1];
      return last && next && rows.has(last) && rows.has(next) ? [] : [line];
    }
    last = line;
    if (!rows.has(line)) return [line];
    return [{ ...line, text: withTabs(opened ? line.text.replace(OPENED, '') : line.text) }];
  });
}

const withTabs = (text: string): string => text.replace(/\s*[|｜]\s*/gu, '\t');

/** The lines with pipes that hold figures, and those near one: 首页 | 政务公开 at the top of a page is no row. */
function rowsOf(lines: readonly Line[]): Set<Line> {
  const figures = lines.flatMap(({ text }, i) => (holdsFigure(text) ? [i] : []));
  const rows = new Set<Line>();
  for (const at of figures) {
    for (const line of lines.slice(Math.max(0, at - REACH), at + REACH + 1))
      if (PIPE.test(line.text)) rows.add(line);
  }
  return rows;
}

const holdsFigure = (text: string): boolean =>
  PIPE.test(text) && text.split(PIPE).some((cell) => squeeze(cell) !== '' && isFigure(cell.trim()));
