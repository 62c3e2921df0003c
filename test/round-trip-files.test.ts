import { analyse, type FormId, type SourceFile } from '@gouji/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileLayouts } from '../bench/generate/files/index.ts';
import { pdfWithoutLines } from '../bench/generate/files/pdf.ts';
import type { FileLayout, Printed } from '../bench/generate/layouts.ts';
import {
  cellDamages,
  damages,
  habits,
  misread,
  rowDamages,
  sample,
  seeds,
  tableDamages,
} from './round-trip.kit.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 10);
const named = fileLayouts.map((layout) => [layout.name, layout] as const);
const fileOf = ({ extension, print }: FileLayout, printed: Printed): SourceFile => ({
  name: `report.${extension}`,
  bytes: print(printed),
});
// In a sheet an empty row is not there at all, and a lone figure may lose its row: nothing wrong may come of it.
const sheets: ReadonlySet<string> = new Set(['xlsx', 'xls', 'ods', 'csv']);
const pages: ReadonlySet<string> = new Set(['pdf', 'ofd']);
const trying = (blanks: number[], attempt: (seed: number, blanks: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...blanks), attempt), { numRuns: runs });

describe.each<FormId>(['2019', '2021'])('the %s form', (formId) => {
  test.each(named)('%s: every cell comes back', async (_, layout) => {
    await trying([0, 10, 60, 95], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks);
      const sparse = sheets.has(layout.extension) && blanks > 10;
      expect(await misread(formId, fileOf(layout, printed), truth, sparse)).toEqual([]);
    });
  });

  describe.each(Object.entries({ ...damages, ...tableDamages, ...cellDamages }))('%s', (_, damage) => {
    test.each(named)('%s: no cell comes back wrong', async (__, layout) => {
      await trying([5, 20, 60], async (seed, blanks) => {
        const { truth, printed } = sample(formId, seed, blanks, damage);
        expect(await misread(formId, fileOf(layout, printed), truth, true)).toEqual([]);
      });
    });
  });

  // A cell of a sheet or a page stands in its column: one that is lost or put in there moves no other.
  const flowing = named.filter(([, { extension }]) => !sheets.has(extension) && !pages.has(extension));
  const shifting = new Set([
    'a figure lost with its cell',
    'blank cells lost',
    'a blank cell too many',
    'a zero too many',
  ]);
  const cases = Object.entries({ ...rowDamages, ...habits }).map(
    ([name, damage]) => [name, damage, shifting.has(name) ? flowing : named] as const,
  );
  describe.each(cases)('%s', (_, damage, layouts) => {
    test.each(layouts)('%s: no cell comes back wrong', async (__, layout) => {
      await trying([0, 20, 60], async (seed, blanks) => {
        const { truth, printed, unprinted } = sample(formId, seed, blanks, damage);
        expect(await misread(formId, fileOf(layout, printed), truth, true, unprinted)).toEqual([]);
      });
    });
  });
});

describe.each<FormId>(['2019', '2021'])('PDF without lines, the %s form', (formId) => {
  const harms = Object.entries({ ...damages, ...tableDamages, ...habits });

  // Of a table in which nothing stands but its header no row shows.
  test('every cell comes back', async () => {
    await trying([0, 20, 60], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks);
      expect(await misread(formId, fileOf(pdfWithoutLines, printed), truth, false)).toEqual([]);
    });
  });

  test.each(harms)('%s: no cell comes back wrong', async (_, damage) => {
    await trying([0, 20, 60], async (seed, blanks) => {
      const { truth, printed, unprinted } = sample(formId, seed, blanks, damage);
      expect(await misread(formId, fileOf(pdfWithoutLines, printed), truth, true, unprinted)).toEqual([]);
    });
  });

  // Words broken anywhere in a header may leave no table that is known for one: what is read is right.
  test.each(Object.entries(cellDamages))('%s: nothing else than was printed is read', async (_, damage) => {
    await trying([0, 20, 60], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks, damage);
      const { cells } = await analyse(fileOf(pdfWithoutLines, printed));
      const wrong = Object.entries(cells).filter(([path, cell]) =>
        cell.state === 'number'
          ? cell.value !== truth[path]
          : cell.state === 'blank' && truth[path] !== undefined,
      );
      expect(wrong).toEqual([]);
    });
  });
});
