import { cellsOf, formOf, type FormId, openStore, type Store } from '@gouji/core';
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packParcel, type Parcel } from '../../packages/core/src/store/parcel.ts';
import { invent, type Invented } from '../generate/batch.ts';
import { reportOf } from '../generate/rows.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const BATCH = 500;

/** A store with so many invented reports over seven years; it stays in the folder for temporary files, because a large one takes minutes to make. */
export async function storeOf(size: number): Promise<{ store: Store; location: string; bytes: number }> {
  const location = join(tmpdir(), `gouji-bench-store-${size}.db`);
  if (!existsSync(`${location}.done`)) {
    for (const end of ['', '-wal', '-shm']) rmSync(location + end, { force: true });
    await fill(location, size);
    (await openStore(`${location}.done`, { mode: 'create' })).close();
  }
  const store = await openStore(location, { mode: 'read' });
  return { store, location, bytes: statSync(location).size };
}

async function fill(location: string, size: number): Promise<void> {
  const store = await openStore(location, { mode: 'create' });
  const parcels: Parcel[] = [];
  let count = 0;
  let before: Parcel['head'] | undefined;
  for (const one of invent({ seed: 1, agencies: Math.ceil(size / YEARS.length), years: YEARS })) {
    if (count === size) break;
    count += 1;
    const parcel = parcelOf(one);
    const { agency } = parcel.head;
    // As from an ingest, with the report of the year before: the store has nothing to look into again.
    const isNext =
      before?.agency.name === agency.name && before.agency.division?.code === agency.division?.code;
    parcels.push({ ...parcel, previous: isNext && before ? before.id : null });
    before = parcel.head;
    if (parcels.length === BATCH || count === size) await store.putAll(parcels.splice(0), () => []);
  }
  await store.close();
}

// Packing takes longer than all the rest: what is compressed is that of the first report of its edition, of which every
// other differs in names alone.
const first = new Map<FormId, Parcel>();

function parcelOf(one: Invented): Parcel {
  const report = reportOf(one, first.has(one.form) ? 'head' : 'whole');
  const known = first.get(one.form) ?? packParcel(report, []);
  first.set(one.form, known);
  const { id, title, year, form, agency, source } = report;
  const figures = JSON.stringify(cellsOf(formOf(form)).map(({ path }) => one.figures[path] ?? 0));
  return { ...known, head: { id, title, year, form, agency, source }, figures, previous: null };
}
