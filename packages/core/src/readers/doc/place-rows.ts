import type { Piece, PlacedCell } from '../html/pieces.ts';
import type { CellShape } from './row-shape.ts';

/** A row as it stands in the text: what is in its cells, each with its line, and the shapes that its end gives them. */
export type TextRow = { cells: TextCell[]; shapes: CellShape[] };
export type TextCell = { pieces: Piece[]; line: number };

type Placed = TextCell & { left: number; right: number; down: CellShape['down'] };

// Edges closer than this are one that somebody moved by hand, in twips: less than 2 mm.
const SAME_EDGE = 100;
/** A cell for which no shape is written gets one of an inch. */
const INCH = 1440;

/** Places the cells of a table's rows in its grid, whose columns are all the edges that its rows have. */
export function placeRows(rows: TextRow[], countColumns: (count: number) => void): PlacedCell[][] {
  const placed = rows.map((row) => mergeAcross(row));
  const edges = gridEdges(placed.flat());
  countColumns(edges.length - 1);
  // Into how many columns, from which on, the cells above reach down.
  const open = new Map<number, number>();
  return placed.map((row) => placeRow(row, edges, open)).filter((row) => row.length > 0);
}

/**
 * Gives each cell its edges, and the first of cells merged across those of all. The two descriptions of the format
 * disagree on which of the marks 1 and 2 is that of the first, but in both the others bear the other one.
 */
function mergeAcross({ cells, shapes }: TextRow): Placed[] {
  const placed: Placed[] = [];
  let first = 0;
  cells.forEach(({ pieces, line }, i) => {
    const left = placed.at(-1)?.right ?? 0;
    const shape = shapes[i] ?? { left, right: left + INCH, across: 0, down: 'alone' as const };
    const last = placed.at(-1);
    if (last && first && shape.across && shape.across !== first && shape.across !== 3) {
      last.right = shape.right;
      return;
    }
    first = shape.across;
    placed.push({ pieces, line, left: shape.left, right: shape.right, down: shape.down });
  });
  return placed;
}

function gridEdges(cells: Placed[]): number[] {
  const all = cells.flatMap(({ left, right }) => [left, right]).sort((a, b) => a - b);
  const widths = cells.map(({ left, right }) => right - left).filter((width) => width > 0);
  // No cell is so narrow that its own edges are taken for one.
  const same = Math.min(SAME_EDGE, widths.reduce((a, b) => Math.min(a, b), Infinity) / 2);
  const edges: number[] = [];
  for (const edge of all) if (edge - (edges.at(-1) ?? -Infinity) > same) edges.push(edge);
  return edges;
}

function placeRow(row: Placed[], edges: number[], open: Map<number, number>): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let free = 0;
  for (const { pieces, line, left, right, down } of row) {
    const column = Math.max(free, columnOf(edges, left));
    const width = Math.max(1, columnOf(edges, right) - column);
    free = column + width;
    if (down === 'goesOn' && open.get(column) === width) continue;
    for (let c = column; c < free; c += 1) open.delete(c);
    if (down !== 'alone') open.set(column, width);
    cells.push({ pieces, line, column, width, heavy: false });
  }
  return cells;
}

/** The last edge that is not right of a place. */
function columnOf(edges: number[], place: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
