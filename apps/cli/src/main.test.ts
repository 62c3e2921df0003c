import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ended, start } from './testing/child.ts';
import { example, examples, gouji, temporary } from './testing/gouji.ts';

/** Fills a folder with so many reports that differ in their last line only. */
function fill(folder: string, count: number): string {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (let index = 0; index < count; index += 1) {
    const path = join(reports, `${index}.txt`);
    copyFileSync(example('liupanshui-public-security-2020.txt'), path);
    appendFileSync(path, `第${index}份\n`);
  }
  return reports;
}

describe('gouji as a process', () => {
  test.each([
    [['check', example('zibo-public-security-2020.txt')], 0, /^$/u],
    [['check', example('dongxihu-public-security-2019.md')], 1, /^$/u],
    [['check', '/nowhere'], 2, /^gouji: 找不到文件或文件夹：\/nowhere。请检查路径。\n$/u],
    [['chek'], 2, /^gouji: 没有命令 chek。/u],
    [['--help'], 0, /^$/u],
    [['show', '--store', '/nowhere/gouji.db'], 2, /^gouji: .*\n$/u],
  ])('%j exits with %i', async (argv, code, err) => {
    const child = start(argv);
    child.stdout.resume();
    expect(await ended(child)).toEqual({ code, err: expect.stringMatching(err) as unknown });
  });

  test('reads standard input for -, and prints no colours into a pipe', async () => {
    const child = start(['check', '-'], { FORCE_COLOR: '1' });
    child.stdin.end(readFileSync(example('dongxihu-public-security-2019.md')));
    const [out, { code, err }] = await Promise.all([text(child.stdout), ended(child)]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('东西湖区公安分局 2019年（-）\n');
    expect(out).not.toContain('\u001b');
  });

  test('a reader that stops reading ends it quietly', async () => {
    using place = temporary();
    const child = start(['parse', fill(place.folder, 60)]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toEqual({ code: 141, err: '' });
  });

  test('Ctrl-C stops an ingest after the file in flight, and the next run goes on from there', async () => {
    using place = temporary();
    const [store, reports] = [join(place.folder, 'gouji.db'), fill(place.folder, 200)];
    const child = start(['ingest', reports, '--store', store, '--jobs', '1', '--json']);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [, { code, err }] = await Promise.all([text(child.stdout), ended(child)]);
    expect(code).toBe(130);
    expect(err).toContain('已停止。读完的都已保存；加上 --resume 重新运行同一命令即可接着做。\n');
    const [, added = 0, corrected = 0] = (/新增 (\d+)，更正 (\d+)，未变 0，失败 0。/u.exec(err) ?? []).map(
      Number,
    );
    const kept = added + corrected;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200);
    const again = await gouji(['ingest', reports, '--store', store, '--jobs', '1']);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(new RegExp(`^新增 0，更正 ${200 - kept}，未变 ${kept}，失败 0。\n`, 'u'));
  });

  test('Ctrl-C ends any other command at once', async () => {
    const child = start(['parse', '-']);
    // It waits for standard input, which never comes.
    await once(child, 'spawn');
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
  });

  test('the store is ./gouji.db where nothing else is said', async () => {
    using place = temporary();
    const child = start(['show'], { GOUJI_STORE: '' }, place.folder);
    child.stdout.resume();
    const { code, err } = await ended(child);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gouji: 数据库 ./gouji.db 还不存在。请先运行 gouji ingest。\n',
    });
    expect(existsSync(join(place.folder, 'gouji.db'))).toBe(false);
    const kept = start(['ingest', example('zibo-public-security-2020.txt')], {}, place.folder);
    kept.stdout.resume();
    expect(await ended(kept)).toEqual({ code: 0, err: '' });
    expect(existsSync(join(place.folder, 'gouji.db'))).toBe(true);
  });

  test('ingest with threads gives the same as without', async () => {
    using place = temporary();
    const reports = fill(place.folder, 30);
    const child = start(['ingest', reports, examples, '--store', join(place.folder, 'a.db'), '--jobs', '2']);
    const [out, { code, err }] = await Promise.all([text(child.stdout), ended(child)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const alone = await gouji([
      'ingest',
      reports,
      examples,
      '--store',
      join(place.folder, 'b.db'),
      '--jobs',
      '1',
    ]);
    expect(out.replaceAll('a.db', 'b.db')).toBe(alone.out);
  });
});
