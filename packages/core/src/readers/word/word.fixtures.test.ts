import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, readExpected, spelledOut, writtenDown } from '../../../test/expected.ts';
import { parseReport } from '../../parse/index.ts';
import type { Report } from '../../report/index.ts';
import type { SourceFile } from '../reader.ts';
import { drawing, fixture } from '../testing/fixtures.ts';
import { addressFaults, drawWord } from './testing/draw-word.ts';
import { formatOf, readWord } from './testing/reading.ts';

const readReport = async (file: SourceFile): Promise<Report> =>
  parseReport(await readWord(file), { name: file.name, sha256: '0'.repeat(64), format: 'docx' });

// Written by LibreOffice from the pages of the same name.
const reports = [
  ...['docx', 'odt', 'fodt', 'rtf'].map((kind) => ({
    name: `invented-2021.${kind}`,
    expected: './fixtures/invented-2021.expected.json',
  })),
  ...['docx', 'rtf'].map((kind) => ({
    name: `ningxia-public-security-2020.${kind}`,
    expected: './examples/ningxia-public-security-2020.expected.json',
  })),
];

describe.each(reports)('$name', ({ name, expected: path }) => {
  const expected = readExpected(path);
  const file = fixture(`word/${name}`);

  test('title, agency, year, form', async () => {
    expect(headOf(await readReport(file))).toEqual(headOf(expected));
  });

  test('every cell', async () => {
    expect(writtenDown(await readReport(file))).toEqual(spelledOut(expected));
  });

  test('addresses', async () => {
    expect(addressFaults(await readWord(file))).toEqual([]);
  });
});

// Headings in lists, tracked changes, hidden text and merged cells, from one document that LibreOffice saved four times.
test.each(['docx', 'odt', 'fodt', 'rtf'])('numbered.%s prints what the others print', async (kind) => {
  const drawn = drawWord(await readWord(fixture(`word/numbered.${kind}`)));
  const lines = drawn.map((line) => line.replace(/^\d+: /u, ''));
  expect(lines).toEqual(drawing('word/numbered.expected.txt').trimEnd().split('\n'));
});

const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const there = existsSync(samples);
const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(join(samples, name)) });

describe.skipIf(!there)(`one real report${there ? '' : ' (no ../shared/samples here)'}`, () => {
  describe.each(['report.docx', 'report.odt'])('%s', (name) => {
    const expected = readExpected('./seeds/004.expected.json');

    test('is known by its bytes', () => {
      expect(formatOf({ ...sample(name), name: 'report.doc' })).toBe(name.slice(-4).replace('.', ''));
    });

    test('its statutory tables have 285 cells', async () => {
      const tables = (await readWord(sample(name))).blocks.filter((block) => block.kind === 'table');
      expect(tables.map(({ rows }) => rows.length)).toEqual([18, 26, 4]);
      expect(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length).toBe(285);
    });

    test('every cell, title, agency, year and section', async () => {
      const report = await readReport(sample(name));
      expect(writtenDown(report)).toEqual(spelledOut(expected));
      expect(headOf(report)).toEqual(headOf(expected));
      expect(report.sections.map(({ number, heading }) => [number, heading])).toEqual(
        expected.sections?.map(({ number, heading }) => [number, heading]),
      );
    });
  });
});
