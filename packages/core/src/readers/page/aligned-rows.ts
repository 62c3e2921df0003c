import { gapOf } from './edges.ts';
import type { LaidCell } from './layout.ts';
import { type Cut, type Piece, startsWithOrdinal } from './pieces.ts';

/** Cells of one or more lines, the last of them at y: the first `labels` columns name the row. */
type OpenRow = { cells: LaidCell[]; y: number };

/** From where to where the ink of a column or of a piece reaches. */
type Ink = Pick<Piece, 'x0' | 'x1'>;

// Heights of the font from a line of a label to the next, and the share of what lies between two rows.
const NEXT_LINE = 1.8;
const WITHIN = 0.8;
// By so much of it two edges may differ and be one.
const ALIGNED = 0.1;

const WORDS = /\p{L}/u;

/**
 * The rows of lines in columns; a label over several lines comes together where its figures stand, before or behind them.
 * A label with no figures between it and the next label is a row of blanks, and so is one that stands as far from them as rows do.
 * Without lines the columns themselves are known by the figures alone: where any row lacks one, none of them is sure.
 */
export function alignedRows(block: Cut[], columns: Ink[], edges: number[], left: number): LaidCell[][] {
  const lines = block.map((cut) => ({ cells: cellsOf(cut, columns, edges, left), y: cut.line.line.y }));
  const labels = countLabels(lines, edges);
  if (labels === 0) return doubted(lines, labels, edges);
  const reach = reachOf(lines, labels, block[0]?.line.line.size ?? 0);
  const rows: OpenRow[] = [];
  // A label, or its beginning, whose figures are still to come.
  let waiting: OpenRow | undefined;
  const settle = (): void => {
    if (waiting) rows.push(waiting);
    waiting = undefined;
  };
  lines.forEach((line, i) => {
    const begins = startsWithOrdinal(leafOf(line, labels));
    if (begins) settle();
    const above = rows.at(-1);
    const below = (lines[i + 1]?.y ?? Number.POSITIVE_INFINITY) - line.y;
    if (waiting && line.y - waiting.y > reach) settle();
    if (hasValues(line, labels)) {
      if (waiting) prepend(line, waiting, labels);
      waiting = undefined;
      rows.push(line);
    } else if (waiting) append(waiting, line, labels);
    else if (above && !begins && line.y - above.y <= Math.min(below, reach)) append(above, line, labels);
    else waiting = line;
  });
  settle();
  return doubted(rows, labels, edges);
}

/** The cells of rows, none of them sure unless every row of figures has one in each column of figures. */
function doubted(rows: OpenRow[], labels: number, edges: number[]): LaidCell[][] {
  const columns = edges.length - 1 - labels;
  const figures = rows.map(
    ({ cells }) => cells.filter(({ text, x0 }) => text !== '' && x0 >= (edges[labels] ?? 0)).length,
  );
  const isWhole = figures.every((count) => count === 0 || count === columns);
  return rows.map(({ cells }, r) =>
    isWhole && figures[r] === columns ? cells : cells.map((cell) => ({ ...cell, confidence: 0 })),
  );
}

/** How many columns on the left hold words where the others hold figures; 0 where there are no such two kinds. */
function countLabels(lines: OpenRow[], edges: number[]): number {
  const figures = edges.slice(1).map((_, column) => {
    const texts = lines.flatMap(({ cells }) => cells.filter(({ x0, text }) => x0 === edges[column] && text));
    return texts.filter(({ text }) => !WORDS.test(text)).length * 2 > texts.length;
  });
  const first = figures.indexOf(true);
  return first > 0 ? first : 0;
}

/** How far apart two lines of one label may stand: nearer than two rows do. */
function reachOf(lines: OpenRow[], labels: number, size: number): number {
  const whole = lines.map((line) => leafOf(line, labels) !== '' && hasValues(line, labels));
  const pitches = lines.flatMap(({ y }, i) => (whole[i] && whole[i - 1] ? [y - (lines[i - 1]?.y ?? y)] : []));
  return Math.min(NEXT_LINE * size, WITHIN * Math.min(...pitches));
}

const hasValues = ({ cells }: OpenRow, labels: number): boolean =>
  cells.some(({ text }, i) => i >= labels && text);

/** The text of the innermost label of a line. */
const leafOf = ({ cells }: OpenRow, labels: number): string =>
  cells.slice(0, labels).findLast(({ text }) => text)?.text ?? '';

function append(row: OpenRow, { cells, y }: OpenRow, labels: number): void {
  for (const cell of row.cells.slice(0, labels)) cell.text += under(cells, cell);
  row.y = y;
}

function prepend(row: OpenRow, { cells }: OpenRow, labels: number): void {
  for (const cell of row.cells.slice(0, labels)) cell.text = under(cells, cell) + cell.text;
}

const under = (cells: LaidCell[], { x0 }: LaidCell): string =>
  cells.find((cell) => cell.x0 === x0)?.text ?? '';

/** The cells of a line: its pieces in the columns that they reach over, and blanks where no piece stands. */
function cellsOf({ line, pieces }: Cut, columns: Ink[], edges: number[], left: number): LaidCell[] {
  const cells: LaidCell[] = [];
  const slack = line.line.size;
  let free = 0;
  const put = (text: string, end: number): void => {
    const [x0, x1] = [edges[free] as number, edges[end] as number];
    cells.push({ text, full: false, page: line.page, x0, x1 });
    free = end;
  };
  const leaveBlank = (end: number): void => {
    for (let column = free; column < end; column += 1) put('', column + 1);
  };
  for (const { text, x0, x1 } of pieces) {
    const middle = (x0 + x1) / 2;
    const under = gapOf(edges, Math.min(x0 + slack, middle) - left);
    const out = WORDS.test(text) ? 0 : sideOut({ x0, x1 }, columns[under], slack);
    const first = Math.max(0, under + Math.min(out, 0));
    const end = gapOf(edges, Math.max(x1 - slack, middle) - left) + Math.max(out, 0);
    const last = Math.min(end, edges.length - 2);
    const before = cells.at(-1);
    if (first < free && before) before.text += ` ${text}`;
    else {
      leaveBlank(first);
      put(text, last + 1);
    }
  }
  leaveBlank(edges.length - 1);
  return cells;
}

// 项目数量   上年增减   处理决定
//    3         5         8
//    3             5            <- in a cell as wide as two: under neither of them
/** On which side a figure stands out of its column, -1 left and 1 right; 0 where it stands in it. */
function sideOut({ x0, x1 }: Ink, column: Ink | undefined, size: number): -1 | 0 | 1 {
  if (!column || (x0 >= column.x0 && x1 <= column.x1)) return 0;
  const middle = (column.x0 + column.x1) / 2;
  const aligned = Math.min(Math.abs(x0 - column.x0), Math.abs(x1 - column.x1)) <= ALIGNED * size;
  if (aligned || (x0 <= middle && x1 >= middle)) return 0;
  return x1 < middle ? -1 : 1;
}
