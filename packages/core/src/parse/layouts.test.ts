import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Document, DocumentCell, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readDocument } from '../readers/index.ts';
import { readCells } from './cells.ts';
import { createLayouts, type Layouts } from './layouts.ts';

const top = fileURLToPath(new URL('../../../../', import.meta.url));
const files = {
  'packages/core/test/fixtures/invented-2021.html': '2021',
  'packages/core/test/fixtures/saved/report.docx': '2021',
  'examples/dongxihu-public-security-2019.md': '2019',
  'examples/zibo-public-security-2020.txt': '2019',
  'examples/haidong-public-security-2020.txt': '2019',
} as const;
const names = Object.keys(files) as (keyof typeof files)[];
const documents = new Map<string, Document>();
for (const name of names) {
  const { document } = await readDocument({ name, bytes: readFileSync(top + name) });
  documents.set(name, document);
}

/** The document with all rows of its tables put through something. */
const withRows = (document: Document, change: (rows: Row[]) => Row[]): Document => ({
  ...document,
  blocks: document.blocks.map((block): Block =>
    block.kind === 'table' ? { ...block, rows: change(block.rows) } : block,
  ),
});

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** The document with other figures in the same places. */
function withFigures(document: Document, figures: readonly number[]): Document {
  let n = 0;
  const refigured = (cell: DocumentCell): DocumentCell =>
    NUMBER.test(cell.text) ? { ...cell, text: String(figures[(n += 1) % figures.length]) } : cell;
  return withRows(document, (rows) => rows.map((row) => ({ ...row, cells: row.cells.map(refigured) })));
}

type Damage = { what: keyof typeof damages; at: number; text: string };

/** What may befall a row: its cells, of which one is hit, and the text that comes there. */
const damages = {
  lose: (cells: DocumentCell[], hit: number) => [cells.toSpliced(hit, 1)],
  widen: (cells: DocumentCell[], hit: number) => [
    cells.map((cell, i) => (i === hit ? { ...cell, width: cell.width + 1 } : cell)),
  ],
  print: (cells: DocumentCell[], hit: number, text: string) => [
    cells.map((cell, i) => (i === hit ? { ...cell, text } : cell)),
  ],
  shift: (cells: DocumentCell[]) => [cells.map((cell) => ({ ...cell, column: cell.column + 1 }))],
  repeat: (cells: DocumentCell[]) => [cells, cells.map((cell) => ({ ...cell }))],
  split: (cells: DocumentCell[], hit: number) => [cells.slice(0, hit), cells.slice(hit)],
};

function damaged(document: Document, { what, at, text }: Damage): Document {
  let n = 0;
  return withRows(document, (rows) =>
    rows.flatMap((row) => {
      if ((n += 1) !== at) return [row];
      return damages[what](row.cells, at % Math.max(row.cells.length, 1), text).map((cells) => ({
        ...row,
        cells,
      }));
    }),
  );
}

const damage: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom(...(Object.keys(damages) as Damage['what'][])),
  at: fc.integer({ min: 1, max: 60 }),
  text: fc.constantFrom('', '-', '7', '0 0', '总计', '行政许可', '（一）予以公开', '其他', '上年同期', '元'),
});

// So few that many are the same by chance.
const figures = fc.array(fc.constantFrom(0, 0, 1, 7, 105, -3, 2.5), { minLength: 3, maxLength: 40 });

const NEVER: Layouts = { recall: () => undefined, keep: () => {} };

test('tables printed as others were are read from the same places as by themselves, whatever their figures and damage', () => {
  let recalled = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(damage, { maxLength: 3 }),
      figures,
      figures,
      (name, all, before, now) => {
        const form = formOf(files[name]);
        const document = all.reduce(damaged, documents.get(name) ?? { blocks: [] });
        const layouts = createLayouts();
        for (let i = 0; i < 2; i += 1) readCells(withFigures(document, before), form, 2020, layouts);
        const own = withFigures(document, now);
        const counting: Layouts = {
          ...layouts,
          recall(tables) {
            const taken = layouts.recall(tables);
            if (taken) recalled += 1;
            return taken;
          },
        };
        expect(readCells(own, form, 2020, counting)).toEqual(readCells(own, form, 2020, NEVER));
      },
    ),
    { numRuns: 300 },
  );
  // Else nothing was shown.
  expect(recalled).toBeGreaterThan(30);
});

test('are kept when they come the second time, and found among others', () => {
  const layouts = createLayouts();
  const tables = (documents.get(names[0] ?? '')?.blocks ?? []).filter((block) => block.kind === 'table');
  const other = tables.slice(1);
  layouts.keep(tables, []);
  expect(layouts.recall(tables)).toBeUndefined();
  layouts.keep(tables, []);
  expect(layouts.recall(tables)).toEqual([]);
  expect(layouts.recall(other)).toBeUndefined();
});
