import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aboutFormats } from './about.ts';
import { readers } from './index.ts';
import { fixture, fixtureNames, textFile } from './testing/fixtures.ts';
import { type Sample, testReader, type Traits } from './testing/test-reader.ts';

const root = join(import.meta.dirname, '../../test/fixtures');
const example = (name: string) => ({
  name,
  bytes: readFileSync(join(root, '../../../../examples', name)),
});

/** The fixtures of a folder that end so, each with the drawing that stands beside it. */
const from = (folder: string, ...endings: string[]): Sample[] =>
  endings
    .flatMap((ending) => fixtureNames(folder, ending))
    .map((name) => {
      const drawn = join(root, folder, name.replace(/\.\w+$/u, '.expected.txt'));
      const file = fixture(`${folder}/${name}`);
      return existsSync(drawn) ? { file, drawing: readFileSync(drawn, 'utf8') } : { file };
    });

/** A document that a program saved, its bare drawing the same for all formats. */
const saved = (name: string): Sample => ({
  file: fixture(`saved/${name}`),
  bare: readFileSync(join(root, 'saved', name.replace(/\.\w+$/u, '.expected.txt')), 'utf8'),
});

const withoutDrawings = (samples: Sample[]): Sample[] => samples.map(({ file }) => ({ file }));

// Drawings of documents without lines are written and compared beside their readers.
const samples: Record<string, Sample[]> = {
  pdf: from('pdf', '.pdf').filter(({ file }) => !/locked|restricted/u.test(file.name)),
  docx: [...withoutDrawings(from('word', '.docx')), saved('report.docx')],
  odt: [...withoutDrawings(from('word', '.odt', '.fodt')), saved('report.odt')],
  ofd: from('ofd', '.ofd'),
  xlsx: [...from('sheet', '.xlsx'), saved('workbook.xlsx'), saved('workbook-2003.xls')],
  ods: [...from('sheet', '.ods'), saved('workbook.ods')],
  xls: [...from('sheet', '.xls'), saved('workbook.xls')],
  doc: [...withoutDrawings(from('doc', '.doc')), saved('report.doc')],
  rtf: [...withoutDrawings(from('word', '.rtf')), saved('report.rtf')],
  mhtml: from('containers', '.mht', '.mhtml'),
  html: [...from('html', '.html'), saved('struck-and-split.html')],
  markdown: from('markdown', '.md'),
  csv: from('sheet', '.csv'),
  text: [{ file: example('zibo-public-security-2020.txt') }],
  scan: [{ file: { name: 'a.png', bytes: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1') } }],
};
const traits: Record<string, Traits> = {
  markdown: { named: true },
  text: { named: true },
  csv: { named: true },
  scan: { needsTool: true },
};

describe.each(readers.map((reader) => [reader.format, reader] as const))('%s', (format, reader) => {
  testReader(reader, samples[format] ?? [], traits[format]);

  test('has fixtures, and says what it keeps', () => {
    expect(samples[format]?.length).toBeGreaterThan(0);
    expect(aboutFormats[format]?.title).toMatch(/\w/u);
  });
});

test('a file that nothing recognises is text', () => {
  const file = textFile('报告', '年度报告');
  expect(readers.findLast((reader) => reader.recognises(file, () => '年度报告'))?.format).toBe('text');
});
