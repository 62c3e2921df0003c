import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../index.ts';
import { makePlace } from '../testing/place.ts';
import { sampleReport } from '../testing/sample.ts';

let place: Awaited<ReturnType<typeof makePlace>>;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const modes = ['create', 'read'] as const;

/** Names and contents of everything in the test's folder. */
async function fingerprint(): Promise<string[]> {
  const names = await readdir(place.folder);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(place.folder, name)).catch(() => 'a folder');
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
}

describe.each(modes)('opened to %s', (mode) => {
  test.each<[string, (path: string) => Promise<void> | void, string]>([
    ['a text file', (path) => writeFile(path, '2020年政府信息公开工作年度报告\n'.repeat(99)), 'no SQLite'],
    ['a file of one byte', (path) => writeFile(path, 'S'), 'no SQLite'],
    ['a torn header', (path) => writeFile(path, 'SQLite format 3\0'), 'no SQLite'],
    ['zeros', (path) => writeFile(path, Buffer.alloc(8192)), 'no SQLite'],
    ['a foreign database', (path) => makeForeign(path), 'SQLite, application_id 0'],
    ['one that writes ahead', (path) => makeForeign(path, 'journal_mode = wal'), 'SQLite, application_id 0'],
    [
      'a GeoPackage',
      (path) => makeForeign(path, 'application_id = 1196444487'),
      'SQLite, application_id 1196444487',
    ],
  ])('%s is refused and left as it was', async (_, make, seen) => {
    await make(place.location);
    const before = await fingerprint();
    await expect(openStore(place.location, { mode })).rejects.toMatchObject({
      code: 'store-not-ours',
      details: { store: place.location, seen },
    });
    expect(await fingerprint()).toEqual(before);
  });

  test('a folder, a path through a file and a device are told apart from stores', async () => {
    await writeFile(place.location, '');
    const places = {
      [place.folder]: 'not a file',
      [join(place.location, 'gouji.db')]: 'ENOTDIR',
      '/dev/null': 'not a file',
    };
    for (const [location, reason] of Object.entries(places)) {
      await expect(openStore(location, { mode })).rejects.toMatchObject({
        code: 'store-unavailable',
        details: { store: location, reason },
      });
    }
  });

  test.each([
    ['postgres://gouji:secret@db.example/gouji', 'postgres://gouji:***@db.example/gouji'],
    ['postgresql://gouji:p@ss:w/rd@db.example/gouji', 'postgresql://gouji:***@db.example/gouji'],
    ['postgres://db.example/gouji', 'postgres://db.example/gouji'],
    ['https://example.org/gouji.db', 'https://example.org/gouji.db'],
    ['file:gouji.db', 'file:gouji.db'],
    [':memory:', ':memory:'],
  ])('%s is not supported, and its password is not repeated', async (location, store) => {
    await expect(openStore(location, { mode })).rejects.toMatchObject({
      code: 'store-unsupported',
      details: { store },
    });
  });

  test('a store of a newer Gouji is refused and left as it was', async () => {
    await (await openStore(place.location, { mode: 'create' })).close();
    change(place.location, `insert into migrations values ('9999-later', '2030-01-01T00:00:00.000Z')`);
    const before = await fingerprint();
    await expect(openStore(place.location, { mode })).rejects.toMatchObject({
      code: 'store-newer',
      details: { store: place.location, version: '9999-later' },
    });
    expect(await fingerprint()).toEqual(before);
  });

  test('a store that is damaged within is unavailable', async () => {
    await (await openStore(place.location, { mode: 'create' })).close();
    const bytes = await readFile(place.location);
    await writeFile(place.location, bytes.fill(0xff, 100, 4096));
    await expect(openStore(place.location, { mode })).rejects.toMatchObject({
      code: 'store-unavailable',
      details: { reason: 'database disk image is malformed' },
    });
  });
});

test.each([
  ['is not there', () => {}],
  ['is empty', (path: string) => writeFile(path, '')],
  ['leads nowhere', (path: string) => symlink(`${path}-elsewhere`, path)],
])('reading makes no store where the file %s', async (_, make) => {
  await make(place.location);
  const before = await fingerprint();
  await expect(openStore(place.location, { mode: 'read' })).rejects.toMatchObject({
    code: 'store-missing',
    details: { store: place.location },
  });
  expect(await fingerprint()).toEqual(before);
});

test('an empty file becomes a store', async () => {
  await writeFile(place.location, '');
  const store = await openStore(place.location, { mode: 'create' });
  expect(await store.put(sampleReport(), [])).toBe('added');
  await store.close();
  expect(await readdir(place.folder)).toHaveLength(1);
});

test('a folder that is not there is not made', async () => {
  const location = join(place.folder, 'none', 'gouji.db');
  await expect(openStore(location, { mode: 'create' })).rejects.toMatchObject({
    code: 'store-unavailable',
    details: { store: location, reason: 'unable to open database file' },
  });
  await mkdir(join(place.folder, 'none'));
  await (await openStore(location, { mode: 'create' })).close();
});

test('the database itself refuses two current versions and figures of no report', async () => {
  const store = await openStore(place.location, { mode: 'create' });
  const agency = { name: '虚构市水务局' };
  for (const seed of [1, 2]) await store.put(sampleReport({ seed, agency }), []);
  await store.close();
  expect(() => change(place.location, 'update reports set current = 1')).toThrow(/UNIQUE constraint failed/);
  expect(() => change(place.location, 'update reports set figures = null')).toThrow(/NOT NULL constraint/);
  expect(() => change(place.location, 'delete from reports')).toThrow(/FOREIGN KEY constraint failed/);
});

function makeForeign(path: string, pragma = 'encoding = "UTF-8"'): void {
  change(path, `pragma ${pragma}; create table reports (id text); insert into reports values ('theirs')`);
}

function change(path: string, sql: string): void {
  const file = new DatabaseSync(path);
  try {
    file.exec(sql);
  } finally {
    file.close();
  }
}
