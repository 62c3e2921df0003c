import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../report/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { createCrew } from './crew.ts';
import { ingest, type Ingested, listFiles } from './index.ts';
import { EXAMPLES as examples, reportOf, writeReports } from './testing/reports.ts';

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

  test('in several processes the same reports come out, in the same order', async () => {
    const paths = writeReports(folder, 40);
    const done = await run([...paths, join(folder, 'gone.txt')], 2);
    expect(done.map(({ path }) => path)).toEqual([...paths, join(folder, 'gone.txt')]);
    expect(told(done)).toEqual([...paths.map(() => 'added'), 'failed']);
    expect((await store.list({}, { limit: 100 })).items).toHaveLength(40);
  });

  test('told to stop it finishes what is in hand, and the next run goes on from there', async () => {
    const controller = new AbortController();
    const paths = writeReports(folder, 400);
    const done: Ingested[] = [];
    for await (const one of ingest(store, paths, { jobs: 2, signal: controller.signal })) {
      done.push(one);
      controller.abort();
    }
    expect(new Set(told(done))).toEqual(new Set(['added']));
    expect(done.length).toBeLessThan(400);
    const kept = new Set(done.map(({ path }) => path));
    const again = await run(paths, 2);
    expect(again.map(({ path }) => path)).toEqual(paths);
    expect(told(again)).toEqual(paths.map((path) => (kept.has(path) ? 'unchanged' : 'added')));
  });

  test('a run that resumes passes over what was told, be it kept or refused, until it changes', async () => {
    const paths = writeReports(folder, 3);
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, '各位同事：\n下周一开会。\n');
    const resume = (): Promise<Ingested[]> =>
      Array.fromAsync(ingest(store, [...paths, letter], { jobs: 1, resume: true }));
    expect(told(await resume())).toEqual(['added', 'added', 'added', 'failed']);
    expect((await resume()).map((one) => ('noted' in one ? one.noted : one.result))).toEqual([
      'kept',
      'kept',
      'kept',
      'not-a-report',
    ]);
    writeFileSync(letter, reportOf(7));
    expect(told(await resume())).toEqual(['before', 'before', 'before', 'added']);
  });

  test('the same figures in a second format are kept beside the first and correct nothing', async () => {
    const html = join(examples, 'ningxia-public-security-2020.html');
    const docx = fileURLToPath(
      new URL('../../test/fixtures/word/ningxia-public-security-2020.docx', import.meta.url),
    );
    const done = await run([html, docx]);
    expect(
      done.map((one) => ('report' in one ? [one.result, one.report.source.format] : one.result)),
    ).toEqual([
      ['added', 'html'],
      ['repeated', 'docx'],
    ]);
    expect((await store.list({})).items.map(({ source }) => source.format)).toEqual(['html']);
    expect((await store.list({ versions: 'all' })).items).toHaveLength(2);
  });

  test('findings across years do not depend on the order, on batches or on processes', async () => {
    const years = writeReports(folder, 12, [2019, 2020, 2021]);
    const forward = (path: string): void =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/(结转下年度继续办理)\n((?:\t0\n){6})\t0/u, '$1\n$2\t3'),
      );
    for (const path of years.slice(0, 6)) forward(path);
    const found = async (paths: string[], name: string, jobs: number) => {
      const other = await openStore(join(folder, name), { mode: 'create' });
      await Array.fromAsync(ingest(other, paths, { jobs }));
      const kept: [string, number, Finding[]][] = [];
      for await (const { report, findings } of other.reports({})) {
        kept.push([report.agency.name, report.year, findings]);
      }
      await other.close();
      return kept;
    };
    const expected = await found(years, 'one.db', 1);
    const broken = expected.filter(([, , findings]) =>
      findings.some(({ rule }) => rule === 'carried-over-continuity'),
    );
    expect(broken.map(([, year]) => year)).toEqual([2020, 2020, 2020, 2020, 2020, 2020]);
    expect(await found(years.toReversed(), 'two.db', 2)).toEqual(expected);
    const interleaved = years.toSorted((a, b) => (a.slice(-6) < b.slice(-6) ? -1 : 1));
    expect(await found(interleaved, 'three.db', 2)).toEqual(expected);
  });
});

