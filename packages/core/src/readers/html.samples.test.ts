import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Table } from '../document/document.ts';
import { readDocument } from './index.ts';

const samples = join(import.meta.dirname, '../../../../../shared/samples');
const there = existsSync(samples);

async function tablesOf(name: string): Promise<Table[]> {
  const { document } = await readDocument({ name, bytes: readFileSync(join(samples, name)) });
  return document.blocks.filter((block) => block.kind === 'table');
}

const placesOf = (tables: Table[]) =>
  tables.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text, column, width }) => [text, column, width])),
  );

describe.skipIf(!there)(`one report as four pages${there ? '' : ' (no ../shared/samples here)'}`, () => {
  test('its statutory tables have 285 cells', async () => {
    const tables = await tablesOf('report.html');
    expect(tables.map(({ rows }) => rows.length)).toEqual([18, 26, 4]);
    expect(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length).toBe(285);
  });

  test.each(['report-gb18030.html', 'report-broken.html', 'report-msoffice.html'])(
    '%s has the same',
    async (name) => {
      expect(placesOf(await tablesOf(name))).toEqual(placesOf(await tablesOf('report.html')));
    },
  );

  test('characters of four bytes in a page that says gb2312', async () => {
    const { document } = await readDocument({
      name: 'a.html',
      bytes: readFileSync(join(samples, 'gb18030-4byte.html')),
    });
    expect(document.blocks).toEqual([
      { kind: 'paragraph', text: '㐂䶮𠮷镕堃㛃，行政许可49件', at: { line: 1 } },
    ]);
  });
});
