import type { Grid, GridCell } from '../generate/grid.ts';
import type { Printed } from '../generate/layouts.ts';
import { randomFrom } from '../generate/report.ts';
import { createCanvas, familyOf, type Pen } from './libraries.ts';

/** How a page is printed: dots per inch, fonts of words and of figures, height of the letters in points, and its lines. */
export type Print = {
  dpi: number;
  words: string;
  figures: string;
  size: number;
  /** Width of the ruling lines in points, and their grey, 0 black. */
  line: number;
  grey: number;
  /** How many in a hundred pieces of ruling lines are lost. */
  lost: number;
  /** Degrees, clockwise. */
  skew: number;
};

/** A page as pixels of one byte, 0 black. */
export type Sheet = { width: number; height: number; dpi: number; pixels: Uint8Array };

// A4 in points.
const [WIDTH, HEIGHT] = [595, 842];
const MARGIN = 54;
const PADDING = 2.5;
const LEADING = 1.3;
const MOST_PAGES = 12;

type Draft = { pen: Pen; data(): Uint8Array };

/** Draws a report on pages, from the top down, with a new page before a table that has no room. */
export function drawReport({ title, sections }: Printed, print: Print): Sheet[] {
  const pages: Draft[] = [];
  let y = HEIGHT;
  const room = (height: number): Pen => {
    if (y + height > HEIGHT - MARGIN && (y > MARGIN || pages.length === 0) && pages.length < MOST_PAGES) {
      pages.push(newPage(print));
      y = MARGIN;
    }
    return (pages.at(-1) as Draft).pen;
  };
  const write = (text: string, size: number, centred: boolean): void => {
    const pen = room(size * 2);
    pen.font = fontOf(print, text, size);
    const lines = wrap(pen, text, WIDTH - 2 * MARGIN);
    for (const line of lines) {
      pen.textAlign = centred ? 'center' : 'left';
      pen.fillText(line, centred ? WIDTH / 2 : MARGIN, y + size);
      y += size * LEADING;
    }
    y += size * 0.6;
  };
  write(title, 16, true);
  for (const { heading, prose, grid } of sections) {
    write(heading, 12, false);
    for (const text of prose) write(text, 10.5, false);
    if (!grid) continue;
    const table = layOut(newPage(print).pen, grid, print);
    const pen = room(table.ys.at(-1) as number);
    drawTable(pen, table, y, print);
    y += (table.ys.at(-1) as number) + 14;
  }
  return pages.map(({ data }) => sheetOf(data(), print.dpi));
}

const pixelsOf = (points: number, dpi: number): number => Math.round((points * dpi) / 72);

function newPage({ dpi, skew }: Print): Draft {
  const canvas = createCanvas(pixelsOf(WIDTH, dpi), pixelsOf(HEIGHT, dpi));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, pixelsOf(WIDTH, dpi), pixelsOf(HEIGHT, dpi));
  pen.fillStyle = '#111';
  pen.textBaseline = 'middle';
  const middle = [pixelsOf(WIDTH, dpi) / 2, pixelsOf(HEIGHT, dpi) / 2] as const;
  pen.translate(...middle);
  pen.rotate((skew * Math.PI) / 180);
  pen.translate(-middle[0], -middle[1]);
  // From here on the pen takes points.
  pen.scale(dpi / 72, dpi / 72);
  return { pen, data: () => canvas.data() };
}

function sheetOf(rgba: Uint8Array, dpi: number): Sheet {
  const pixels = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < pixels.length; i += 1) pixels[i] = rgba[i * 4] ?? 0;
  return { width: pixelsOf(WIDTH, dpi), height: pixelsOf(HEIGHT, dpi), dpi, pixels };
}

const fontOf = ({ words, figures }: Print, text: string, size: number): string =>
  `${size}px "${familyOf(/\p{Script=Han}/u.test(text) ? words : figures)}"`;

type Standing = { cell: GridCell; row: number; column: number; lines: string[] };
type Table = { xs: number[]; ys: number[]; cells: Standing[] };

