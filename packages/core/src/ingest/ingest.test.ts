import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/index.ts';
import { ingest, type Ingested, listFiles } from './index.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const zibo = join(examples, 'zibo-public-security-2020.txt');

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-ingest-'));
  store = await openStore(join(folder, 'test.db'), { mode: 'create' });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (paths: string[], jobs = 1): Promise<Ingested[]> =>
  Array.fromAsync(ingest(store, paths, { jobs }));
const told = (done: Ingested[]): string[] => done.map(({ result }) => result);
const stored = async (): Promise<string[]> =>
  (await store.list({})).items.map(({ agency, year }) => `${agency.name} ${year}`).sort();

/** The report of 淄博 with other text in it, as a file of its own. */
function variant(name: string, change: (text: string) => string): string {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(zibo, 'utf8')));
  return path;
}

describe('ingest', () => {
  test('keeps every report of a folder, in order', async () => {
    const done = await run(await listFiles([examples]));
    expect(told(done)).toEqual(['added', 'added', 'added', 'added', 'added']);
    expect(await stored()).toEqual([
      '东西湖区公安分局 2019',
      '六盘水市公安局 2020',
      '宁夏回族自治区公安厅 2020',
      '海东市公安局 2020',
      '淄博市公安局 2020',
    ]);
  });

  test('the same bytes again change nothing, under any name', async () => {
    await run([zibo]);
    const copy = join(folder, 'copy.txt');
    copyFileSync(zibo, copy);
    expect(told(await run([zibo, copy]))).toEqual(['unchanged', 'unchanged']);
    expect(await stored()).toEqual(['淄博市公安局 2020']);
  });

  test('a corrected report becomes the current one and the former is kept', async () => {
    await run([zibo]);
    const corrected = variant('corrected.txt', (text) => text.replace('273', '274'));
    expect(told(await run([corrected]))).toEqual(['corrected']);
    const projects = async (id: string) =>
      (await store.get(id))?.report.cells['disclosure.procurement.projects'];
    const versions = (await store.list({ versions: 'all' })).items;
    const kept = await Promise.all(versions.map(async ({ id, current }) => [current, await projects(id)]));
    expect(kept.map(([current, cell]) => [current, (cell as { value: number }).value]).sort()).toEqual([
      [false, 273],
      [true, 274],
    ]);
  });

  test('a bad file is told with its reason and the rest goes on', async () => {
    const files = ['empty.txt', 'binary.bin', 'letter.txt'].map((name) => join(folder, name));
    writeFileSync(files[0] ?? '', '');
    writeFileSync(files[1] ?? '', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2, 3]));
    writeFileSync(files[2] ?? '', '各位同事：\n下周一开会。\n');
    const done = await run([...files, join(folder, 'gone.txt'), zibo]);
    expect(done.map((one) => ('error' in one ? one.error.code : one.result))).toEqual([
      'file-empty',
      'file-damaged',
      'not-a-report',
      'file-not-found',
      'added',
    ]);
  });

  test('findings across years are kept for the year after, whichever comes first', async () => {
    const earlier = variant('2019.txt', (text) =>
      text.replaceAll('2020', '2019').replace('\t15\n', '\t16\n'),
    );
    const broken = async () => {
      const { items } = await store.list({ year: 2020 });
      const kept = await store.get(items[0]?.id ?? '');
      return kept?.findings.map(({ rule }) => rule).filter((rule) => rule === 'carried-over-continuity')
        .length;
    };
    const forward = variant('2019b.txt', (text) =>
      text.replaceAll('2020', '2019').replace(/(结转下年度继续办理)\n((?:\t0\n){6})\t0/u, '$1\n$2\t3'),
    );
    await run([zibo]);
    expect(await broken()).toBe(0);
    await run([earlier]);
    expect(await broken()).toBe(0);
    await run([forward]);
    expect(await broken()).toBe(1);
  });

  test('on several threads the same reports come out, in the same order', async () => {
    const paths = Array.from({ length: 40 }, (_, i) =>
      variant(`${i}.txt`, (text) => text.replaceAll('淄博市公安局', `淄博市第${i}管理局`)),
    );
    const done = await run([...paths, join(folder, 'gone.txt')], 2);
    expect(done.map(({ path }) => path)).toEqual([...paths, join(folder, 'gone.txt')]);
    expect(told(done)).toEqual([...paths.map(() => 'added'), 'failed']);
    expect((await store.list({}, { limit: 100 })).items).toHaveLength(40);
  });

  test('stops before the next file when told to', async () => {
    const controller = new AbortController();
    const paths = [0, 1, 2].map((i) =>
      variant(`${i}.txt`, (text) => text.replaceAll('淄博市公安局', `淄博市第${i}管理局`)),
    );
    const done: Ingested[] = [];
    for await (const one of ingest(store, paths, { jobs: 1, signal: controller.signal })) {
      done.push(one);
      controller.abort();
    }
    expect(told(done)).toEqual(['added']);
    expect(told(await run(paths))).toEqual(['unchanged', 'added', 'added']);
  });
});

test(
  'killed at any moment, an ingest leaves whole reports and goes on where it was',
  { timeout: 60_000 },
  async () => {
    const paths = Array.from({ length: 30 }, (_, i) =>
      variant(`${i}.txt`, (text) => text.replaceAll('淄博市公安局', `淄博市第${i}管理局`)),
    );
    const worker = fileURLToPath(new URL('./testing/ingest-all.ts', import.meta.url));
    const location = join(folder, 'killed.db');
    let reported = 0;
    for (const after of [0, 1, 3, 7]) {
      const child = spawn(process.execPath, ['--conditions=source', worker, location, ...paths]);
      let lines = 0;
      for await (const chunk of child.stdout) {
        lines += String(chunk).split('\n').length - 1;
        if (lines > after) child.kill('SIGKILL');
      }
      reported += lines;
      const left = await openStore(location, { mode: 'read' });
      for await (const { report, current } of left.reports({})) {
        expect([Object.keys(report.cells).length, current]).toEqual([198, true]);
      }
      await left.close();
    }
    expect(reported).toBeGreaterThan(0);
    const whole = await openStore(location, { mode: 'create' });
    const done = await Array.fromAsync(ingest(whole, paths, { jobs: 1 }));
    expect(new Set(told(done))).toEqual(new Set(['unchanged', 'added']));
    expect((await whole.list({}, { limit: 100 })).items).toHaveLength(30);
    await whole.close();
  },
);

test('the examples are what the tests think they are', () => {
  expect(readdirSync(examples)).toHaveLength(5);
});
