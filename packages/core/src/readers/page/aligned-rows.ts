import { gapOf } from './edges.ts';
import type { LaidCell } from './layout.ts';
import { type Cut, startsWithOrdinal } from './pieces.ts';

/** Cells of one or more lines: the first `labels` columns name the row. */
type OpenRow = { cells: LaidCell[]; y: number };

const WORDS = /\p{L}/u;

/**
 * The rows of lines in columns; a label over several lines comes together where its figures stand, before or behind them.
 * A label with no figures between it and the next label is a row of blanks.
 */
export function alignedRows(block: Cut[], edges: number[], left: number): LaidCell[][] {
  const lines = block.map((cut) => ({ cells: cellsOf(cut, edges, left), y: cut.line.line.y }));
  const labels = countLabels(lines, edges);
  if (labels === 0) return lines.map(({ cells }) => cells);
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
    if (hasValues(line, labels)) {
      if (waiting) prepend(line, waiting, labels);
      waiting = undefined;
      rows.push(line);
    } else if (waiting) append(waiting, line, labels);
    else if (above && !begins && line.y - above.y <= below) append(above, line, labels);
    else waiting = line;
  });
  settle();
  return rows.map(({ cells }) => cells);
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

const hasValues = ({ cells }: OpenRow, labels: number): boolean =>
  cells.some(({ text }, i) => i >= labels && text);

/** The text of the innermost label of a line. */
const leafOf = ({ cells }: OpenRow, labels: number): string =>
  cells.slice(0, labels).findLast(({ text }) => text)?.text ?? '';

function append(row: OpenRow, { cells }: OpenRow, labels: number): void {
  for (const cell of row.cells.slice(0, labels)) cell.text += under(cells, cell);
}

function prepend(row: OpenRow, { cells }: OpenRow, labels: number): void {
  for (const cell of row.cells.slice(0, labels)) cell.text = under(cells, cell) + cell.text;
}

const under = (cells: LaidCell[], { x0 }: LaidCell): string =>
  cells.find((cell) => cell.x0 === x0)?.text ?? '';

/** The cells of a line: its pieces in the columns that they reach over, and blanks where no piece stands. */
function cellsOf({ line, pieces }: Cut, edges: number[], left: number): LaidCell[] {
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
    const first = gapOf(edges, Math.min(x0 + slack, middle) - left);
    const last = gapOf(edges, Math.max(x1 - slack, middle) - left);
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
