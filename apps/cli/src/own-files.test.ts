import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, gouji, temporary } from './testing/gouji.ts';

const zibo = readFileSync(example('zibo-public-security-2020.txt'), 'utf8');

/** A folder with one report, kept in a store that lies among them. */
async function filled() {
  const place = temporary();
  const at = (name: string): string => join(place.folder, name);
  writeFileSync(at('zibo.txt'), zibo);
  const store = at('panel.db');
  await gouji(['ingest', at('zibo.txt'), '--store', store]);
  return { ...place, at, store, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

describe('nothing is written over', () => {
  test('the store, by whatever name', async () => {
    using place = await filled();
    const { at, store } = place;
    symlinkSync(store, at('link.csv'));
    linkSync(store, at('hard.csv'));
    const before = readFileSync(store);
    const calls = [
      ['export', '--out', store],
      ['export', '--out', at('link.csv')],
      ['export', '--out', at('hard.csv')],
      ['export', '--out', `${store}-wal`],
      ['check', at('zibo.txt'), '--out', store],
      ['check', at('zibo.txt'), '--baseline', store, '--update-baseline'],
      ['ingest', at('zibo.txt'), '--errors', store],
    ];
    for (const argv of calls) {
      const { code, out, err } = await gouji([...argv, '--store', store]);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
      expect(err).toMatch(
        /^gouji: --(out|baseline|errors) .* 就是数据库文件，没有改动。请指定别的文件。\n$/u,
      );
    }
    expect(readFileSync(store).equals(before)).toBe(true);
  });

  test('what is read in the same run', async () => {
    using place = await filled();
    const { at, store } = place;
    const [report, config] = [at('zibo.txt'), at('strict.json')];
    writeFileSync(config, '{}');
    const calls = [
      ['check', report, '--format', 'html', '--out', report],
      ['check', report, '--config', config, '--out', config],
      ['check', report, '--expect', config, '--baseline', config, '--update-baseline'],
      ['ingest', report, at('none'), '--errors', report],
    ];
    for (const argv of calls) {
      const { code, err } = await gouji([...argv, '--store', store, '--lang', 'en']);
      expect({ argv, code }).toEqual({ argv, code: 2 });
      expect(err).toContain(' is also read in this run, and was left as it is. Name another file.\n');
    }
    expect(readFileSync(report, 'utf8')).toBe(zibo);
    expect(readFileSync(config, 'utf8')).toBe('{}');
  });

  test('what is no list of errors', async () => {
    using place = await filled();
    const { at, store } = place;
    const argv = ['ingest', at('zibo.txt'), '--store', store, '--errors', at('notes.txt')];
    writeFileSync(at('notes.txt'), '下周一开会\n');
    const { code, err } = await gouji(argv);
    expect([code, err]).toEqual([
      2,
      `gouji: --errors ${at('notes.txt')} 里不是错误清单，没有改动。请指定新文件。\n`,
    ]);
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('下周一开会\n');
    writeFileSync(at('notes.txt'), '{"path":"a","code":"file-empty","message":"a is empty."}\n');
    expect((await gouji(argv)).code).toBe(0);
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('');
  });
});

describe('in a folder that is read, files of the run are no reports', () => {
  test('the store, the configuration, the list of errors and what describes an export', async () => {
    using place = await filled();
    const { at, folder, store } = place;
    writeFileSync(at('gouji.config.json'), '{}');
    expect((await gouji(['export', '--store', store, '--out', at('figures.csv')])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'datapackage.json',
      'figures.csv',
      'gouji.config.json',
      'panel.db',
      'zibo.txt',
    ]);
    const argv = ['ingest', folder, '--store', store, '--errors', at('errors.ndjson')];
    for (const again of [argv, [...argv, '--resume']]) {
      const { code, err } = await gouji(again);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  });

  test('what is written, and the baseline that is gone by', async () => {
    using place = temporary();
    const at = (name: string): string => join(place.folder, name);
    mkdirSync(at('reports'));
    copyFileSync(example('zibo-public-security-2020.txt'), at('reports/zibo.txt'));
    const argv = ['check', at('reports'), '--baseline', at('reports/known.ndjson')];
    for (const more of [['--update-baseline'], [], ['--format', 'html', '--out', at('reports/page.html')]]) {
      for (const _ of [1, 2]) {
        const { code, err } = await gouji([...argv, ...more]);
        expect({ more, code, err }).toEqual({ more, code: 0, err: '' });
      }
    }
    expect(readFileSync(at('reports/page.html'), 'utf8')).not.toContain('page.html');
    expect(readdirSync(at('reports')).sort()).toEqual(['known.ndjson', 'page.html', 'zibo.txt']);
  });

  test('but a file that is named is read', async () => {
    using place = await filled();
    const { store } = place;
    const { code, err } = await gouji(['check', store, '--store', store]);
    expect(code).toBe(2);
    expect(err).toContain('panel.db');
  });
});
