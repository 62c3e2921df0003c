import type { FormId, SourceFile } from '@gouji/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileLayouts } from '../bench/generate/files/index.ts';
import type { FileLayout, Printed } from '../bench/generate/layouts.ts';
import { cellDamages, damages, misread, sample, seeds, tableDamages } from './round-trip.kit.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 10);
const named = fileLayouts.map((layout) => [layout.name, layout] as const);
const fileOf = ({ extension, print }: FileLayout, printed: Printed): SourceFile => ({
  name: `report.${extension}`,
  bytes: print(printed),
});
// In a sheet an empty row is not there at all, and a lone figure may lose its row: nothing wrong may come of it.
const sheets: ReadonlySet<string> = new Set(['xlsx', 'ods', 'csv']);
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
});
