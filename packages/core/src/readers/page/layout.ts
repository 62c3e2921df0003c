import { isRunTogether } from '../../text/figure.ts';
import { bordersOf } from './areas.ts';
import { cellText } from './cell-text.ts';
import { fillGrids, type FilledGrid } from './fill.ts';
import { findGrids } from './grid.ts';
import { linesOf, type TextLine } from './lines.ts';
import type { Glyph, PageContent } from './page.ts';
import { straighten } from './straighten.ts';

/** A cell as it lies on its page: `x0` and `x1` are its edges in points from the left edge of its table. */
export type LaidCell = {
  text: string;
  full: boolean;
  page: number;
  x0: number;
  x1: number;
  confidence?: number;
};

/** A table as it lies on a page; `edges` are those of all columns, from the left edge of the table. */
export type LaidTable = { kind: 'table'; page: number; top: number; edges: number[]; rows: LaidCell[][] };

/** A line outside tables; `number` counts them from 1 at the top of the page. */
export type LaidLine = { kind: 'line'; page: number; top: number; number: number; line: TextLine };

export type LaidItem = LaidLine | LaidTable;

/** A page in reading order. */
export type PageLayout = { number: number; width: number; height: number; items: LaidItem[] };

/** Finds the ruled tables of a page and the lines between them. */
export function layOut(content: PageContent): PageLayout {
  const page = straighten(content);
  const { filled, rest } = readGrids(page);
  const ruled = filled.map((grid) => tableOf(grid, page.number));
  const lines = linesOf(rest).map((line, i) => laidLine(line, page.number, i + 1));
  const items = [...ruled, ...lines].toSorted((a, b) => a.top - b.top);
  return { number: page.number, width: page.width, height: page.height, items };
}

const laidLine = (line: TextLine, page: number, number: number): LaidLine => ({
  kind: 'line',
  page,
  top: line.y - line.size,
  number,
  line,
});

function readGrids({ rules, areas, glyphs }: PageContent): { filled: FilledGrid[]; rest: Glyph[] } {
  const drawn = fillGrids(findGrids(rules), glyphs);
  const painted = drawn.filled.length === 0 ? bordersOf(areas) : [];
  const { filled, rest } = painted.length > 0 ? fillGrids(findGrids([...rules, ...painted]), glyphs) : drawn;
  const tables = filled.filter((grid) => !laysOutPage(grid, filled));
  if (tables.length === filled.length) return { filled, rest };
  const kept = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.glyphs)));
  return { filled: tables, rest: glyphs.filter((glyph) => !kept.has(glyph)) };
}

// No label or note in the statutory tables has half as many characters.
const PROSE = 300;
// What frames prose has fewer cells with nothing but a figure.
const FIGURES_OF_DATA = 5;

/** Whether a grid frames prose or other grids rather than figures. */
function laysOutPage(grid: FilledGrid, all: FilledGrid[]): boolean {
  const { cells } = grid;
  const frames =
    cells.some(({ glyphs }) => glyphs.length >= PROSE) || all.some((other) => isInside(other, grid));
  if (!frames) return false;
  const figures = cells.filter(({ glyphs }) => glyphs.length > 0 && glyphs.every(isFigure));
  return figures.length < FIGURES_OF_DATA;
}

const isInside = (inner: FilledGrid, outer: FilledGrid): boolean =>
  inner !== outer && isWithin(inner.xs, outer.xs) && isWithin(inner.ys, outer.ys);

const isWithin = (inner: number[], outer: number[]): boolean =>
  (inner[0] ?? 0) >= (outer[0] ?? 0) && (inner.at(-1) ?? 0) <= (outer.at(-1) ?? 0);

const isFigure = ({ text }: Glyph): boolean => /^[-+\d.,\s]$/u.test(text);

// 法人或其他组织 | 总计        <- nothing was drawn between a header and the figures below it
// 38 6 9 11 10 14 88           <- what stands beside the label of their row is not known
/** The table of a grid. Of rows into which a cell reaches that several figures share, none is sure. */
function tableOf({ xs, ys, cells }: FilledGrid, page: number): LaidTable {
  const left = xs[0] ?? 0;
  const rows: LaidCell[][] = ys.slice(1).map(() => []);
  const doubted = new Set<number>();
  for (const { row, rows: height, column, columns, glyphs } of cells) {
    const x0 = (xs[column] ?? 0) - left;
    const x1 = (xs[column + columns] ?? 0) - left;
    const cell = { ...cellText(glyphs, x0, x1), page, x0, x1 };
    rows[row]?.push(cell);
    if (height > 1 && columns > 1 && isRunTogether(cell.text))
      for (let r = row; r < row + height; r += 1) doubted.add(r);
  }
  for (const r of doubted) for (const cell of rows[r] ?? []) cell.confidence = 0;
  return {
    kind: 'table',
    page,
    top: ys[0] ?? 0,
    edges: xs.map((x) => x - left),
    rows: rows.filter((row) => row.length > 0),
  };
}
