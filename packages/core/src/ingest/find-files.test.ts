import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles, listFiles } from './find-files.ts';

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

  test.each([
    ['a folder and what is in it', ['a', 'a/b', 'a/2.txt', 'a/*.txt'], ['a/1.txt', 'a/2.txt', 'a/b/3.html']],
    ['what is in a folder, and the folder', ['a/b', 'a/2.txt', 'a'], ['a/b/3.html', 'a/2.txt', 'a/1.txt']],
    ['a hidden file beside its folder', ['a/b', 'a/.hidden', 'a/b'], ['a/b/3.html', 'a/.hidden']],
    ['a folder by another way', ['a/b', 'a/../a/b/3.html', './a/b/'], ['a/b/3.html']],
  ])('%s: each file once', async (_, words, files) => {
    expect(below(await listFiles(words.map((word) => `${folder}/${word}`)))).toEqual(files);
  });

  test('what is missing or cannot be looked into does not keep the rest from being found', async () => {
    const world = mkdtempSync(join(folder, '.world-'));
    for (const name of ['1', '2', '3']) mkdirSync(join(world, name));
    for (const name of ['1/a.txt', '2/b.txt', '3/c.txt']) writeFileSync(join(world, name), name);
    const found: string[] = [];
    for await (const { path, error } of findFiles([join(world, 'gone'), world])) {
      found.push(`${path.slice(world.length + 1)} ${error?.code ?? 'found'}`);
      // While files are being read, a folder may go.
      if (path.endsWith('a.txt')) rmSync(join(world, '2'), { recursive: true });
    }
    expect(found).toEqual(['gone file-not-found', '1/a.txt found', '2 file-unreadable', '3/c.txt found']);
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
