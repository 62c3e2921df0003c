import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/ingest/analyse.ts';
import {
  headOf,
  readExpected,
  seedFiles,
  seedFolder,
  seedsAreHere,
  spelledOut,
  writtenDown,
} from './expected.ts';

test.skipIf(seedsAreHere)(
  'the five real reports are not beside this checkout: they are not tested here',
  () => {
    expect(seedFiles).toEqual([]);
  },
);

describe.skipIf(!seedsAreHere)('the five real reports', () => {
  test('are five', () => {
    expect(seedFiles.map((name) => name.slice(0, 3))).toEqual(['000', '001', '002', '003', '004']);
  });

  describe.each(seedFiles)('%s', (name) => {
    const expected = readExpected(`./seeds/${name.slice(0, 3)}.expected.json`);
    const bytes = readFileSync(join(seedFolder, name));
    const reading = analyse({ name, bytes });

    test('title, agency, year, form, period', async () => {
      expect(headOf(await reading)).toEqual(headOf(expected));
    });

    test('every cell', async () => {
      expect(writtenDown(await reading)).toEqual(spelledOut(expected));
    });

    test('where every row stands', async () => {
      const { cells } = await reading;
      const lines = Object.keys(expected.lines ?? {}).map((row) => {
        const path = Object.keys(cells).find((cell) => cell.startsWith(`${row}.`)) ?? '';
        const cell = cells[path];
        return [row, cell && 'at' in cell ? cell.at.line : undefined];
      });
      expect(Object.fromEntries(lines)).toEqual(expected.lines);
    });

    test('sections', async () => {
      const { sections } = await reading;
      expect(sections.map(({ number, heading, at }) => ({ number, heading, line: at.line }))).toEqual(
        expected.sections,
      );
    });

    test('claims', async () => {
      const { claims } = await reading;
      const told = (list: { metric: string; value: number; line: number | undefined }[]) =>
        list.map(({ metric, value, line }) => `${line}: ${metric} = ${value}`).sort();
      expect(told(claims.map(({ metric, value, at }) => ({ metric, value, line: at.line })))).toEqual(
        told(expected.claims.map(({ metric, value, line }) => ({ metric, value, line }))),
      );
    });
  });
});
