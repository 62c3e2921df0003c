import { analyse, cellsOf, formOf, GoujiError, type FormId, type SourceFile } from '@gouji/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../bench/generate/files/csv.ts';
import { gbk } from '../bench/generate/files/gbk.ts';
import { type Layout, layouts, type Printed } from '../bench/generate/layouts.ts';
import type { Random } from '../bench/generate/report.ts';
import { sample, seeds, type Truth } from './round-trip.kit.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 12);

type Bytes = { name: string; extension: string; print(report: Printed): Uint8Array };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// In GBK half a character may swallow the pipe or letter behind it and leave no trace.
const withoutPipes = layouts.filter(({ name }) => !/pipe|Markdown|HTML/u.test(name));
const encodedAs = (encoding: string, encode: (text: string) => Uint8Array, of: readonly Layout[]): Bytes[] =>
  of.map(({ name, extension, print }) => ({
    name: `${name}, ${encoding}`,
    extension,
    print: (report) => encode(print(report)),
  }));
const files = [...encodedAs('UTF-8', utf8, layouts), ...encodedAs('GBK', gbk, withoutPipes), csv];

/** Somewhere in the tables, where a byte satisfies a condition. */
function placeIn(bytes: Uint8Array, random: Random, wanted: (byte: number) => boolean): number {
  const start = Math.floor(bytes.length / 10);
  const first = start + random(bytes.length - start);
  const at = bytes.subarray(first).findIndex(wanted);
  return at < 0 ? bytes.findIndex((byte, i) => i >= start && wanted(byte)) : first + at;
}

const any = (): boolean => true;
const isOfTwo = (byte: number): boolean => byte >= 0x80;
const spliced = (bytes: Uint8Array, at: number, count: number, ...put: number[]): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), Uint8Array.from(put), bytes.subarray(at + count)]);

// Stands in no character of UTF-8 or GBK, so that it shows.
const NEVER = 0xff;

/** What happens to bytes, and how often at most. */
type Harm = { most: number; harm(bytes: Uint8Array, random: Random): Uint8Array };

const OFTEN = 3;

const harms: Record<string, Harm> = {
  'a wrong byte': {
    most: OFTEN,
    harm: (bytes, random) => spliced(bytes, placeIn(bytes, random, any), 1, NEVER),
  },
  'a byte too many': {
    most: OFTEN,
    harm: (bytes, random) => spliced(bytes, placeIn(bytes, random, any), 0, NEVER),
  },
  // Twice in one place takes a whole figure away, and nothing is left to tell.
  'a byte of a character lost': {
    most: 1,
    harm: (bytes, random) => spliced(bytes, placeIn(bytes, random, isOfTwo), 1),
  },
  'a zero in the place of a byte': {
    most: OFTEN,
    harm: (bytes, random) => spliced(bytes, placeIn(bytes, random, any), 1, 0),
  },
};

/** What of a report was read as another figure, or as none; its refusal, but where the words that tell form or year may be hit. */
async function faultsOf(formId: FormId, file: SourceFile, truth: Truth): Promise<string[]> {
  try {
    const { cells } = await analyse(file);
    return cellsOf(formOf(formId)).flatMap(({ path, unit }) => {
      // The header that names the unit may be hit, and then another is taken for meant.
      if (unit === 'yuan') return [];
      const cell = cells[path];
      const want = truth[path];
      const unread = cell === undefined || cell.state === 'illegible' || cell.state === 'absent';
      const right =
        want === undefined ? cell?.state === 'blank' : cell?.state === 'number' && cell.value === want;
      return unread || right ? [] : [`${path}: ${want ?? 'blank'} read as ${JSON.stringify(cell)}`];
    });
  } catch (error) {
    if (error instanceof GoujiError) return MAY_BE_HIT.has(error.code) ? [] : [error.code];
    throw error;
  }
}

const MAY_BE_HIT: ReadonlySet<string> = new Set(['form-unknown', 'year-unknown', 'not-a-report']);

describe.each(Object.entries(harms))('%s', (_, { harm, most }) => {
  test.each(files.map((file) => [file.name, file] as const))(
    '%s: no cell comes back wrong',
    async (__, { extension, print }) => {
      const attempt = async (seed: number, formId: FormId, times: number): Promise<void> => {
        const { truth, printed, random } = sample(formId, seed, 20);
        let bytes = print(printed);
        for (let left = times; left > 0; left -= 1) bytes = harm(bytes, random);
        expect(await faultsOf(formId, { name: `report.${extension}`, bytes }, truth)).toEqual([]);
      };
      const forms = fc.constantFrom<FormId>('2019', '2021');
      await fc.assert(fc.asyncProperty(seeds, forms, fc.integer({ min: 1, max: most }), attempt), {
        numRuns: runs,
      });
    },
  );
});
