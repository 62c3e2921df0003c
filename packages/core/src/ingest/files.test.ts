import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, readSource } from './files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-files-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['a/2.txt', 'a/1.txt', 'a/b/3.html', 'a/.hidden', '报告.txt'])
    writeFileSync(join(folder, name), name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const below = (paths: string[]): string[] => paths.map((path) => path.slice(folder.length + 1));

describe('which files are meant', () => {
  test('a folder is everything below it, sorted, without hidden files', async () => {
    expect(below(await listFiles([folder]))).toEqual(['a/1.txt', 'a/2.txt', 'a/b/3.html', '报告.txt']);
  });

  test('a file named twice is one', async () => {
    expect(below(await listFiles([join(folder, 'a/1.txt'), join(folder, 'a')]))).toEqual([
      'a/1.txt',
      'a/2.txt',
      'a/b/3.html',
    ]);
  });

  test('a glob', async () => {
    expect(below(await listFiles([join(folder, 'a/*.txt')]))).toEqual(['a/1.txt', 'a/2.txt']);
  });

  test('standard input', async () => {
    expect(await listFiles(['-'])).toEqual(['-']);
  });

  test('a link that leads back up is not followed', async () => {
    const link = join(folder, 'a/b/up');
    symlinkSync(folder, link);
    expect(below(await listFiles([join(folder, 'a/b')]))).toEqual(['a/b/3.html']);
    rmSync(link);
  });

  test.each([
    ['missing.txt', 'file-not-found'],
    ['*.pdf', 'file-not-found'],
    ['a/1.txt/inside', 'file-not-found'],
    ['empty', 'no-files'],
  ])('%s: %s', async (path, code) => {
    await expect(listFiles([join(folder, path)])).rejects.toMatchObject({ code });
  });
});

describe('reading a file', () => {
  test('gives its bytes', async () => {
    const { name, bytes } = await readSource(join(folder, '报告.txt'));
    expect(name).toBe(join(folder, '报告.txt'));
    expect(new TextDecoder().decode(bytes)).toBe('报告.txt');
  });

  test('standard input is read to its end', async () => {
    async function* chunks() {
      yield new Uint8Array([1, 2]);
      yield new Uint8Array([3]);
    }
    expect((await readSource('-', chunks())).bytes).toEqual(Buffer.from([1, 2, 3]));
  });

  test('an endless standard input is refused at the limit', async () => {
    async function* endless() {
      const chunk = new Uint8Array(8 * 1024 * 1024);
      for (;;) yield chunk;
    }
    await expect(readSource('-', endless())).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('a file that is gone and a folder are refused', async () => {
    await expect(readSource(join(folder, 'gone'))).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(readSource(folder)).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { reason: 'EISDIR' },
    });
  });
});
