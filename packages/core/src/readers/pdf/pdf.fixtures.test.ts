import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { headOf, readExpected, spelledOut, toldBy, writtenDown } from '../../../test/expected.ts';
import { parseReport } from '../../parse/index.ts';
import type { Report } from '../../report/index.ts';
import { drawPages, pageFaults } from '../page/testing/draw-pages.ts';
import type { SourceFile } from '../reader.ts';
import { fixture } from '../testing/fixtures.ts';
import { pdfReader } from './pdf.ts';

async function readReport(file: SourceFile): Promise<Report> {
  const document = await pdfReader.read(file, () => '');
  return parseReport(document, { name: file.name, sha256: '0'.repeat(64), format: 'pdf' });
}

// Made from the reports of the same names: by LibreOffice, and the one of white cells by a web browser's engine.
const reports = [
  // Pages as offices print them: a wide margin, large characters, page numbers between dashes.
  ['zibo-official-style.pdf', './examples/zibo-public-security-2020.expected.json'],
  // Across the page, with a running title.
  ['ningxia-landscape-thick-borders.pdf', './examples/ningxia-public-security-2020.expected.json'],
  // Small characters at the top left of their cells, a header that is repeated, paragraphs without indent.
  ['liupanshui-double-borders.pdf', './examples/liupanshui-public-security-2020.expected.json'],
  // Borders of many dots.
  ['dongxihu-dotted-borders.pdf', './examples/dongxihu-public-security-2019.expected.json'],
  // Rows that a page break cuts in two.
  ['invented-2021-cut-rows.pdf', './fixtures/invented-2021.expected.json'],
  // Borders that are nothing but what shows between white areas.
  ['invented-2021-white-cells.pdf', './fixtures/invented-2021.expected.json'],
  // No borders at all: figures in the middle of their columns, a header that a page break cuts in two.
  ['invented-2021-no-borders.pdf', './fixtures/invented-2021.expected.json'],
  // Nor here, across the page: figures at the right of their columns, labels at the left.
  ['ningxia-no-borders.pdf', './examples/ningxia-public-security-2020.expected.json'],
] as const;

describe.each(reports)('%s', (name, path) => {
  const expected = readExpected(path);
  const file = fixture(`pdf/${name}`);
  const reading = readReport(file);

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

  test('addresses, and nothing of page numbers and running titles', async () => {
    const document = await pdfReader.read(file, () => '');
    expect(pageFaults(document, 8)).toEqual([]);
    const lines = drawPages(document).filter((line) =>
      /^\d+:\d+ (?:[^\p{L}]*\d+[^\p{L}]*|第 ?\d+ ?页.*)$/u.test(line),
    );
    expect(lines).toEqual([]);
  });
});

test('a cell is found where it is printed', async () => {
  const { cells } = await readReport(fixture('pdf/invented-2021-cut-rows.pdf'));
  const at = (path: string): unknown => {
    const cell = cells[path];
    return cell && 'at' in cell ? cell.at : undefined;
  };
  expect(at('disclosure.licensing.decisions')).toEqual({ page: 1, table: 1, row: 7, cell: 2 });
  expect(at('applications.new.total')).toEqual({ page: 2, table: 3, row: 4, cell: 8 });
  expect(at('remedies.reconsideration.total')).toEqual({ page: 4, table: 6, row: 4, cell: 5 });
});

const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const there = existsSync(samples);
const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(join(samples, name)) });

describe.skipIf(!there)(`real samples${there ? '' : ' (no ../shared/samples here)'}`, () => {
  const expected = readExpected('./seeds/004.expected.json');

  test('report.pdf: every cell, title, agency, year and section', async () => {
    const report = await readReport(sample('report.pdf'));
    expect(writtenDown(report)).toEqual(spelledOut(expected));
    expect(headOf(report)).toEqual(headOf(expected));
    expect(report.sections.map(({ number, heading }) => [number, heading])).toEqual(
      expected.sections?.map(({ number, heading }) => [number, heading]),
    );
  });

  test('Chinese fonts that are not in the file', async () => {
    const document = await pdfReader.read(sample('cjk-cmap-noembed.pdf'), () => '');
    expect(drawPages(document)).toEqual([
      '1:1 行政许可镕，处理决定数量',
      '1:2 行政许可镕，处理决定数量',
      '1:3 政府信息公開',
    ]);
  });

  test('a scan goes to the recogniser, which a machine without it says', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(readReport(sample('report-scan.pdf'))).rejects.toMatchObject({
      code: 'tool-missing',
      details: { name: 'report-scan.pdf', tool: 'tesseract' },
    });
    vi.unstubAllEnvs();
  });
});
