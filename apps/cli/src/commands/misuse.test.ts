import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ended, start } from '../testing/child.ts';
import { example, gouji, temporary } from '../testing/gouji.ts';

const sound = example('zibo-public-security-2020.txt');

describe('gouji check used in odd ways', () => {
  test.each([
    [
      ['check', '--fromat', 'json', sound],
      '没有选项 --fromat。是否要用 --format？用法见 gouji check --help。',
    ],
    [
      ['check', '--format', 'jsn', sound],
      '--format 不能是 jsn。可选：text、json、sarif、junit、github、html、xlsx。',
    ],
    [['check', '--json', '--format', 'sarif', sound], '--json 就是 --format json，不是 sarif。请只给一个。'],
    [['help', 'chek'], '没有命令 chek。用法见 gouji --help。'],
    [['check', ''], '<path> 是空的。请给出取值。'],
    [['check', sound, ' '], '<path> 是空的。请给出取值。'],
    [['check', '--baseline', '', sound], '--baseline 是空的。请给出取值。'],
  ])('%j is refused in one line', async (argv, line) => {
    expect(await gouji(argv)).toEqual({ code: 2, out: '', err: `gouji: ${line}\n` });
  });

  test('a file that is meant in several ways is read once', async () => {
    using place = temporary();
    const { folder } = place;
    copyFileSync(sound, join(folder, 'a.txt'));
    symlinkSync('a.txt', join(folder, 'b.txt'));
    const words = [join(folder, 'a.txt'), `${folder}/./a.txt`, join(folder, 'b.txt'), folder];
    const { out } = await gouji(['check', ...words, '--json']);
    const { reports } = JSON.parse(out) as { reports: { source: { path: string } }[] };
    expect(reports.map(({ source }) => source.path)).toEqual([join(folder, 'a.txt')]);
  });

  test('a folder that holds itself is gone through once', async () => {
    using place = temporary();
    mkdirSync(join(place.folder, 'a'));
    symlinkSync('..', join(place.folder, 'a', 'up'));
    copyFileSync(sound, join(place.folder, 'a', 'x.txt'));
    const { code, out } = await gouji(['check', place.folder]);
    expect(code).toBe(0);
    expect(out).toContain('检查报告 1 份：');
  });

  test('what is no text at all is refused beside what is a report', async () => {
    using place = temporary();
    writeFileSync(
      join(place.folder, 'a.html'),
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    );
    copyFileSync(sound, join(place.folder, 'b.txt'));
    const { code, out, err } = await gouji(['check', place.folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/检查报告 1 份：[^\n]*另有 1 个文件无法读取。\n$/u);
    expect(err).toMatch(/^gouji: [^\n]*a\.html [^\n]*\n$/u);
  });

  test.each([
    ['none/out.html', 'ENOENT'],
    ['.', 'EISDIR'],
  ])('--out %s is refused before anything is read', async (out, reason) => {
    using place = temporary();
    const path = join(place.folder, out);
    const argv = ['check', '/nowhere', '--format', 'html', '--out', path];
    expect(await gouji(argv)).toEqual({
      code: 74,
      out: '',
      err: `gouji: 无法写入 ${path}（${reason}）。请检查路径和权限。\n`,
    });
    expect(readdirSync(place.folder)).toEqual([]);
  });

  test('a full disk is told in one line', async () => {
    const child = start(['check', sound, '--out', '/dev/full']);
    expect(await ended(child)).toEqual({
      code: 74,
      err: 'gouji: 无法写入 /dev/full（ENOSPC）。请检查路径和权限。\n',
    });
  });

  test('--json beside --format json says the same twice', async () => {
    expect((await gouji(['check', sound, '--json', '--format', 'json'])).code).toBe(0);
  });

  test('a folder that is gone is told in one line', async () => {
    using place = temporary();
    const child = start(['check', 'a.txt'], {}, place.folder);
    rmSync(place.folder, { recursive: true });
    expect(await ended(child)).toEqual({
      code: 2,
      err: 'gouji: 当前文件夹已不存在。请换一个文件夹再运行。\n',
    });
  });

  test('thousands of words are taken', async () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `/nowhere/${index}.html`);
    const { code, err } = await gouji(['check', sound, ...words]);
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(20_001);
  });

  test('standard input is a report like any other', async () => {
    const child = start(['check', '-', '--json']);
    child.stdin.end('不是报告');
    const [out, { code, err }] = await Promise.all([text(child.stdout), ended(child)]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ reports: [], errors: [{ path: '-', code: 'not-a-report' }] });
    expect(err).toMatch(/^gouji: - [^\n]+\n$/u);
  });
});
