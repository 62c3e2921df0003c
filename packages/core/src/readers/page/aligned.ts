import { bareBlock } from './aligned-bare.ts';
import { type Block, blocksOf } from './aligned-blocks.ts';
import { layTables } from './aligned-tables.ts';
import { topOfHeader } from './aligned-header.ts';
import { endOfRegion } from './aligned-region.ts';
import { withoutFurniture } from './furniture.ts';
import type { LaidItem, LaidLine, LaidTable, PageLayout } from './layout.ts';
import { type Cut, cutCells, cutLine } from './pieces.ts';

/** Makes tables of lines that stand under each other in columns, also over page breaks, and leaves the other lines. */
export function tabulate(pages: PageLayout[]): PageLayout[] {
  const used = new Set<LaidItem>();
  const tables: LaidTable[] = [];
  for (const cuts of stretchesOf(pages)) {
    let free = 0;
    for (let i = 0, next: number; i < cuts.length; i = next) {
      next = i + 1;
      if ((cuts[i]?.pieces.length ?? 0) < 2) continue;
      const end = endOfRegion(cuts, i);
      next = Math.max(end, next);
      const begin = topOfHeader(cuts, i, free, Number.NEGATIVE_INFINITY);
      const blocks = tableIn(cuts.slice(begin, end).map(({ line }) => cutCells(line)));
      if (blocks.length === 0) continue;
      const lines = blocks.flatMap(({ header, data }) => [...header, ...data]);
      for (const { line } of lines) used.add(line);
      tables.push(...layTables(blocks));
      // What the table left over may begin another.
      const last = lines.at(-1);
      next = Math.max(i + 1, last ? cuts.findIndex(({ line }) => line === last.line) + 1 : next);
      free = next;
    }
  }
  if (tables.length === 0) return pages;
  return pages.map((page) => {
    const own = tables.filter((table) => table.page === page.number);
    const rest = page.items.filter((item) => !used.has(item));
    return { ...page, items: [...rest, ...own].toSorted((a, b) => a.top - b.top) };
  });
}

function tableIn(region: Cut[]): Block[] {
  const headed = blocksOf(region);
  return headed.length > 0 ? headed : bareBlock(region);
}

/** The lines of a document between its ruled tables, without what stands alone at the edge of several pages. */
function stretchesOf(pages: PageLayout[]): Cut[][] {
  const kept = new Set(withoutFurniture(pages).flatMap(({ items }) => items));
  const stretches: Cut[][] = [[]];
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind === 'table') stretches.push([]);
    else if (kept.has(item) || !standsAlone(item)) stretches.at(-1)?.push(cutLine(item));
  }
  return stretches.map((cuts) => cuts.filter((cut) => cut.pieces.length > 0));
}

const standsAlone = (line: LaidLine): boolean => cutLine(line).pieces.length === 1;
