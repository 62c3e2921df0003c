import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, gouji, temporary } from '../testing/gouji.ts';

const zibo = example('zibo-public-security-2020.txt');
const writeTo = (path: string) => gouji(['check', zibo, '--json', '--out', path]);

test('what has a like name is left alone', async () => {
  using place = temporary();
  const path = join(place.folder, 'found.json');
  writeFileSync(`${path}.part`, 'mine');
  expect((await writeTo(path)).code).toBe(0);
  expect(readFileSync(`${path}.part`, 'utf8')).toBe('mine');
  expect(readdirSync(place.folder)).toEqual(['found.json', 'found.json.part']);
});

test('runs that write the same file at once do not get in each other’s way', async () => {
  using place = temporary();
  const path = join(place.folder, 'found.json');
  const runs = await Promise.all([1, 2, 3, 4].map(() => writeTo(path)));
  expect(runs).toEqual(runs.map(() => ({ code: 0, out: '', err: '' })));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ summary: { reports: 1 } });
  expect(readdirSync(place.folder)).toEqual(['found.json']);
});

test('a link stays one, and where it leads is written, there already or not', async () => {
  using place = temporary();
  const at = (name: string): string => join(place.folder, name);
  mkdirSync(at('far'));
  writeFileSync(at('far/old.json'), 'former');
  for (const name of ['old.json', 'new.json']) {
    symlinkSync(`far/${name}`, at(name));
    expect((await writeTo(at(name))).code).toBe(0);
    expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(readFileSync(at(`far/${name}`), 'utf8')).toContain('"summary"');
  }
});

test('a file keeps its permissions', async () => {
  using place = temporary();
  const path = join(place.folder, 'found.json');
  for (const mode of [0o600, 0o664]) {
    writeFileSync(path, 'former');
    chmodSync(path, mode);
    expect((await writeTo(path)).code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(mode);
  }
});

test('where nothing can be read, what stood there is replaced by what is told, and nothing else is left', async () => {
  using place = temporary();
  const path = join(place.folder, 'found.json');
  expect((await gouji(['check', '/nowhere', '--json', '--out', path])).code).toBe(2);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ reports: [] });
  expect(existsSync(`${path}.part`)).toBe(false);
});
