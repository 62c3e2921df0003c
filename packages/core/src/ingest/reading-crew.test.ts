import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GoujiError } from '../errors.ts';
import { analyse, createReadingCrew, listFiles, readReports, type ReadReport } from './index.ts';
import { EXAMPLES, reportOf } from './testing/reports.ts';

// Processes are started, and ended only after their time.
vi.setConfig({ testTimeout: 60_000 });

const program = fileURLToPath(new URL('./testing/hostile-worker.ts', import.meta.url));
const zibo = join(EXAMPLES, 'zibo-public-security-2020.txt');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const told = (read: ReadReport): string =>
  `${basename(read.path)}: ${'report' in read ? `${read.report.agency.name} ${read.report.year}` : read.error.code}`;

const readAll = async (...words: Parameters<typeof readReports>): Promise<string[]> =>
  (await Array.fromAsync(readReports(...words))).map(told);

describe('readReports', () => {
  test('reads several files in processes as it reads one on the spot, in their order', async () => {
    const paths = await listFiles([EXAMPLES]);
    const together = await Array.fromAsync(readReports(paths, { jobs: 2 }));
    const alone = await Promise.all(paths.map((path) => Array.fromAsync(readReports([path]))));
    expect(together).toEqual(alone.flat());
    expect(together.map(told)).toEqual([
      'dongxihu-public-security-2019.md: 东西湖区公安分局 2019',
      'haidong-public-security-2020.txt: 海东市公安局 2020',
      'liupanshui-public-security-2020.txt: 六盘水市公安局 2020',
      'ningxia-public-security-2020.html: 宁夏回族自治区公安厅 2020',
      'zibo-public-security-2020.txt: 淄博市公安局 2020',
    ]);
  });

  test('members of a container come where it stands, be it named so or not', async () => {
    const members = { 'a.txt': readFileSync(zibo), 'b.txt': new TextEncoder().encode('今天天气很好。') };
    const paths = [keep('one.zip', zipSync(members)), zibo, keep('two.bin', zipSync(members))];
    expect(await readAll(paths)).toEqual([
      'a.txt: 淄博市公安局 2020',
      'b.txt: not-a-report',
      'zibo-public-security-2020.txt: 淄博市公安局 2020',
      'a.txt: 淄博市公安局 2020',
      'b.txt: not-a-report',
    ]);
    expect(await readAll(paths.slice(2))).toEqual(['a.txt: 淄博市公安局 2020', 'b.txt: not-a-report']);
  });

  test('a file that hangs or crashes its process is told, and the others are read', async () => {
    const [hang, crash] = ['hang.txt', 'crash.txt'].map((name) => keep(name, reportOf(1)));
    const paths = [zibo, hang ?? '', crash ?? '', join(folder, 'missing.txt'), zibo];
    expect(await readAll(paths, { jobs: 1, patience: 2, program })).toEqual([
      'zibo-public-security-2020.txt: 淄博市公安局 2020',
      'hang.txt: time-exceeded',
      'crash.txt: reader-crashed',
      'missing.txt: file-not-found',
      'zibo-public-security-2020.txt: 淄博市公安局 2020',
    ]);
  });
});

describe('a reading crew', () => {
  test('reads a file as it is read on the spot, and throws the same', async () => {
    const crew = createReadingCrew({ jobs: 1 });
    const file = { name: 'zibo.txt', bytes: readFileSync(zibo) };
    expect(await crew.analyse(file)).toEqual(await analyse(file));
    const poor = { name: 'poor.txt', bytes: new TextEncoder().encode('今天天气很好。') };
    await expect(crew.analyse(poor)).rejects.toEqual(await analyse(poor).catch((error: unknown) => error));
    await crew.close();
  });

  test('gives up a file that hangs, and reads the next in another process', async () => {
    const crew = createReadingCrew({ jobs: 1, patience: 2, program });
    const bytes = readFileSync(zibo);
    const ended = (await crew
      .analyse({ name: join(folder, 'hang.txt'), bytes })
      .catch((error: unknown) => error)) as GoujiError;
    expect([ended.code, ended instanceof GoujiError]).toEqual(['time-exceeded', true]);
    expect((await crew.analyse({ name: 'zibo.txt', bytes })).agency.name).toBe('淄博市公安局');
    await crew.close();
  });

  test('gives up a file that takes too long all in all, however much alive its process is', async () => {
    const crew = createReadingCrew({ jobs: 1, patience: 60, longest: 2, program });
    const bytes = readFileSync(zibo);
    const ended = (await crew
      .analyse({ name: 'dawdle-300.txt', bytes })
      .catch((error: unknown) => error)) as GoujiError;
    expect(ended.code).toBe('time-exceeded');
    expect((await crew.analyse({ name: 'zibo.txt', bytes })).agency.name).toBe('淄博市公安局');
    await crew.close();
  });
});