const program = fileURLToPath(new URL('./testing/hostile-worker.ts', import.meta.url));
const ingestAll = fileURLToPath(new URL('./testing/ingest-all.ts', import.meta.url));

/** Ingests thirty reports and, among them, files that do to their process what they are called. */
async function ingestAmong(hostile: string[], patience: number) {
  const paths = writeReports(folder, 30);
  for (const [i, name] of hostile.entries()) {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, reportOf(100 + i));
    paths.splice(5 * i + 2, 0, path);
  }
  const done = await Array.fromAsync(ingest(store, paths, { jobs: 2, patience, program }));
  expect(done.map(({ path }) => path)).toEqual(paths);
  expect(told(done).filter((result) => result === 'added')).toHaveLength(30);
  return done.flatMap((one) => ('error' in one ? [[basename(one.path), one.error.code]] : []));
}

describe('a file that is refused with its code while the batch goes on', { timeout: 60_000 }, () => {
  test('hangs, and is the only one', async () => {
    const path = join(folder, 'hang.txt');
    writeFileSync(path, reportOf(1));
    const [done] = await Array.fromAsync(ingest(store, [path], { patience: 1, program }));
    expect(done).toMatchObject({
      result: 'failed',
      error: { code: 'time-exceeded', details: { name: path } },
    });
  });

  test('hangs', async () => {
    expect(await ingestAmong(['hang'], 3)).toEqual([['hang.txt', 'time-exceeded']]);
  });

  test('crashes its process, ends it, or fills its memory', async () => {
    expect(await ingestAmong(['crash', 'leave', 'swell'], 60)).toEqual([
      ['crash.txt', 'reader-crashed'],
      ['leave.txt', 'reader-crashed'],
      ['swell.txt', 'reader-crashed'],
    ]);
  });
});

describe('a file that takes its time', { timeout: 60_000 }, () => {
  const dawdle = (seconds: number): string => {
    const path = join(folder, `dawdle-${seconds}.txt`);
    writeFileSync(path, reportOf(seconds));
    return path;
  };

  test('is waited for as long as its process shows that it is alive', async () => {
    const done = await Array.fromAsync(ingest(store, [dawdle(5)], { patience: 2, program }));
    expect(told(done)).toEqual(['added']);
  });

  test('does not hold up those behind it while another process is idle', async () => {
    const crew = createCrew({
      jobs: 2,
      keeping: { location: store.location, levels: {} },
      patience: 20,
      program,
    });
    const paths = [...writeReports(folder, 20), dawdle(8), ...writeReports(folder, 20, [2021])];
    const ended: string[] = [];
    await Promise.all(paths.map((path) => crew.perform({ path }).then(() => ended.push(basename(path)))));
    expect(ended.at(-1)).toBe('dawdle-8.txt');
    await crew.close();
  });

  test('is refused when it takes longer than any may', async () => {
    const options = {
      jobs: 1,
      keeping: { location: store.location, levels: {} },
      patience: 20,
      longest: 2,
      program,
    };
    const crew = createCrew(options);
    const path = dawdle(40);
    expect(await crew.perform({ path })).toMatchObject({ kind: 'failed', error: { code: 'time-exceeded' } });
    await crew.close();
  });
});

test(
  'a process that a file keeps busy ends when the one that started it is killed',
  { timeout: 60_000 },
  async () => {
    const path = join(folder, 'hang.txt');
    writeFileSync(path, reportOf(1));
    const parent = spawn(process.execPath, [ingestAll, store.location, path], {
      stdio: 'ignore',
      env: { ...process.env, WORKER_PROGRAM: program },
    });
    const mark = `${path}.pid`;
    await vi.waitUntil(() => existsSync(mark) && readFileSync(mark, 'utf8') !== '', { timeout: 30_000 });
    const busy = Number(readFileSync(mark, 'utf8'));
    expect(isRunning(busy)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'close');
    await vi.waitUntil(() => !isRunning(busy), { timeout: 20_000 });
  },
);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the examples are what the tests think they are', () => {
  expect(readdirSync(examples)).toHaveLength(5);
});
