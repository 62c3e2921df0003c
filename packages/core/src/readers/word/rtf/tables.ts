import { NO_PIECES, putPiece, type Holder } from '../../html/pieces.ts';
import type { CellShape, Flow } from '../flow.ts';
import {
  closeCell,
  closeRow,
  closeTable,
  openCell,
  openRow,
  openTable,
  shapeCell,
  skipColumns,
} from '../flow-tables.ts';

/** A cell as the properties of its row define it: where it ends, in twips from the margin, and what it is part of. */
export type CellDefinition = Omit<CellShape, 'width'> & { right: number };

/** The properties of a row: where it begins, in twips, and its cells. */
export type RowDefinition = { left: number; cells: CellDefinition[] };

/** A row read: what stands in its cells, and what they are. */
type ReadRow = { definition: RowDefinition; cells: Holder[] };

/** A table being read: its rows, the finished cells of the row being read, and the cell being read. */
export type RtfTable = { rows: ReadRow[]; cells: Holder[]; cell: Holder };

// Word writes one edge a few twips apart in different rows; no column is as narrow.
const SAME_EDGE = 40;

export const newTable = (): RtfTable => ({ rows: [], cells: [], cell: { pieces: NO_PIECES } });

export function endCell(table: RtfTable): void {
  table.cells.push(table.cell);
  table.cell = { pieces: NO_PIECES };
}

export function endRow(table: RtfTable, definition: RowDefinition): void {
  if (table.cells.length > 0) table.rows.push({ definition, cells: table.cells });
  table.cells = [];
}

/** Puts the cells into the grid that the edges of all rows make, and the table where the flow is. */
export function writeTable(flow: Flow, { rows }: RtfTable): void {
  const placed = rows.map(({ definition, cells }) => ({
    cells,
    edges: edgesOf(definition, cells.length),
    definition,
  }));
  const columnOf = columnsBetween(placed.flatMap(({ edges }) => edges));
  openTable(flow);
  for (const { cells, edges, definition } of placed) {
    openRow(flow);
    skipColumns(flow, columnOf(edges[0] ?? 0));
    cells.forEach(({ pieces }, i) => {
      const left = edges[i] ?? 0;
      const width = columnOf(edges[i + 1] ?? left) - columnOf(left);
      const { down, across } = definition.cells[i] ?? { down: undefined, across: undefined };
      openCell(flow);
      shapeCell(flow, { width, down, across });
      for (const piece of pieces) putPiece(flow.into, piece);
      closeCell(flow);
    });
    closeRow(flow);
  }
  closeTable(flow);
}

/** The left edge of each cell, and the right one of the last. */
function edgesOf({ left, cells }: RowDefinition, count: number): number[] {
  const edges = [left];
  for (let i = 0; i < count; i += 1) {
    const before = edges.at(-1) ?? left;
    // A cell without a definition has no edge of its own.
    edges.push(Math.max(before + 1, cells[i]?.right ?? 0));
  }
  return edges;
}

/** Gives for an edge the number of the column that begins there, edges close together being one. */
function columnsBetween(edges: number[]): (edge: number) => number {
  const columns = new Map<number, number>();
  let column = -1;
  let last = -Infinity;
  for (const edge of edges.sort((a, b) => a - b)) {
    if (edge - last > SAME_EDGE) {
      column += 1;
      last = edge;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}