/** Places the cells of a grid: columns as wide as the form wants them, rows as high as their lines. */
function layOut(pen: Pen, grid: Grid, print: Print): Table {
  const { placed, columns } = place(grid);
  const xs = edges(widthsOf(grid, columns));
  const cells = placed.map((standing) => {
    pen.font = fontOf(print, standing.cell.text, print.size);
    const { column, cell } = standing;
    const width = (xs[column + cell.colspan] as number) - (xs[column] as number) - 2 * PADDING;
    return { ...standing, lines: wrap(pen, cell.text, width) };
  });
  const need = ({ lines }: Standing): number =>
    Math.max(1, lines.length) * print.size * LEADING + 2 * PADDING + 3;
  const heights = grid.rows.map((_, row) =>
    Math.max(
      print.size * LEADING + 2 * PADDING,
      ...cells.filter((of) => of.row === row && of.cell.rowspan === 1).map(need),
    ),
  );
  for (const of of cells.filter(({ cell }) => cell.rowspan > 1)) {
    const rows = heights.slice(of.row, of.row + of.cell.rowspan);
    const short = need(of) - rows.reduce((sum, height) => sum + height, 0);
    if (short > 0) rows.forEach((height, i) => (heights[of.row + i] = height + short / rows.length));
  }
  return { xs, ys: edges(heights), cells };
}

function edges(sizes: number[]): number[] {
  const all = [0];
  for (const size of sizes) all.push((all.at(-1) as number) + size);
  return all;
}

function place({ rows }: Grid): { placed: Omit<Standing, 'lines'>[]; columns: number } {
  const taken = new Set<string>();
  const placed: Omit<Standing, 'lines'>[] = [];
  let columns = 0;
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row}:${column}`)) column += 1;
      placed.push({ cell, row, column });
      for (let r = 0; r < cell.rowspan; r += 1)
        for (let c = 0; c < cell.colspan; c += 1) taken.add(`${row + r}:${column + c}`);
      column += cell.colspan;
      columns = Math.max(columns, column);
    }
  });
  return { placed, columns };
}

// Shares of the width that the columns of labels take.
const LABELS: Record<string, number[]> = {
  applications: [0.055, 0.11, 0.26],
  disclosure: [0.3],
  remedies: [],
};

function widthsOf({ id }: Grid, columns: number): number[] {
  const labels = LABELS[id] ?? [];
  const left = 1 - labels.reduce((sum, share) => sum + share, 0);
  return Array.from(
    { length: columns },
    (_, i) => (labels[i] ?? left / (columns - labels.length)) * (WIDTH - 2 * MARGIN),
  );
}

function wrap(pen: Pen, text: string, width: number): string[] {
  if (text === '') return [];
  if (!/\p{Script=Han}/u.test(text)) return [text];
  const lines = [''];
  for (const piece of text.match(/[\d.,]+|./gu) ?? []) {
    const line = lines.at(-1) as string;
    if (line !== '' && pen.measureText(line + piece).width > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

function drawTable(pen: Pen, { xs, ys, cells }: Table, top: number, print: Print): void {
  const ink = `rgb(${print.grey},${print.grey},${print.grey})`;
  for (const { cell, row, column, lines } of cells) {
    const [x0, x1] = [xs[column] as number, xs[column + cell.colspan] as number].map(
      (x) => x + MARGIN,
    ) as Pair;
    const [y0, y1] = [ys[row] as number, ys[row + cell.rowspan] as number].map((y) => y + top) as Pair;
    pen.strokeStyle = ink;
    pen.lineWidth = print.line;
    for (const side of [
      [x0, y0, x1, y0],
      [x0, y1, x1, y1],
      [x0, y0, x0, y1],
      [x1, y0, x1, y1],
    ] as Side[])
      drawSide(pen, side, print.lost);
    pen.font = fontOf(print, cell.text, print.size);
    pen.textAlign = 'center';
    const middle = (y0 + y1 - (lines.length - 1) * print.size * LEADING) / 2;
    lines.forEach((line, i) => pen.fillText(line, (x0 + x1) / 2, middle + i * print.size * LEADING));
  }
}

function drawSide(pen: Pen, [x0, y0, x1, y1]: Side, lost: number): void {
  // Cells side by side draw their border twice: lost or not is told by where it stands.
  const place = Math.round(x0 * 7 + y0 * 31) * 17 + Math.round(x1 * 13 + y1 * 3);
  if (randomFrom(place)(100) < lost) return;
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.stroke();
}

type Pair = [number, number];
type Side = [x0: number, y0: number, x1: number, y1: number];
