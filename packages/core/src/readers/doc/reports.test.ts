import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExpected, spelledOut, toldBy, writtenDown } from '../../../test/expected.ts';
import { parseReport } from '../../parse/index.ts';
import { drawing, fixture } from '../testing/fixtures.ts';
import type { SourceFile } from '../reader.ts';
import { docReader } from './doc.ts';
import { drawLines } from './testing/draw-doc.ts';

const readDoc = async (file: SourceFile) => docReader.read(file, () => '');
const report = async (file: SourceFile) =>
  parseReport(await readDoc(file), { name: file.name, sha256: '0'.repeat(64), format: 'doc' });

const outline = async (file: SourceFile) => {
  const { title, agency, year, form, sections } = await report(file);
  return { title, agency, year, form, sections: sections.map(({ number }) => number) };
};

const documents = [
  ['invented-2021.doc', './fixtures/invented-2021.expected.json'],
  ['ningxia-public-security-2020.doc', './examples/ningxia-public-security-2020.expected.json'],
  ['zibo-public-security-2020.doc', './examples/zibo-public-security-2020.expected.json'],
] as const;

describe.each(documents)('%s', (name, path) => {
  const file = fixture(`doc/${name}`);
  const expected = readExpected(path);

  test('title, agency, year, form, sections', async () => {
    const { title, agency, year, form } = expected;
    expect(await outline(file)).toEqual({ title, agency, year, form, sections: [1, 2, 3, 4, 5, 6] });
  });

  test('every cell', async () => {
    expect(writtenDown(await report(file))).toEqual(spelledOut(expected));
  });

  test('claims', async () => {
    expect(toldBy(await report(file))).toEqual(toldBy(expected));
  });
});

test('lists, merged cells, a table in a cell, tracked changes, hidden text, fields, notes, headers, a text box', async () => {
  const lines = drawing('doc/features.expected.txt').trimEnd().split('\n');
  expect(drawLines(await readDoc(fixture('doc/features.doc')))).toEqual(lines);
});

const sample = join(import.meta.dirname, '../../../../../../shared/samples/report.doc');
const there = existsSync(sample);

describe.skipIf(!there)(
  `one of the real reports as DOC${there ? '' : ' (no ../shared/samples here)'}`,
  () => {
    test('its title, sections and every cell', async () => {
      const file = { name: 'report.doc', bytes: readFileSync(sample) };
      const expected = readExpected('./seeds/004.expected.json');
      const { title, agency, year, form } = expected;
      expect(await outline(file)).toEqual({ title, agency, year, form, sections: [1, 2, 3, 4, 5, 6] });
      expect(writtenDown(await report(file))).toEqual(spelledOut(expected));
    });

    test('its tables have 285 cells', async () => {
      const { blocks } = await readDoc({ name: 'report.doc', bytes: readFileSync(sample) });
      const cells = blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
      );
      expect(cells).toHaveLength(285);
    });
  },
);
