import { squeeze } from '../../text/normalise.ts';
import { clusterEdges, nearestEdge } from './edges.ts';
import { leastOf } from './cell-text.ts';
import type { LaidCell, LaidItem, LaidTable } from './layout.ts';
import { startsWithOrdinal } from './pieces.ts';

// Points by which the parts of one table may differ in width, and an edge in place.
const SAME_WIDTH = 8;
const SAME_EDGE = 2.2;
const MOST_GROUPS = 2;
// Characters of a line that parts no table: 续表 | （续）
const CONTINUED = 3;

/** The tables of a document by what they continue: each chain is one table over a page break, or several with nothing between. */
export function chainTables(items: LaidItem[]): LaidTable[][] {
  const chains: LaidTable[][] = [];
  let before: LaidItem | undefined;
  for (const item of items) {
    if (item.kind === 'line' && squeeze(item.line.text).length <= CONTINUED) continue;
    if (item.kind === 'table') {
      const goesOn = before?.kind === 'table' && Math.abs(widthOf(before) - widthOf(item)) <= SAME_WIDTH;
      if (goesOn) chains.at(-1)?.push(item);
      else chains.push([item]);
    }
    before = item;
  }
  return chains;
}

const widthOf = ({ edges }: LaidTable): number => edges.at(-1) ?? 0;

/** The edges of the columns of all tables of a chain, so that a page with fewer of them counts them alike. */
export const sharedEdges = (chain: LaidTable[]): number[] =>
  clusterEdges(
    chain.flatMap(({ edges }) => edges.map((at) => ({ at, weight: 1 }))),
    SAME_EDGE,
  );

/** Where a cell stands among shared edges. */
export function placeAmong(edges: number[], { x0, x1 }: LaidCell): { column: number; width: number } {
  const column = nearestEdge(edges, x0);
  return { column, width: Math.max(1, nearestEdge(edges, x1) - column) };
}

/** Joins the row that a page break cut in two, in each place of a chain where there is one; what is joined stands in the upper table. */
export function joinCutRows(chain: LaidTable[], edges: number[]): void {
  chain.forEach((lower, i) => {
    const upper = chain[i - 1];
    const last = upper?.rows.at(-1);
    const first = lower.rows[0];
    if (!last || !first || upper?.page === lower.page || !isCut(last, first, edges)) return;
    for (const cell of first) {
      const half = last.find((other) => isUnder(other, cell, edges));
      if (half) append(half, cell);
      else last.push(cell);
    }
    last.sort((a, b) => a.x0 - b.x0);
    lower.rows.shift();
  });
}

const WORDS = /\p{L}/u;

// 5.要求行政机关确认或重 │   │   │          <- bottom of a page
// 新出具已获取信息       │ 0 │ 0 │          <- top of the next
/** Whether two rows are halves of one: cell stands under cell, figures stand in one half alone, and labels in one too or go on. */
function isCut(last: LaidCell[], first: LaidCell[], edges: number[]): boolean {
  const pairs = last.map((above) => ({ above, below: first.find((cell) => isUnder(above, cell, edges)) }));
  // The cell of a group of rows is drawn anew on the next page.
  const groups = first.length - last.length;
  if (pairs.length < 2 || groups < 0 || groups > MOST_GROUPS) return false;
  const labels: Pair[] = [];
  const values: Pair[] = [];
  for (const { above, below } of pairs) {
    if (!below) return false;
    const isLabel = WORDS.test(above.text) || WORDS.test(below.text);
    (isLabel ? labels : values).push({ above, below });
  }
  return labels.length > 0 && labels.every(goesOn) && standInOneHalf(values);
}

type Pair = { above: LaidCell; below: LaidCell };

const goesOn = ({ above, below }: Pair): boolean =>
  !above.text || !below.text || (above.full && !startsWithOrdinal(below.text));

const standInOneHalf = (pairs: Pair[]): boolean =>
  pairs.every(({ above }) => !above.text) !== pairs.every(({ below }) => !below.text);

const isUnder = (above: LaidCell, below: LaidCell, edges: number[]): boolean => {
  const [a, b] = [placeAmong(edges, above), placeAmong(edges, below)];
  return a.column === b.column && a.width === b.width;
};

function append(half: LaidCell, below: LaidCell): void {
  const { text, page } = below;
  Object.assign(half, leastOf([half, below]));
  // A figure is where it is printed.
  if (!half.text && text) half.page = page;
  half.text += text;
}
