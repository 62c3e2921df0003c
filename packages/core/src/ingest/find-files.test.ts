import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles, listFiles } from './find-files.ts';
import { readSource } from './read-source.ts';

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

  test('a glob from here on gives paths from here on', async () => {
    const here = relative('', folder);
    expect(await listFiles([join(here, 'a/*.txt')])).toEqual([join(here, 'a/1.txt'), join(here, 'a/2.txt')]);
  });

  test('files of ours are no reports that a folder or a glob holds, but are read where they are named', async () => {
    const own = mkdtempSync(join(folder, '.own-'));
    const at = (name: string): string => join(own, name);
    const ours = { name: 'gouji-reports', resources: [{ name: 'p', path: 'panel.csv' }] };
    const foreign = { name: 'theirs', resources: [{ name: 'r', path: 'report.csv' }] };
    mkdirSync(at('other'));
    writeFileSync(at('datapackage.json'), JSON.stringify(ours));
    writeFileSync(at('other/datapackage.json'), JSON.stringify(foreign));
    for (const name of ['panel.csv', 'gouji.config.json', 'gouji.db', 'gouji.db-wal', 'found.html', 'a.txt'])
      writeFileSync(at(name), name);
    writeFileSync(at('other/report.csv'), 'report');
    const options = { except: [at('other/../found.html'), at('soon.db')] };
    const found = async (words: string[]) => {
      const all = await Array.fromAsync(findFiles(words, options));
      return all.map(({ path, error }) => `${path.slice(own.length + 1)}${error?.code ?? ''}`);
    };
    expect(await found([own])).toEqual(['a.txt', 'other/report.csv']);
    expect(await found([at('*.html'), at('*.json'), at('*.txt')])).toEqual(['a.txt']);
    expect(await found([at('found.html'), at('gouji.config.json')])).toEqual([
      'found.html',
      'gouji.config.json',
    ]);
  });

  test('names in the encoding of Chinese Windows are read as what they say', async () => {
    const world = mkdtempSync(join(folder, '.gbk-'));
    // 年报, 2020年报.txt and 无名 in GBK, and bytes that are neither GBK nor UTF-8.
    const [year, report] = [Buffer.from([0xc4, 0xea, 0xb1, 0xa8]), Buffer.from([0xce, 0xde, 0xc3, 0xfb])];
    const under = (...parts: (Buffer | string)[]): Buffer =>
      Buffer.concat([Buffer.from(world), ...parts.flatMap((part) => [Buffer.from('/'), Buffer.from(part)])]);
    mkdirSync(under(year));
    writeFileSync(under(year, Buffer.concat([Buffer.from('2020'), year, Buffer.from('.txt')])), '一');
    writeFileSync(under(report), '二');
    writeFileSync(under(Buffer.from([0xff, 0x2e, 0x74])), '三');
    const found = await Array.fromAsync(findFiles([world]));
    const told = await Promise.all(
      found.map(async (each) => {
        const { bytes } = await readSource(each);
        return `${each.path.slice(world.length + 1)} ${Buffer.from(bytes).toString()}`;
      }),
    );
    expect(told).toEqual(['年报/2020年报.txt 一', '无名 二', '\uFFFD.t 三']);
    // As a shell hands such a name on, and the same by the folder above.
    const lost = `${world}/${year.toString()}`;
    const named = await Array.fromAsync(findFiles([`${lost}/2020${year.toString()}.txt`, lost, world]));
    expect(named.map(({ path }) => path.slice(world.length + 1)).sort()).toEqual(
      ['年报/2020年报.txt', '无名', '\uFFFD.t'].sort(),
    );
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
