import type { Kysely } from 'kysely';
import { agencyColumns, toAgency } from './agencies.ts';
import { inLumps, inOrder, readKeys } from './keys.ts';
import type { Layouts } from './layouts.ts';
import type { Tables } from './schema.ts';
import type { Figures, ReportFilter } from './store.ts';

// Far below the number of parameters that any database takes.
const lump = 500;

/** The numbers of these cells in the matching current reports, in the order of a listing. */
export async function readFigures(
  db: Kysely<Tables>,
  layouts: Layouts,
  cells: string[],
  filter: ReportFilter,
): Promise<Figures[]> {
  const found: Figures[] = [];
  const keys = await readKeys(db, { ...filter, versions: 'current' });
  for await (const seqs of inLumps(keys, lump)) {
    const rows = await db
      .selectFrom('reports as r')
      .innerJoin('agencies as a', 'a.id', 'r.agency')
      .select([...agencyColumns, 'r.seq', 'r.id', 'r.year', 'r.form', 'r.layout', 'r.figures'])
      .where('r.seq', 'in', seqs)
      .execute();
    for (const row of inOrder(rows, seqs)) {
      const { position } = await layouts(row.layout);
      const { id, year, form } = row;
      const values = pick(cells, position, parseFigures(row.figures));
      found.push({ id, agency: toAgency(row), year, form, values });
    }
  }
  return found;
}

/** The numbers of a report along its layout, from the column `figures`. */
export const parseFigures = (json: string): (number | null)[] => JSON.parse(json) as (number | null)[];

function pick(
  cells: string[],
  position: Map<string, number>,
  figures: (number | null)[],
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const cell of cells) {
    const value = figures[position.get(cell) ?? -1] ?? null;
    if (value !== null) values[cell] = value;
  }
  return values;
}
