import { setImmediate as nextTurn } from 'node:timers/promises';
import { newestSeq, toAgency } from './agencies.ts';
import { createColumns } from './columns.ts';
import type { ReadColumn } from './columns.ts';
import type { Layouts } from './layouts.ts';
import type { AgencyRow, ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { Figures } from './store.ts';

/** Whose report it is, and where its agency belongs. */
export type YearEntry = Omit<Figures, 'values'> & { code: string };

/** The current reports of one year in the order of a listing, and their numbers, a cell at a time. */
export type Year = {
  entries: readonly YearEntry[];
  column: ReadColumn;
  /** What was last asked of the whole year, for it tends to be asked again. */
  last?: { cells: string; figures: readonly Figures[] };
};

/** The years that were asked for whole. */
export type Years = {
  /** Reads a year, or gives what is remembered of it. */
  read(year: number): Promise<Year>;
  /** Gives a year only if it is remembered. */
  remembered(year: number): Year | undefined;
};

// Some hundred megabytes: a report's numbers take half a kilobyte.
const MOST_ROWS = 120_000;

/** Remembers years until a report comes in; where they grow too many, the one that was asked for longest ago is forgotten. */
export function createYears(sql: Sql, layouts: Layouts): Years {
  let newest = -1;
  const known = new Map<number, Year>();
  function remembered(year: number): Year | undefined {
    const now = newestSeq(sql);
    if (now !== newest) known.clear();
    newest = now;
    return known.get(year);
  }
  return {
    remembered,
    async read(year) {
      const found = remembered(year) ?? (await readYear(sql, layouts, year));
      known.delete(year);
      known.set(year, found);
      forget(known);
      return found;
    },
  };
}

function forget(known: Map<number, Year>): void {
  let all = [...known.values()].reduce((sum, { entries }) => sum + entries.length, 0);
  for (const [year, { entries }] of known) {
    if (all <= MOST_ROWS) return;
    known.delete(year);
    all -= entries.length;
  }
}

// Between lumps, others in this process have their turn.
const LUMP = 5000;

const LUMP_OF_YEAR = `
  select seq, id, agency, form, layout, printed, division, figures from reports
  where year = ? and current = 1 and seq > ? order by seq limit ?`;

type YearRow = Pick<
  ReportRow,
  'seq' | 'id' | 'agency' | 'form' | 'layout' | 'printed' | 'division' | 'figures'
>;

/** The order of the reports is settled here: to sort names in the database would cost more than all the reading. */
async function readYear(sql: Sql, layouts: Layouts, year: number): Promise<Year> {
  const names = readNames(sql);
  const found: { rank: number; entry: YearEntry; layout: number; figures: string }[] = [];
  let last = 0;
  for (;;) {
    const rows = sql.all<YearRow>(LUMP_OF_YEAR, year, last, LUMP);
    for (const { id, form, layout, figures, ...row } of rows) {
      const { rank = 0, name = '', division_code: code = '' } = names.get(row.agency) ?? {};
      const agency = toAgency({ ...row, name, division_code: code });
      found.push({ rank, entry: { id, agency, year, form, code }, layout, figures });
    }
    if (rows.length < LUMP) break;
    last = rows.at(-1)?.seq ?? last;
    await nextTurn();
  }
  found.sort((a, b) => a.rank - b.rank || (a.entry.id < b.entry.id ? -1 : 1));
  return { entries: found.map(({ entry }) => entry), column: createColumns(found, layouts) };
}

/** The agencies by number, each with its place in the order of names; those of one name share it. */
function readNames(sql: Sql) {
  const rows = sql.all<AgencyRow>('select id, name, division_code from agencies order by name');
  let rank = 0;
  return new Map(
    rows.map((row, i) => {
      if (rows[i - 1]?.name !== row.name) rank += 1;
      return [row.id, { ...row, rank }] as const;
    }),
  );
}
