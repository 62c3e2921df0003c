import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { newestSeq, toAgency } from './agencies.ts';
import type { Tables } from './schema.ts';
import type { Figures } from './store.ts';

/** A report as far as its numbers go, as yet unread: a JSON array along its layout. */
export type YearRow = Omit<Figures, 'values'> & { code: string; layout: number; figures: string };

/** The current reports of years that were asked for whole, in the order of a listing. */
export type Years = {
  /** Reads a year, or gives what is remembered of it. */
  read(year: number): Promise<readonly YearRow[]>;
  /** Gives a year only if it is remembered. */
  remembered(year: number): Promise<readonly YearRow[] | undefined>;
};

// Some sixty megabytes: a report's numbers take half a kilobyte.
const MOST_ROWS = 120_000;

/** Remembers years until a report comes in; where they grow too many, the one that was asked for longest ago is forgotten. */
export function createYears(db: Kysely<Tables>): Years {
  let newest = -1;
  const known = new Map<number, readonly YearRow[]>();
  async function remembered(year: number): Promise<readonly YearRow[] | undefined> {
    const now = await newestSeq(db);
    if (now !== newest) known.clear();
    newest = now;
    return known.get(year);
  }
  return {
    remembered,
    async read(year) {
      const rows = (await remembered(year)) ?? (await readYear(db, year));
      known.delete(year);
      known.set(year, rows);
      forget(known);
      return rows;
    },
  };
}

function forget(known: Map<number, readonly YearRow[]>): void {
  let all = [...known.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [year, { length }] of known) {
    if (all <= MOST_ROWS) return;
    known.delete(year);
    all -= length;
  }
}

// Between lumps, others in this process have their turn.
const LUMP = 5000;

/** The order of the reports is settled here: to sort names in the database would cost more than all the reading. */
async function readYear(db: Kysely<Tables>, year: number): Promise<readonly YearRow[]> {
  const names = await readNames(db);
  const found: (YearRow & { rank: number })[] = [];
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('reports')
      .select(['seq', 'id', 'agency', 'year', 'form', 'layout', 'printed', 'division', 'figures'])
      .where('year', '=', year)
      .where((eb) => eb('current', '=', eb.lit(1)))
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(LUMP)
      .execute();
    for (const { id, form, layout, figures, ...row } of rows) {
      const { rank = 0, name = '', division_code: code = '' } = names.get(row.agency) ?? {};
      const agency = toAgency({ ...row, name, division_code: code });
      found.push({ id, agency, year, form, code, layout, figures, rank });
    }
    if (rows.length < LUMP) break;
    last = rows.at(-1)?.seq ?? last;
    await nextTurn();
  }
  return found.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

/** The agencies by number, each with its place in the order of names; those of one name share it. */
async function readNames(db: Kysely<Tables>) {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('name').execute();
  let rank = 0;
  return new Map(
    rows.map((row, i) => {
      if (rows[i - 1]?.name !== row.name) rank += 1;
      return [row.id, { ...row, rank }] as const;
    }),
  );
}
