import type { Column } from '../forms/index.ts';
import { type Header, headerOf } from './header.ts';
import type { HeadedColumns, Lexicon } from './lexicon.ts';
import { type HeaderCell, LINES_ABOVE } from './headers-above.ts';

/** Reads the header above a row of those columns. */
export type Headers = (header: HeaderCell[], columns: Column[], ragged: boolean) => Header;

/** Reads each header once: most rows stand under the same. */
export function readHeaders({ headed }: Lexicon): Headers {
  let last: { cells: HeaderCell[]; columns: Column[]; ragged: boolean; read: Header } | undefined;
  return (cells, columns, ragged) => {
    if (last?.cells === cells && last.columns === columns && last.ragged === ragged) return last.read;
    const anchors = columns.map((column) => cells.find(({ of }) => of === column));
    const groups = headed
      .filter((group) => group.columns.every((column) => columns.includes(column)))
      .map((group) => groupIn(cells, columns, group));
    const read = headerOf(
      ragged ? columns.map(() => undefined) : anchors,
      isOrdered([...anchors.map((cell, place) => ({ cell, place })), ...groups]) ||
        (ragged && isOrderedByLevels(anchors)),
      othersOf(cells, anchors),
      groups.length > 0 && groups.every(({ isWhole }) => isWhole),
    );
    last = { cells, columns, ragged, read };
    return read;
  };
}

/** A header cell, and the place in the form of the column that it names, or the first of those that it heads. */
type Placed = { cell: HeaderCell | undefined; place: number };

// 法人或其他组织 over five columns
// 商业企业 | … | 其他                  <- the two lines stand in one grid: no span was lost
/** The heading of some columns in a header, and whether it spans these and no others. */
function groupIn(
  cells: HeaderCell[],
  columns: Column[],
  { heading, columns: own }: HeadedColumns,
): Placed & { isWhole: boolean } {
  const cell = cells.find(({ of }) => of === heading);
  const below = cells.filter(({ of }) => of !== undefined && own.includes(of));
  const from = Math.min(...below.map(({ column }) => column));
  const to = Math.max(...below.map(({ column, width }) => column + width));
  const isWhole = below.length === own.length && cell?.column === from && cell.column + cell.width === to;
  return { cell, place: columns.findIndex((column) => own.includes(column)), isWhole };
}

/** The header cells beside those of all columns of a row that name none of the form; where one of its own is not there, it may be that. */
function othersOf(cells: HeaderCell[], anchors: (HeaderCell | undefined)[]): HeaderCell[] {
  const own = anchors.filter((anchor) => anchor !== undefined);
  if (own.length < anchors.length) return [];
  const from = Math.min(...own.map(({ column }) => column));
  const top = Math.min(...own.map(({ line }) => line)) - LINES_ABOVE;
  return cells.filter(({ of, line, column }) => of === undefined && line >= top && column >= from);
}

// 总计 | 自然人 | 法人或其他组织      <- the columns stand in another order than in the form
const isOrdered = (placed: readonly Placed[]): boolean =>
  placed.every(({ cell: b, place }) =>
    placed.every(
      ({ cell: a, place: before }) =>
        before >= place || a?.line !== b?.line || !a || !b || a.column <= b.column,
    ),
  );

// 自然人 | 法人或其他组织 | 总计 | 商业企业 | … | 其他      <- nothing ends the upper line of a header of two
/** Whether a line names columns in order and behind them, again in order, those that stand between two of the former. */
function isOrderedByLevels(anchors: (HeaderCell | undefined)[]): boolean {
  const order = anchors
    .flatMap((anchor, index) => (anchor ? [{ ...anchor, index }] : []))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ index }) => index);
  const lower = order.findIndex((index, i) => index < (order[i - 1] ?? -1));
  const [upper, inner] = [order.slice(0, lower), order.slice(lower)];
  const [first = 0] = inner;
  const runsOn = inner.every((index, i) => index === first + i);
  return lower > 0 && runsOn && upper.includes(first - 1) && upper.includes(first + inner.length);
}
