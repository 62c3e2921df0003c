import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest, openStore } from '@gouji/core';
import type { Store } from '@gouji/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { LookupSchema } from '../lookup/schema.ts';
import { ReportPageSchema } from '../schemas.ts';
import { read } from '../testing/client.ts';
import { EXAMPLES } from '../testing/store.ts';

let folder: string;
let store: Store;

// Two reports of 朝阳区人民政府 that do not say where it is, one with a 1 before every figure of the other.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-api-namesakes-'));
  const zibo = await readFile(join(EXAMPLES, 'zibo-public-security-2020.txt'), 'utf8');
  const one = zibo.replaceAll('淄博市公安局', '朝阳区人民政府');
  const files = { 'one.txt': one, 'other.txt': one.replace(/^\t([1-9]\d*)$/gmu, '\t1$1') };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  store = await openStore(join(folder, 'gouji.db'), { mode: 'create' });
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Array.fromAsync(ingest(store, paths, { jobs: 1 }));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string): Promise<Response> =>
  createApp({ store, today: () => '2021-06-01' }).request(path);

test('a look-up has a row for each agency of a name, with the file that tells whose it is', async () => {
  const path = '/v1/lookup?agency=朝阳区人民政府&year=2020&metric=applications.new.total';
  const { rows } = await read(LookupSchema, await get(path));
  expect(rows.map(({ source, value }) => [source.name, value]).sort()).toEqual([
    ['one.txt', 15],
    ['other.txt', 115],
  ]);
});

test('a listing has the report of each', async () => {
  const { items } = await read(ReportPageSchema, await get('/v1/reports?agency=朝阳区人民政府'));
  expect(items.map(({ source, current }) => [source.name, current]).sort()).toEqual([
    ['one.txt', true],
    ['other.txt', true],
  ]);
});
