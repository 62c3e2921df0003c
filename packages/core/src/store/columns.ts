import { BLOCK, readCell } from './blocks.ts';
import type { Layouts } from './layouts.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { numberAt } from './pick.ts';
import type { ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';

/** The numbers of one cell in all reports of a year, in their order; NaN where it is not a number. */
export type ReadColumn = (cell: string) => Float64Array;

/** A report that is in no block yet. */
export type Loose = Pick<ReportRow, 'seq' | 'layout' | 'figures'>;

// Twelve megabytes a year; of few reports as many as are ever asked for.
const MOST_NUMBERS = 1_500_000;
const MOST_COLUMNS = 32;

/** Reads columns along reports by their numbers, `loose` being those that no block holds, and remembers them; the one that was asked for longest ago is forgotten first. */
export function createColumns(
  sql: Sql,
  layouts: Layouts,
  seqs: Uint32Array,
  loose: readonly Loose[],
): ReadColumn {
  const blocks = blocksOf(seqs);
  const places = new Map(loose.length > 0 ? [...seqs].map((seq, place) => [seq, place]) : []);
  const most = Math.min(MOST_COLUMNS, Math.max(2, Math.floor(MOST_NUMBERS / seqs.length)));
  const known = new Map<string, Float64Array>();
  function readColumn(cell: string): Float64Array {
    const column = new Float64Array(seqs.length).fill(Number.NaN);
    for (const [block, bytes] of readCell(sql, cell)) {
      const own = blocks.get(block);
      if (own) unpackNumbers(bytes, own.rows, column, own.places);
    }
    const positionIn = positionsOf(cell, layouts);
    for (const { seq, layout, figures } of loose) {
      const place = places.get(seq);
      if (place !== undefined) column[place] = numberAt(figures, positionIn(layout));
    }
    return column;
  }
  return (cell) => {
    const column = known.get(cell) ?? readColumn(cell);
    known.delete(cell);
    known.set(cell, column);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return column;
  };
}

/** Of each block the rows that are meant, and the place of each in the column. */
function blocksOf(seqs: Uint32Array): Map<number, { rows: number[]; places: number[] }> {
  const blocks = new Map<number, { rows: number[]; places: number[] }>();
  for (const [place, seq] of seqs.entries()) {
    const block = Math.floor((seq - 1) / BLOCK);
    const known = blocks.get(block) ?? { rows: [], places: [] };
    blocks.set(block, known);
    known.rows.push(seq - 1 - block * BLOCK);
    known.places.push(place);
  }
  return blocks;
}

function positionsOf(cell: string, layouts: Layouts): (layout: number) => number {
  let [last, position] = [-1, -1];
  // Reports of one year share a layout, nearly always.
  return (layout) => {
    if (layout !== last) position = layouts.read(layout).position.get(cell) ?? -1;
    last = layout;
    return position;
  };
}
