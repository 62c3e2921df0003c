import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/ingest/analyse.ts';
import { headOf, readExpected, spelledOut, toldBy, writtenDown } from './expected.ts';

const documents = [
  ...readdirSync(fileURLToPath(new URL('../../../examples/', import.meta.url))).map((name) => ({
    name,
    file: `../../../examples/${name}`,
    expected: `./examples/${name.replace(/\.\w+$/u, '')}.expected.json`,
  })),
  {
    name: 'invented-2021.html',
    file: './fixtures/invented-2021.html',
    expected: './fixtures/invented-2021.expected.json',
  },
];

test('every published layout has its example', () => {
  expect(documents.map(({ name }) => name)).toEqual([
    'dongxihu-public-security-2019.md',
    'haidong-public-security-2020.txt',
    'liupanshui-public-security-2020.txt',
    'ningxia-public-security-2020.html',
    'zibo-public-security-2020.txt',
    'invented-2021.html',
  ]);
});

describe.each(documents)('$name', ({ name, file, expected: expectedFile }) => {
  const expected = readExpected(expectedFile);
  const reading = analyse({ name, bytes: readFileSync(fileURLToPath(new URL(file, import.meta.url))) });

  test('title, agency, year, form, period', async () => {
    expect(headOf(await reading)).toEqual(headOf(expected));
  });

  test('every cell', async () => {
    expect(writtenDown(await reading)).toEqual(spelledOut(expected));
  });

  test('claims', async () => {
    expect(toldBy(await reading)).toEqual(toldBy(expected));
  });
});
