import type { Grid, GridCell } from '../grid.ts';
import type { Printed } from '../layouts.ts';

/** What is drawn on a page, in points from its upper left corner: texts from where their base line begins, and lines. */
export type DrawnPage = { texts: DrawnText[]; lines: Line[] };
export type DrawnText = { text: string; x: number; y: number; size: number };
type Line = [x0: number, y0: number, x1: number, y1: number];

/** A4, lying. */
export const PAGE = { width: 842, height: 595 };
const MARGIN = 40;
const SIZE = 8;
const LEADING = 11;
const PADDING = 3;
// Room for eight digits.
const NARROW = 76;
const WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN;

/** How wide a character is, in sizes of the font: ASCII is half as wide as an ideograph. */
export const advance = (character: string): number => (character.charCodeAt(0) < 0x80 ? 0.5 : 1);

export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + advance(character) * size, 0);

/** The report on pages, its tables with ruling lines or without, numbers of pages at their feet. */
export function pagesOf({ title, sections }: Printed, ruled: boolean): DrawnPage[] {
  const pages: DrawnPage[] = [];
  let y = 0;
  const turn = (): DrawnPage => {
    const page = { texts: [], lines: [] };
    pages.push(page);
    y = MARGIN;
    centre(page, `- ${pages.length} -`, PAGE.height - 20, SIZE);
    return page;
  };
  let page = turn();
  const room = (height: number): void => {
    if (y + height > BOTTOM) page = turn();
  };
  const line = (text: string): void => {
    for (const part of wrapped(text, WIDTH)) {
      room(2 * LEADING);
      page.texts.push({ text: part, x: MARGIN, y: y + SIZE, size: SIZE });
      y += 2 * LEADING;
    }
  };
  centre(page, title, y + 16, 16);
  y += 40;
  for (const { heading, prose, grid } of sections) {
    line(heading);
    prose.forEach(line);
    if (!grid) continue;
    const table = placed(grid);
    for (let from = 0; from < table.heights.length;) {
      const to = rowsUntil(table.heights, from, BOTTOM - y, y === MARGIN);
      if (to === from) {
        page = turn();
        continue;
      }
      const { parts, height } = stretchOf(table, from, to);
      drawRows(page, { ...table, parts, heights: table.heights.slice(from, to) }, y, ruled);
      y += height + LEADING;
      from = to;
    }
  }
  return pages;
}

function centre(page: DrawnPage, text: string, y: number, size: number): void {
  page.texts.push({ text, x: (PAGE.width - widthOf(text, size)) / 2, y, size });
}

function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((whole) => {
    const lines: string[] = [''];
    for (const character of whole.trim()) {
      const last = lines.at(-1) ?? '';
      if (widthOf(last + character, SIZE) > width) lines.push(character);
      else lines[lines.length - 1] = last + character;
    }
    return lines;
  });
}

/** A cell in the part of a table that one page holds; its text stands where it begins. */
type Part = { lines: string[]; row: number; rows: number; column: number; columns: number };
type Placed = { parts: Part[]; heights: number[]; edges: number[] };

/** The first row for which there is no room; one at least where the page is empty. */
function rowsUntil(heights: number[], from: number, room: number, isEmpty: boolean): number {
  let height = heights[from] ?? 0;
  if (height > room) return isEmpty ? from + 1 : from;
  let to = from + 1;
  for (; to < heights.length; to += 1) {
    height += heights[to] ?? 0;
    if (height > room) break;
  }
  return to;
}

/** Some rows of a table; a cell that began above goes on empty. */
function stretchOf({ parts, heights }: Placed, from: number, to: number): { parts: Part[]; height: number } {
  const within = parts.flatMap((part) => {
    const [top, end] = [Math.max(part.row, from), Math.min(part.row + part.rows, to)];
    if (end <= top) return [];
    return [{ ...part, row: top - from, rows: end - top, lines: part.row >= from ? part.lines : [] }];
  });
  return { parts: within, height: heights.slice(from, to).reduce((a, b) => a + b, 0) };
}

function placed(grid: Grid): Placed {
  const taken: boolean[][] = grid.rows.map(() => []);
  const parts: Part[] = [];
  const at = grid.rows.map((row, r) =>
    row.map((cell) => {
      let column = 0;
      while (taken[r]?.[column]) column += 1;
      for (let dr = 0; dr < cell.rowspan; dr += 1)
        for (let dc = 0; dc < cell.colspan; dc += 1) {
          const line = taken[r + dr];
          if (line) line[column + dc] = true;
        }
      return { cell, row: r, column };
    }),
  );
  const edges = edgesOf(at.flat(), Math.max(...taken.map((row) => row.length)));
  for (const { cell, row, column } of at.flat()) {
    const width = (edges[column + cell.colspan] ?? 0) - (edges[column] ?? 0) - 2 * PADDING;
    const rows = Math.min(cell.rowspan, grid.rows.length - row);
    parts.push({ lines: wrapped(cell.text, width), row, rows, column, columns: cell.colspan });
  }
  return { parts, heights: heightsOf(parts, grid.rows.length), edges };
}

/** The left edges of columns and the last right one: columns of figures are as narrow as they may be beside those of labels. */
function edgesOf(cells: { cell: GridCell; column: number }[], columns: number): number[] {
  const figures = new Set(cells.filter(({ cell }) => cell.figure !== undefined).map(({ column }) => column));
  const labels = columns - figures.size;
  const narrow = labels > 0 ? Math.min(NARROW, WIDTH / columns) : WIDTH / columns;
  const wide = (WIDTH - narrow * figures.size) / Math.max(1, labels);
  const edges = [MARGIN];
  for (let c = 0; c < columns; c += 1) edges.push((edges[c] ?? 0) + (figures.has(c) ? narrow : wide));
  return edges;
}

/** As high as the text of each row's cells; a cell over several rows makes its first one higher where it must. */
function heightsOf(parts: Part[], rows: number): number[] {
  const heights = Array<number>(rows).fill(LEADING + 2 * PADDING);
  const needs = ({ lines }: Part): number => lines.length * LEADING + 2 * PADDING;
  for (const part of parts) {
    if (part.rows === 1) heights[part.row] = Math.max(heights[part.row] ?? 0, needs(part));
  }
  for (const part of parts) {
    const height = heights.slice(part.row, part.row + part.rows).reduce((a, b) => a + b, 0);
    if (height < needs(part)) heights[part.row] = (heights[part.row] ?? 0) + needs(part) - height;
  }
  return heights;
}

function drawRows(page: DrawnPage, { parts, heights, edges }: Placed, top: number, ruled: boolean): void {
  const ys = [top];
  for (const height of heights) ys.push((ys.at(-1) ?? 0) + height);
  for (const { lines, row, rows, column, columns: wide } of parts) {
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [edges[column], edges[column + wide], ys[row], ys[row + rows]];
    if (ruled) page.lines.push([x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]);
    const first = (y0 + y1 - lines.length * LEADING) / 2 + SIZE + 1;
    lines.forEach((text, i) => {
      if (!text) return;
      page.texts.push({
        text,
        x: (x0 + x1 - widthOf(text, SIZE)) / 2,
        y: first + i * LEADING,
        size: SIZE,
      });
    });
  }
}
