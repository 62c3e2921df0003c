import { medianOf } from '../page/median.ts';
import type { Glyph, Rule } from '../page/page.ts';
import type { Box } from './bitmap.ts';
import type { ScannedCell } from './cells.ts';
import { glyphsOf, unreadIn } from './glyphs.ts';
import type { Word } from './tsv.ts';

const POINTS_PER_INCH = 72;
// Inches by which a figure may reach over the edge of its row.
const OVER = 0.02;
// Between the lines of two labels is more room than this, in heights of a line.
const ROOM = 0.6;
// A label has so many ideographs at least.
const LABEL = 2;

/** The characters of cells, and borders that have to be there though nothing of them is left. */
export type Parted = { glyphs: Glyph[]; borders: Rule[] };

/**
 * Places what was read in each cell. A label may span rows; a figure never does, and two labels do not either, so that
 * there a border is lost: it is drawn again, and what stands on it is left open for each of the rows.
 */
export function partCells(cells: ScannedCell[], words: Word[][], dpi: number): Parted {
  const parted: Parted = { glyphs: [], borders: [] };
  cells.forEach((cell, i) => {
    const read = words[i] ?? [];
    const isWhole = isLabel(read) && !standApart(cell, read, dpi);
    const rows = isWhole ? [cell.part] : cell.rows;
    for (const { x0, x1, y1 } of rows.slice(0, -1)) parted.borders.push(levelRule(x0, x1, y1, dpi));
    for (const glyph of glyphsIn(cell, rows, read, dpi, i + 1)) parted.glyphs.push(glyph);
  });
  return parted;
}

const isLabel = (words: Word[]): boolean =>
  (words
    .map(({ text }) => text)
    .join('')
    .match(/\p{Script=Han}/gu)?.length ?? 0) >= LABEL;

// 规章       │ 0      <- two labels: each line in the middle of its own row, with more room between them
// 规范性文件 │ 5         than the lines of one label have
function standApart({ rows, cutting }: ScannedCell, words: Word[], dpi: number): boolean {
  const inner = rows.slice(1).map(({ y0 }) => y0);
  const lines = linesOf(words, cutting?.top ?? 0);
  const over = OVER * dpi;
  // Of the words, for the box of a single character may be twice as high.
  const room = ROOM * medianOf(words.map(({ y0, y1 }) => y1 - y0));
  const isApart = (y: number): boolean => {
    if (lines.some(({ y0, y1 }) => y0 < y - over && y1 > y + over)) return false;
    const above = lines.findLast(({ y1 }) => y1 <= y + over);
    const below = lines.find(({ y0 }) => y0 >= y - over);
    if (!above || !below) return true;
    return below.y0 - above.y1 > room;
  };
  return lines.length > 1 && lines.length > inner.length && inner.every(isApart);
}

type Line = { words: Word[]; y0: number; y1: number };

/** The lines of a cell from the top down, in pixels of the page. */
const linesOf = (words: Word[], top: number): Line[] =>
  [...Map.groupBy(words, ({ line }) => line).values()]
    .map((line) => ({
      words: line,
      y0: top + Math.min(...line.map(({ y0 }) => y0)),
      y1: top + Math.max(...line.map(({ y1 }) => y1)),
    }))
    .sort((a, b) => a.y0 - b.y0);

function glyphsIn(cell: ScannedCell, rows: Box[], words: Word[], dpi: number, run: number): Glyph[] {
  const { cutting } = cell;
  const unread = (some: Box[]): Glyph[] => some.map((row) => unreadIn(row, dpi, run));
  if (!cutting) return cell.traced ? unread(rows) : [];
  const lines = linesOf(words, cutting.top);
  const over = OVER * dpi;
  const homes = lines.map(({ y0, y1 }) =>
    rows.length === 1 ? rows[0] : rows.find((row) => y0 >= row.y0 - over && y1 <= row.y1 + over),
  );
  // What stands on a lost border may belong to either row.
  if (lines.length === 0 || homes.includes(undefined)) return unread(rows);
  const read = lines.flatMap((line, i) => {
    const within = homes[i];
    return within ? glyphsOf(line.words, { ...cutting, within }, run) : [];
  });
  // 175 │
  //   7 │     <- of three figures one may be passed over: its row is not blank
  //   5 │
  const passedOver =
    rows.length === 1 ? [] : rows.filter((row, i) => cell.tracedIn[i] && !homes.includes(row));
  return [...read, ...unread(passedOver)];
}

function levelRule(x0: number, x1: number, y: number, dpi: number): Rule {
  const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
  return { x0: points(x0), y0: points(y), x1: points(x1), y1: points(y) };
}
