import { spawnSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '@gouji/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { EXAMPLES, exampleStore } from './testing/store.ts';

let place: Awaited<ReturnType<typeof exampleStore>>;
beforeEach(async () => {
  place = await exampleStore();
}, 60_000);
afterEach(() => place.remove());

/** Keeps the report of 济南 in another process, which has ended when this returns. */
async function keepElsewhere(): Promise<void> {
  const zibo = await readFile(join(EXAMPLES, 'zibo-public-security-2020.txt'), 'utf8');
  const file = join(place.folder, 'jinan.txt');
  await writeFile(file, zibo.replaceAll('淄博', '济南'));
  const program = `
    import { ingest, openStore } from '@gouji/core';
    const [location, file] = process.argv.slice(1);
    const store = await openStore(location, { mode: 'create' });
    for await (const { result } of ingest(store, [file], { jobs: 1 })) console.log(result);
    await store.close();`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', '--input-type=module', '--eval', program, place.location, file],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'added\n', stderr: '' });
}

/** An app over the store of this test that counts how often it is read. */
function countingApp(today = () => '2021-06-01') {
  let reads = 0;
  const store = new Proxy(place.store, {
    get(target, name) {
      if (name === 'list' || name === 'figures' || name === 'agencies') reads += 1;
      return Reflect.get(target, name);
    },
  });
  const app = createApp({ store, today });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers });
    return { body: await response.text(), headers: Object.fromEntries(response.headers) };
  };
  return { get, app, reads: () => reads };
}

const jinan = encodeURIComponent('济南市');
const question = encodeURIComponent('2020年济南市公安局收到多少件申请？');
const routes = [
  [`/v1/lookup?place=${jinan}&metric=applications.new.total`, '"value":15'],
  [`/v1/reports?place=${jinan}`, '"name":"济南市公安局"'],
  [`/v1/ask?q=${question}`, '"value":15'],
] as const;

test.each(routes)('%s sees at once what another process keeps', async (path, added) => {
  const { get } = countingApp();
  const before = [await get(path), await get(path)];
  expect(before.map(({ body }) => body.includes(added))).toEqual([false, false]);
  await keepElsewhere();
  expect((await get(path)).body).toContain(added);
});

test.each(routes)('%s is answered once, and then the same again with all headers', async (path) => {
  const { get, reads } = countingApp();
  const first = await get(path);
  const read = reads();
  expect(read).toBeGreaterThan(0);
  expect(await get(path)).toEqual(first);
  expect(reads()).toBe(read);
  expect(first.headers).toMatchObject({
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Language',
  });
});

test('requests that come in together ask the store once whether anything changed', async () => {
  let asked = 0;
  const store = new Proxy(place.store, {
    get(target, name) {
      if (name === 'version') asked += 1;
      return Reflect.get(target, name);
    },
  });
  const app = createApp({ store, today: () => '2021-06-01' });
  await Promise.all(routes.map(([path]) => app.request(path)));
  expect(asked).toBe(1);
  await nextTurn();
  await app.request('/v1/reports');
  expect(asked).toBe(2);
});

test('each language has its own answers', async () => {
  const { get } = countingApp();
  const path = `/v1/lookup?place=${jinan}&metric=applications.new.total`;
  expect((await get(path, { 'Accept-Language': 'zh' })).body).toContain('没有符合条件的报告');
  expect((await get(path, { 'Accept-Language': 'en' })).body).toContain('No report matches');
  expect((await get(path, { 'Accept-Language': 'zh' })).body).toContain('没有符合条件的报告');
});

test('what last year is changes with the day', async () => {
  let day = '2021-12-31';
  const { get } = countingApp(() => day);
  const path = `/v1/ask?explain=1&q=${encodeURIComponent('淄博市公安局去年收到多少件申请？')}`;
  expect((await get(path)).body).toContain('"years":[2020]');
  day = '2022-01-01';
  expect((await get(path)).body).toContain('"years":[2021]');
});

test('a refusal is not kept, and HEAD has no body', async () => {
  const { app } = countingApp();
  const path = '/v1/lookup?metric=none&agency=x';
  for (const _ of [1, 2]) expect((await app.request(path)).status).toBe(400);
  expect((await app.request('/v1/reports')).status).toBe(200);
  const head = await app.request('/v1/reports', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('another store put in the place of this one is answered from, and while there is none that is said', async () => {
  const store = await openStore(place.location, { mode: 'read', follow: true });
  const app = createApp({ store, today: () => '2021-06-01' });
  const [path] = routes[1];
  const away = join(place.folder, 'away.db');
  const other = join(place.folder, 'other.db');
  const full = await (await app.request('/v1/reports')).text();
  await (await openStore(other, { mode: 'create' })).close();
  await rename(place.location, away);
  const missing = await Promise.all(['/healthz', path].map((one) => app.request(one)));
  expect(missing.map(({ status }) => status)).toEqual([503, 503]);
  await rename(other, place.location);
  expect((await app.request('/healthz')).status).toBe(200);
  expect(await (await app.request('/v1/reports')).json()).toEqual({ items: [], next: null });
  await rename(away, place.location);
  expect(await (await app.request('/v1/reports')).text()).toBe(full);
  await store.close();
});
