import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { openCompound } from '../doc/compound.ts';
import { placesOutOfOrder } from '../doc/testing/places.ts';
import { wrap } from '../doc/testing/write-doc.ts';
import { fixture } from '../testing/fixtures.ts';
import type { Reader } from '../reader.ts';
import { csvReader } from './csv.ts';
import { odsReader } from './ods.ts';
import { writeXlsx } from './testing/write-xlsx.ts';
import { xlsReader } from './xls.ts';
import { xlsxReader } from './xlsx.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 300);
const refusals = new Set([
  'file-damaged',
  'file-encrypted',
  'format-unsupported',
  'document-too-complex',
  'archive-too-large',
]);

/** What is wrong with what a reader makes of bytes; nothing where it refuses them with a code. */
async function faultsOf(reader: Reader, bytes: Uint8Array, text = ''): Promise<string[]> {
  try {
    return placesOutOfOrder(await reader.read({ name: 'a', bytes }, () => text));
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const change = fc.tuple(share, fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 254, 255)));
const changes = fc.array(change, { minLength: 1, maxLength: 12 });

const changed = (bytes: Uint8Array, list: [number, number][]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (const [at, byte] of list) copy[Math.floor(at * copy.length)] = byte;
  return copy;
};

const files: [Reader, Uint8Array][] = [
  [xlsxReader, fixture('sheet/invented-2021.xlsx').bytes],
  [xlsReader, fixture('sheet/invented-2021.xls').bytes],
  [odsReader, fixture('sheet/invented-2021.ods').bytes],
];

test('workbooks cut off anywhere or with changed bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.option(share),
      changes,
      async ([reader, bytes], cut, list) => {
        const damaged =
          cut === null ? changed(bytes, list) : bytes.subarray(0, Math.floor(cut * bytes.length));
        expect(await faultsOf(reader, damaged)).toEqual([]);
      },
    ),
    { numRuns: Math.ceil(runs / 2), seed: 1 },
  );
});

test('records of a workbook with changed bytes are read or refused', async () => {
  const stream = openCompound(files[1]?.[1] ?? new Uint8Array(0)).stream('Workbook') ?? new Uint8Array(0);
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      expect(await faultsOf(xlsReader, wrap({ Workbook: changed(stream, list) }))).toEqual([]);
    }),
    { numRuns: runs, seed: 2 },
  );
});

test('any soup of rows, cells and merged cells gives a document whose addresses hold', async () => {
  const place = fc.constantFrom('', ' r="A1"', ' r="B2"', ' r="C9"', ' r="AZ3"', ' r="x"', ' r="D0"');
  const kind = fc.constantFrom('', ' t="str"', ' t="b"', ' t="e"', ' t="inlineStr"', ' s="1"', ' s="99"');
  const content = fc.constantFrom(
    '',
    '<v>12</v>',
    '<v>文</v>',
    '<f>A1</f>',
    '<is><t>一、甲。</t></is>',
    '<v>1e9</v>',
  );
  const cell = fc.tuple(place, kind, content).map(([at, type, inside]) => `<c${at}${type}>${inside}</c>`);
  const row = fc
    .tuple(
      fc.constantFrom('', ' r="1"', ' r="2"', ' r="9"', ' r="-1"', ' r="1048576"'),
      fc.array(cell, { maxLength: 6 }),
    )
    .map(([at, cells]) => `<row${at}>${cells.join('')}</row>`);
  const merges = fc.array(fc.constantFrom('A1:B2', 'B1:C1', 'A3:A9', 'C9:A1', 'A1:XFD1048576', 'A1', 'x:y'), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), merges, async (rows, merges) => {
      expect(await faultsOf(xlsxReader, writeXlsx([{ rows: rows.join(''), merges }]))).toEqual([]);
    }),
    { numRuns: runs, seed: 3 },
  );
});

test('any soup of fields gives a document whose addresses hold', async () => {
  const piece = fc.constantFrom(',', ';', '"', '""', '\n', '\r\n', '\t', '甲', '12', '一、乙', '。', ' ');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
      const text = pieces.join('');
      csvReader.recognises({ name: 'a.csv', bytes: new Uint8Array(0) }, () => text);
      expect(await faultsOf(csvReader, new Uint8Array(0), text)).toEqual([]);
    }),
    { numRuns: runs, seed: 4 },
  );
});
