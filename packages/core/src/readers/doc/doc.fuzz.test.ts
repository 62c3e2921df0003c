import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { fixture } from '../testing/fixtures.ts';
import { docReader } from './doc.ts';
import { openCompound } from './compound.ts';
import { placesOutOfOrder } from './testing/places.ts';
import { wrap } from './testing/write-doc.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 300);
const refusals = new Set([
  'file-damaged',
  'file-encrypted',
  'format-unknown',
  'format-unsupported',
  'document-too-complex',
]);

/** What is wrong with what is made of bytes; nothing where they are refused with a code. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    return placesOutOfOrder(await docReader.read({ name: 'a.doc', bytes }, () => ''));
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}

const documents = ['features.doc', 'invented-2021.doc'].map((name) => fixture(`doc/${name}`).bytes);
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const change = fc.tuple(share, fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 254, 255)));
const changes = fc.array(change, { minLength: 1, maxLength: 20 });

const changed = (bytes: Uint8Array, list: [number, number][], from = 0): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (const [at, byte] of list) copy[from + Math.floor(at * (copy.length - from))] = byte;
  return copy;
};

test('documents cut off anywhere are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...documents), share, async (bytes, share) => {
      expect(await faultsOf(bytes.subarray(0, Math.floor(share * bytes.length)))).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 3), seed: 1 },
  );
});

test('documents with changed bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...documents), changes, async (bytes, list) => {
      expect(await faultsOf(changed(bytes, list))).toEqual([]);
    }),
    { numRuns: runs, seed: 2 },
  );
});

test('documents whose head and tables have changed bytes are read or refused', async () => {
  const opened = documents.map((bytes) => {
    const file = openCompound(bytes);
    return Object.fromEntries(
      ['WordDocument', '1Table', 'Data'].map((name) => [name, file.stream(name) ?? new Uint8Array(0)]),
    );
  });
  const streams = fc.constantFrom('head', 'pages', '1Table');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...opened), streams, changes, async (parts, where, list) => {
      const name = where === '1Table' ? where : 'WordDocument';
      const bytes = parts[name] ?? new Uint8Array(0);
      const written =
        where === 'head'
          ? Buffer.concat([changed(bytes.subarray(0, 900), list), bytes.subarray(900)])
          : changed(bytes, list, where === 'pages' ? bytes.length / 2 : 0);
      expect(await faultsOf(wrap({ ...parts, [name]: written }))).toEqual([]);
    }),
    { numRuns: runs, seed: 3 },
  );
});
