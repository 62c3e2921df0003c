import type { FormId } from '../forms/index.ts';
import { newestSeq } from './agencies.ts';
import type { Agencies, ReadAgencies } from './agencies.ts';
import { BLOCK, countBlocks, HEADS, readCell, wholeColumn } from './blocks.ts';
import { createColumns } from './columns.ts';
import type { Loose, ReadColumn } from './columns.ts';
import { readIds } from './keys.ts';
import type { Layouts } from './layouts.ts';
import type { ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { AgencyEntry } from './store.ts';

/** The current reports of one year in the order of a listing: their numbers, whose they are (places in `agencies`), and their forms. */
export type Year = {
  agencies: readonly AgencyEntry[];
  seqs: Uint32Array;
  places: Int32Array;
  forms: readonly FormId[];
  column: ReadColumn;
};

/** The years that were asked for. */
export type Years = {
  /** Reads a year, or gives what is remembered of it. */
  read(year: number): Year;
  /** Gives a year only if it is remembered. */
  remembered(year: number): Year | undefined;
};

// Some fifty megabytes: a report takes some twenty bytes beside its numbers.
const MOST_ROWS = 2_000_000;

/** Remembers years until a report comes in; where they grow too many, the one that was asked for longest ago is forgotten. */
export function createYears(sql: Sql, layouts: Layouts, agencies: ReadAgencies): Years {
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
    read(year) {
      const found = remembered(year) ?? sql.reading(() => readYear(sql, layouts, agencies(), year));
      known.delete(year);
      known.set(year, found);
      forget(known);
      return found;
    },
  };
}

function forget(known: Map<number, Year>): void {
  let all = [...known.values()].reduce((sum, { seqs }) => sum + seqs.length, 0);
  for (const [year, { seqs }] of known) {
    if (all <= MOST_ROWS) return;
    known.delete(year);
    all -= seqs.length;
  }
}

const LOOSE = `
  select seq, agency, form, layout, figures from reports
  where year = ? and current = 1 and seq > ? order by seq`;

function readYear(sql: Sql, layouts: Layouts, { entries, placeOf }: Agencies, year: number): Year {
  // Along the agencies by their numbers, of which each has one current report of a year at most.
  const seqOf = new Uint32Array(placeOf.length);
  const formOf = new Uint16Array(placeOf.length);
  const tell: Tell = (seq, agency, form) => {
    seqOf[agency] = seq;
    formOf[agency] = form;
  };
  readFiled(sql, year, tell);
  const loose = sql.all<Loose & Pick<ReportRow, 'agency' | 'form'>>(LOOSE, year, countBlocks(sql) * BLOCK);
  for (const { seq, agency, form } of loose) tell(seq, agency, Number(form));
  const nameOf = (agency: number): string => entries[placeOf[agency] ?? -1]?.agency.name ?? '';
  const listed = inListing(sql, seqOf, nameOf);
  const seqs = Uint32Array.from(listed, (agency) => seqOf[agency] ?? 0);
  return {
    agencies: entries,
    seqs,
    places: Int32Array.from(listed, (agency) => placeOf[agency] ?? -1),
    // Kept as the year that names the edition.
    forms: listed.map((agency) => String(formOf[agency]) as FormId),
    column: createColumns(sql, layouts, seqs, loose),
  };
}

type Tell = (seq: number, agency: number, form: number) => void;

/** Tells of the current reports of a year that stand in blocks. */
function readFiled(sql: Sql, year: number, tell: Tell): void {
  const [agencies, years, forms] = HEADS.map((head) => readCell(sql, head));
  const former = new Set(
    sql.all<{ seq: number }>('select seq from reports where current = 0').map(({ seq }) => seq),
  );
  for (const [block, bytes] of years ?? []) {
    const column = wholeColumn(bytes);
    if (!column.includes(year)) continue;
    const [agency, form] = [agencies?.get(block), forms?.get(block)].map((one) => one && wholeColumn(one));
    for (let row = 0; row < BLOCK; row += 1) {
      const seq = block * BLOCK + row + 1;
      if (column[row] === year && !former.has(seq)) tell(seq, agency?.[row] ?? 0, form?.[row] ?? 0);
    }
  }
}

// One JSON array: SQLite keeps the order of the inner query, which it reads off an index.
const BY_NAME =
  'select json_group_array(id) as ids from (select id from agencies order by name, division_code)';

/** The agencies that filed, by number, in the order of a listing of their reports: by name, those of one name by the id of the report. */
function inListing(sql: Sql, seqOf: Uint32Array, nameOf: (agency: number) => string): number[] {
  const ids = JSON.parse(sql.get<{ ids: string }>(BY_NAME)?.ids ?? '[]') as number[];
  const listed = ids.filter((agency) => (seqOf[agency] ?? 0) > 0);
  const runs = runsOf(listed, nameOf);
  const alike = runs.flatMap(([from, to]) => listed.slice(from, to)).map((agency) => seqOf[agency] ?? 0);
  const known = readIds(sql, alike);
  const id = (agency: number): string => known.get(seqOf[agency] ?? 0) ?? '';
  for (const [from, to] of runs) {
    const sorted = listed.slice(from, to).sort((a, b) => (id(a) < id(b) ? -1 : 1));
    listed.splice(from, to - from, ...sorted);
  }
  return listed;
}

/** From where to where several agencies of one name stand side by side. */
function runsOf(listed: readonly number[], nameOf: (agency: number) => string): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= listed.length; at += 1) {
    if (at < listed.length && nameOf(listed[at] ?? -1) === nameOf(listed[from] ?? -1)) continue;
    if (at - from > 1) runs.push([from, at]);
    from = at;
  }
  return runs;
}
