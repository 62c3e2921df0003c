import * as XLSX from '@e965/xlsx';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExpected, spelledOut, toldBy, writtenDown } from '../../../test/expected.ts';
import type { Document } from '../../document/document.ts';
import { parseReport } from '../../parse/index.ts';
import { decode } from '../decode.ts';
import type { Reader, SourceFile } from '../reader.ts';
import { fixture } from '../testing/fixtures.ts';
import { csvReader } from './csv.ts';
import { odsReader } from './ods.ts';
import { xlsReader } from './xls.ts';
import { xlsxReader } from './xlsx.ts';

const readers: Reader[] = [xlsxReader, xlsReader, odsReader, csvReader];
const textOf =
  ({ bytes }: SourceFile) =>
  (): string =>
    decode(bytes)?.text ?? '';

/** Reads a file by the one reader that recognises it. */
async function read(file: SourceFile): Promise<{ document: Document; format: string }> {
  const [reader, other] = readers.filter((candidate) => candidate.recognises(file, textOf(file)));
  if (!reader || other) throw new Error(`recognised by ${reader?.format} and ${other?.format}`);
  return { document: await reader.read(file, textOf(file)), format: reader.format };
}

async function report(file: SourceFile) {
  const { document, format } = await read(file);
  return parseReport(document, { name: file.name, sha256: '0'.repeat(64), format });
}

const outline = async (file: SourceFile) => {
  const { title, agency, year, form, sections, source } = await report(file);
  return { title, agency, year, form, sections: sections.map(({ number }) => number), format: source.format };
};

const example = (name: string) => `./examples/${name}.expected.json`;
const invented = './fixtures/invented-2021.expected.json';
const files = [
  ['invented-2021.xlsx', invented],
  ['invented-2021.xls', invented],
  ['invented-2021.ods', invented],
  ['dongxihu-public-security-2019.xlsx', example('dongxihu-public-security-2019')],
  ['ningxia-public-security-2020.xlsx', example('ningxia-public-security-2020')],
  ['liupanshui-public-security-2020.xls', example('liupanshui-public-security-2020')],
  ['haidong-public-security-2020.ods', example('haidong-public-security-2020')],
  ['zibo-public-security-2020.csv', example('zibo-public-security-2020')],
] as const;

describe.each(files)('%s', (name, path) => {
  const file = fixture(`sheet/${name}`);
  const expected = readExpected(path);

  test('title, agency, year, form, sections', async () => {
    const { title, agency, year, form } = expected;
    const format = name.split('.').at(-1);
    expect(await outline(file)).toEqual({ title, agency, year, form, format, sections: [1, 2, 3, 4, 5, 6] });
  });

  test('every cell', async () => {
    expect(writtenDown(await report(file))).toEqual(spelledOut(expected));
  });

  test('claims', async () => {
    expect(toldBy(await report(file))).toEqual(toldBy(expected));
  });
});

const bare = (text: string): string => text.replaceAll(/[\s,]/gu, '');
const textsOf = ({ blocks }: Document): string[] =>
  blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        : [block.text],
    )
    .map(bare)
    .filter(Boolean);

/** The cells with text that SheetJS finds, row by row. */
function textsBySheetJs(bytes: Uint8Array): string[] {
  const book = XLSX.read(bytes, { dense: true });
  return book.SheetNames.flatMap((name) => {
    const rows = (book.Sheets[name]?.['!data'] ?? []) as XLSX.CellObject[][];
    return rows.flatMap((row) =>
      (row ?? []).flatMap((cell) => (cell?.v === undefined ? [] : [bare(String(cell.v))])),
    );
  }).filter(Boolean);
}

describe('SheetJS finds the same cells', () => {
  test.each(files.filter(([name]) => /\.xlsx?$/u.test(name)))('in %s', async (name) => {
    const file = fixture(`sheet/${name}`);
    expect(textsOf((await read(file)).document)).toEqual(textsBySheetJs(file.bytes));
  });

  test.each(['xlsx', 'biff8', 'ods'] as const)('in what it writes as %s', async (bookType) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['标签', '新收', '办结'],
      ['规章 ', 21_672.16, 0],
      ['行政许可', -14, 190.457379],
      ['“引号”𠮷 & <尖>', true, 7_142],
    ]);
    const book = XLSX.utils.book_new(sheet, '表二');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, bookSST: true }) as Buffer);
    const { document } = await read({ name: 'a', bytes });
    expect(textsOf(document)).toEqual([
      '表二',
      '标签',
      '新收',
      '办结',
      '规章',
      '21672.16',
      '0',
      '行政许可',
      '-14',
      '190.457379',
      '“引号”𠮷&<尖>',
      'TRUE',
      '7142',
    ]);
  });
});

const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const there = existsSync(samples);

describe.skipIf(!there)(
  `one of the real reports as a workbook${there ? '' : ' (no ../shared/samples here)'}`,
  () => {
    test.each(['report.xls', 'report.xlsx'])('%s: title, sections and every cell', async (name) => {
      const file = { name, bytes: readFileSync(join(samples, name)) };
      const expected = readExpected('./seeds/004.expected.json');
      const { title, agency, year, form } = expected;
      const format = name.split('.').at(-1);
      expect(await outline(file)).toEqual({
        title,
        agency,
        year,
        form,
        format,
        sections: [1, 2, 3, 4, 5, 6],
      });
      expect(writtenDown(await report(file))).toEqual(spelledOut(expected));
    });
  },
);
