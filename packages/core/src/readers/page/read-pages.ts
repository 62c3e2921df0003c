import type { Block, Document, Row, Table } from '../../document/document.ts';
import type { Bounds } from '../bounds.ts';
import { tabulate } from './aligned.ts';
import { leastOf } from './cell-text.ts';
import { chainTables, joinCutRows, placeAmong, sharedEdges } from './continued.ts';
import { withoutFurniture } from './furniture.ts';
import { layOut, type LaidItem, type LaidLine, type LaidTable, type PageLayout } from './layout.ts';
import type { PageContent } from './page.ts';
import { type Body, joinedText, measureBodies, paragraphsOf } from './paragraphs.ts';

/** Makes a document of pages: tables by their borders or columns, and paragraphs of the lines between them. Throws `document-too-complex`. */
export function readPages(pages: PageContent[], within: Bounds): Document {
  const layouts = withoutFurniture(layOutAll(pages, within));
  const items = layouts.flatMap((layout) => layout.items);
  const columns = new Map<LaidTable, number[]>();
  for (const chain of chainTables(items)) {
    const edges = sharedEdges(chain);
    joinCutRows(chain, edges);
    for (const table of chain) columns.set(table, edges);
  }
  const blocks = blocksOf(items, bodyFinder(layouts), columns);
  within('paragraphs', blocks.length);
  return { blocks };
}

function layOutAll(pages: PageContent[], within: Bounds): PageLayout[] {
  const counts = { tables: 0, cells: 0 };
  const layouts = tabulate(pages.map(layOut));
  for (const layout of layouts) {
    for (const item of layout.items) {
      if (item.kind === 'line') continue;
      within('tables', (counts.tables += 1));
      within('columns', item.edges.length - 1);
      within('cells', (counts.cells += item.rows.reduce((sum, row) => sum + row.length, 0)));
    }
  }
  return layouts;
}

function bodyFinder(layouts: PageLayout[]): (page: number) => Body {
  const bodies = measureBodies(layouts);
  const byPage = new Map(layouts.map(({ number, width }) => [number, bodies.get(Math.round(width))]));
  return (page) => byPage.get(page) ?? { left: 0, right: 0, pitch: 0 };
}

function blocksOf(
  items: LaidItem[],
  bodyOf: (page: number) => Body,
  columns: Map<LaidTable, number[]>,
): Block[] {
  const blocks: Block[] = [];
  let lines: LaidLine[] = [];
  let tables = 0;
  const endLines = (): void => {
    for (const paragraph of paragraphsOf(lines, bodyOf)) {
      const { page, number } = paragraph[0] as LaidLine;
      blocks.push({ kind: 'paragraph', text: joinedText(paragraph), at: { page, line: number } });
    }
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'line') lines.push(item);
    else if (item.rows.length > 0) {
      endLines();
      blocks.push(tableBlock(item, (tables += 1), columns.get(item) ?? item.edges));
    }
  }
  endLines();
  return blocks;
}

function tableBlock({ page, rows }: LaidTable, table: number, edges: number[]): Table {
  const row = (cells: LaidTable['rows'][number], r: number): Row => ({
    cells: cells.map((cell, c) => ({
      text: cell.text,
      at: { page: cell.page, table, row: r + 1, cell: c + 1 },
      ...placeAmong(edges, cell),
      ...leastOf([cell]),
    })),
  });
  return { kind: 'table', rows: rows.map(row), at: { page, table } };
}
