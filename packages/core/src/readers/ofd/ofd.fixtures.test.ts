import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, readExpected, spelledOut, toldBy, writtenDown } from '../../../test/expected.ts';
import { parseReport } from '../../parse/index.ts';
import type { Report } from '../../report/index.ts';
import { pageFaults } from '../page/testing/draw-pages.ts';
import type { SourceFile } from '../reader.ts';
import { fixture } from '../testing/fixtures.ts';
import { ofdReader } from './ofd.ts';

async function readReport(file: SourceFile): Promise<Report> {
  const document = await ofdReader.read(file, () => '');
  expect(pageFaults(document, 6)).toEqual([]);
  return parseReport(document, { name: file.name, sha256: '0'.repeat(64), format: 'ofd' });
}

const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const there = existsSync(samples);
const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(join(samples, name)) });

const reports = [
  // Two documents in one file, a template, units of page and document, scaled text, paths from the root.
  { name: 'invented-2021.ofd', expected: './fixtures/invented-2021.expected.json' },
  // Signed, pages across, no resources at all.
  {
    name: 'ningxia-public-security-2020-signed.ofd',
    expected: './examples/ningxia-public-security-2020.expected.json',
  },
];

describe.each(reports)('$name', ({ name, expected: path }) => {
  const expected = readExpected(path);
  const reading = readReport(fixture(`ofd/${name}`));

  test('title, agency, year, form, period, and all six sections', async () => {
    const report = await reading;
    expect(headOf(report)).toEqual(headOf(expected));
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('every cell', async () => {
    expect(writtenDown(await reading)).toEqual(spelledOut(expected));
  });

  test('claims', async () => {
    expect(toldBy(await reading)).toEqual(toldBy(expected));
  });
});

test.skipIf(!there)(`report.ofd${there ? '' : ' (no ../shared/samples here)'}`, async () => {
  const expected = readExpected('./seeds/004.expected.json');
  const report = await readReport(sample('report.ofd'));
  expect(writtenDown(report)).toEqual(spelledOut(expected));
  expect([report.title, report.agency, report.year]).toEqual([
    expected.title,
    expected.agency,
    expected.year,
  ]);
  expect(report.sections.map(({ number, heading }) => [number, heading])).toEqual(
    expected.sections?.map(({ number, heading }) => [number, heading]),
  );
});
