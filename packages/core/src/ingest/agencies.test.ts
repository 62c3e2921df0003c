import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../report/index.ts';
import { checkReports } from '../rules/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { analyse } from './analyse.ts';
import { ingest } from './index.ts';
import { EXAMPLES } from './testing/reports.ts';

const zibo = readFileSync(join(EXAMPLES, 'zibo-public-security-2020.txt'), 'utf8');

let folder = '';
let stores: Store[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-ingest-agencies-'));
});
afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  rmSync(folder, { recursive: true, force: true });
});

/** The report of 淄博 as another agency would have filed it on a year, with so many applications left open at its end. */
function write(file: string, agency: string, year: number, open = 0): string {
  const path = join(folder, file);
  const text = zibo
    .replaceAll('淄博市公安局', agency)
    .replaceAll('2020', String(year))
    .replace(/(结转下年度继续办理)\n((?:\t0\n){6})\t0/u, `$1\n$2\t${open}`);
  writeFileSync(path, text);
  return path;
}

const open = async (name: string): Promise<Store> => {
  const store = await openStore(join(folder, name), { mode: 'create' });
  stores.push(store);
  return store;
};

const keep = async (store: Store, paths: string[], options: { jobs?: number; resume?: boolean } = {}) =>
  (await Array.fromAsync(ingest(store, paths, { jobs: 1, ...options }))).map(({ result }) => result);

/** The rules that found something in each current report, by its file. */
async function foundIn(store: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const { report, findings } of store.reports({})) {
    found[report.source.name] = findings.map(({ rule }) => rule);
  }
  return found;
}

/** The same as `gouji check` finds it. */
async function checked(paths: string[]): Promise<Record<string, string[]>> {
  const reports: Report[] = [];
  for (const path of paths) reports.push(await analyse({ name: path, bytes: readFileSync(path) }));
  const findings = checkReports(reports).map((all) => all.map(({ rule }) => rule));
  return Object.fromEntries(paths.map((path, i) => [basename(path), findings[i] ?? []]));
}

describe('an agency under a second plate', () => {
  const years = (): [string, string] => [
    write('2019.txt', '淄博市市场监督管理局（知识产权局）', 2019, 3),
    write('2020.txt', '淄博市市场监督管理局', 2020),
  ];

  test('is checked across years as when its files are checked, whichever comes first', async () => {
    const [before, after] = years();
    const expected = await checked([before, after]);
    expect(expected['2020.txt']).toContain('carried-over-continuity');
    for (const [i, paths] of [
      [before, after],
      [after, before],
    ].entries()) {
      const store = await open(`${i}.db`);
      expect(await keep(store, paths)).toEqual(['added', 'added']);
      expect(await foundIn(store)).toEqual(expected);
    }
    const store = await open('processes.db');
    await keep(store, [after, before], { jobs: 2 });
    expect(await foundIn(store)).toEqual(expected);
  });

  test('is checked across years by a run that goes on where another ended', async () => {
    const [before, after] = years();
    const expected = await checked([before, after]);
    for (const [i, first] of [before, after].entries()) {
      const store = await open(`${i}.db`);
      await keep(store, [first]);
      expect((await keep(store, [before, after], { resume: true })).sort()).toEqual(['added', 'before']);
      expect(await foundIn(store)).toEqual(expected);
    }
  });
});

describe('agencies of one name that do not say where they are', () => {
  // Of the figures of the one, hardly any are those of the other.
  const elsewhere = (path: string): string => {
    const text = readFileSync(path, 'utf8').replace(
      /^\t([1-9]\d*)$/gmu,
      (_, digits: string) => `\t1${digits}`,
    );
    writeFileSync(path, text);
    return path;
  };

  test('are both kept, correct each other nothing, and are not checked beside each other', async () => {
    const store = await open('test.db');
    const one = write('beijing-2019.txt', '朝阳区人民政府', 2019, 3);
    const other = elsewhere(write('changchun-2019.txt', '朝阳区人民政府', 2019));
    const next = write('2020.txt', '朝阳区人民政府', 2020);
    expect(await keep(store, [next, one, other])).toEqual(['added', 'added', 'added']);
    expect((await store.list({})).items).toHaveLength(3);
    const found = await foundIn(store);
    expect(Object.values(found).flat()).not.toContain('carried-over-continuity');
    expect(found['2020.txt']).toEqual((await checked([one, other, next]))['2020.txt']);
    expect(await keep(store, [one, other])).toEqual(['unchanged', 'unchanged']);
  });

  test('correct their own report', async () => {
    const store = await open('test.db');
    const one = write('beijing.txt', '朝阳区人民政府', 2019, 3);
    const other = elsewhere(write('changchun.txt', '朝阳区人民政府', 2019));
    await keep(store, [one, other]);
    expect(await keep(store, [write('beijing-corrected.txt', '朝阳区人民政府', 2019)])).toEqual([
      'corrected',
    ]);
    const { items } = await store.list({});
    expect(items.map(({ source }) => source.name).sort()).toEqual(['beijing-corrected.txt', 'changchun.txt']);
  });
});
