import { describe, expect, test } from 'vitest';
import type { Document, Row } from '../../document/document.ts';
import { GoujiError } from '../../errors.ts';
import { decode } from '../decode.ts';
import { readers } from '../index.ts';
import type { Reader, SourceFile } from '../reader.ts';
import { drawDocument } from './draw.ts';

/** A fixture, and the document in it as drawn by eye where there is such a drawing: with its lines, or `bare` as any format has it. */
export type Sample = { file: SourceFile; drawing?: string; bare?: string };

/** What of a reader is not as of any: `named` recognises its files only by the endings of their names; `needsTool` reads nothing where a program is missing. */
export type Traits = { named?: boolean; needsTool?: boolean };

const CUTS = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99];
const MOST_COLUMNS = 2_000;

/** The contract that every reader keeps over its fixtures. */
export function testReader(
  reader: Reader,
  samples: Sample[],
  { named = false, needsTool = false }: Traits = {},
): void {
  describe.each(samples.map((sample) => [sample.file.name, sample] as const))('%s', (_, { file }) => {
    const names = named ? [file.name] : [file.name, 'report', 'report.pdf', 'report.doc', 'report.html'];

    test.each(names)('is read by it and no other under the name %s', (name) => {
      expect(readerOf({ ...file, name })?.format).toBe(reader.format);
    });

    if (needsTool) return;

    test('gives a document in order, the same each time, and leaves the bytes as they are', async () => {
      const before = Uint8Array.from(file.bytes);
      const document = await read(reader, file);
      expect(faultsOf(document)).toEqual([]);
      expect(await read(reader, file)).toEqual(document);
      expect(Buffer.compare(file.bytes, before)).toBe(0);
    });

    test.each(CUTS)(
      'cut off at %d of it gives a document in order or is refused with a code',
      async (share) => {
        const cut = { ...file, bytes: file.bytes.subarray(0, Math.floor(share * file.bytes.length)) };
        const got = await read(reader, cut).catch((error: unknown) => error);
        if (got instanceof Error) expect(codeOf(got)).toMatch(/^(?:file|format|archive|document|tool)-/u);
        else expect(faultsOf(got as Document)).toEqual([]);
      },
    );
  });

  const drawn = samples.flatMap(({ file, drawing }) =>
    drawing ? [[file.name, file, drawing] as const] : [],
  );
  test.each(drawn)('%s is what was drawn of it by eye, line for line', async (_, file, drawing) => {
    expect(drawDocument(await read(reader, file))).toBe(drawing);
  });

  const bare = samples.flatMap((sample) => (sample.bare ? [[sample.file.name, sample] as const] : []));
  test.each(bare)('%s is what was drawn of it by eye, as of other formats', async (_, sample) => {
    expect(drawBare(await read(reader, sample.file))).toBe(sample.bare);
  });

  test('recognises nothing in nothing', () => {
    const nothing = [new Uint8Array(0), Uint8Array.of(0), Uint8Array.of(0x50, 0x4b), Buffer.from('一')];
    const recognised = nothing.filter((bytes) => recognises(reader, { name: '', bytes }));
    // Plain text is what no other reader takes.
    expect(recognised.length).toBe(reader.format === 'text' ? nothing.length : 0);
  });
}

/** Paragraphs and rows without their addresses: `text`, `| COLUMN text | COLUMN+WIDTH text`. */
function drawBare({ blocks }: Document): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.rows.map(({ cells }) =>
      cells
        .map(({ column, width, text }) => `| ${column}${width > 1 ? `+${width}` : ''} ${text}`.trim())
        .join(' '),
    );
  });
  return `${lines.join('\n')}\n`;
}

const textOf = ({ bytes }: SourceFile): string => decode(bytes)?.text ?? '';

const recognises = (reader: Reader, file: SourceFile): boolean => reader.recognises(file, () => textOf(file));

const readerOf = (file: SourceFile): Reader | undefined => readers.find((one) => recognises(one, file));

const read = async (reader: Reader, file: SourceFile): Promise<Document> =>
  reader.read(file, () => textOf(file));

const codeOf = (error: Error): string => (error instanceof GoujiError ? error.code : String(error.stack));

/** What is wrong with a document: tables or cells numbered out of order, columns that overlap, blank paragraphs. */
function faultsOf({ blocks }: Document): string[] {
  let tables = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.trim() ? [] : ['a blank paragraph'];
    tables += 1;
    const number = block.at.table ?? block.rows[0]?.cells[0]?.at.table ?? tables;
    const faults = number === tables ? [] : [`table ${tables} is numbered ${number}`];
    if (block.rows.length === 0) faults.push(`table ${tables} has no rows`);
    return [...faults, ...block.rows.flatMap((row, r) => rowFaults(row, r + 1))];
  });
}

function rowFaults({ cells }: Row, number: number): string[] {
  const faults = cells.length === 0 ? [`row ${number} has no cells`] : [];
  let free = 0;
  for (const { at, column, width } of cells) {
    if (column < free || width < 1 || column + width > MOST_COLUMNS)
      faults.push(`a cell in columns ${column} to ${column + width} of row ${number}`);
    if (at.row !== undefined && at.row !== number) faults.push(`row ${at.row} in the place of ${number}`);
    free = column + width;
  }
  return faults;
}
