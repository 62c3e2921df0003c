import type { Block } from './aligned-blocks.ts';
import type { AlignedRow } from './aligned-rows.ts';
import type { LaidCell, LaidTable } from './layout.ts';
import type { Cut, Piece } from './pieces.ts';

// Points between two edges at least.
const NARROWEST = 3;

/** A row as it lies on its page. */
type Row = { page: number; y: number; cells: LaidCell[] };

/** The table that blocks make together, a part for each page. */
export function layTables(blocks: Block[]): LaidTable[] {
  const cuts = blocks.flatMap(({ header, data }) => [...header, ...data]);
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { pieces } of cuts) {
    for (const { x0, x1 } of pieces) [left, right] = [Math.min(left, x0), Math.max(right, x1)];
  }
  const laid = blocks.map((block) => {
    const edges = edgesOf(block, left, right);
    return { edges, rows: [...headerRows(block, edges), ...block.rows.map((row) => layRow(row, edges))] };
  });
  const all = [...new Set(laid.flatMap(({ edges }) => edges.columns.concat(edges.left)))].sort(
    (a, b) => a - b,
  );
  const pages = Map.groupBy(
    laid.flatMap(({ rows }) => rows),
    ({ page }) => page,
  );
  return [...pages].map(([page, rows]) => {
    const first = cuts.find(({ line }) => line.page === page)?.line;
    const top = first?.top ?? 0;
    return { kind: 'table', page, top, edges: all, rows: rows.map(({ cells }) => cells) };
  });
}

/** The edges of the columns of a block, from the left edge of its table; the labels reach from `left` to the first. */
type Edges = { left: number; columns: number[] };

function edgesOf({ frame, rows }: Block, left: number, right: number): Edges {
  const hasLabels = frame.labels.length > 0 || rows.some(({ label }) => label !== '');
  const { columns, from } = frame;
  const edges = [hasLabels ? from - left : 0];
  columns.slice(1).forEach(({ x0 }, i) => {
    const gutter = ((columns[i]?.x1 ?? 0) + x0) / 2 - left;
    edges.push(Math.max(gutter, (edges.at(-1) ?? 0) + NARROWEST));
  });
  edges.push(Math.max(right - left, (edges.at(-1) ?? 0) + NARROWEST));
  return { left: 0, columns: edges };
}

function layRow({ page, y, label, values, sure }: AlignedRow, { left, columns }: Edges): Row {
  const doubt = sure ? {} : { confidence: 0 };
  const cells = values.map((text, c): LaidCell => {
    const [x0 = 0, x1 = 0] = [columns[c], columns[c + 1]];
    return { text, full: false, page, x0, x1, ...doubt };
  });
  const [begin = 0] = columns;
  if (begin > left) cells.unshift({ text: label, full: false, page, x0: left, x1: begin, ...doubt });
  return { page, y, cells };
}

/** The rows of a header: what stands over several columns, line by line, and then the words of all columns in one. */
function headerRows({ header, words, frame }: Block, edges: Edges): Row[] {
  const rows: Row[] = [];
  const { leaves, heads } = words;
  const byLine = Map.groupBy(heads, ({ line }) => line);
  for (const [line, over] of [...byLine].sort(([a], [b]) => a - b)) {
    const { page } = (header[line] as Cut).line;
    const pieces = over.map(({ piece }) => piece).sort((a, b) => a.x0 - b.x0);
    rows.push({ page, y: 0, cells: headCells(pieces, frame.columns, edges, page) });
  }
  const page = header.at(-1)?.line.page;
  if (page === undefined) return rows;
  const columns = leaves.slice(frame.labels.length);
  const cells = columns.map(({ text }, c): LaidCell => {
    const [x0 = 0, x1 = 0] = [edges.columns[c], edges.columns[c + 1]];
    return { text, full: false, page, x0, x1 };
  });
  const label = frame.labels.map(({ text }) => text).join('');
  const [begin = 0] = edges.columns;
  if (label !== '' && begin > 0) cells.unshift({ text: label, full: false, page, x0: 0, x1: begin });
  return [...rows, { page, y: 0, cells }];
}

/** The cells of pieces over columns, each as wide as the columns that it stands over. */
function headCells(
  pieces: Piece[],
  columns: { x0: number; x1: number }[],
  edges: Edges,
  page: number,
): LaidCell[] {
  const cells: LaidCell[] = [];
  let free = 0;
  for (const { text, x0, x1 } of pieces) {
    const under = columns.flatMap((column, c) => (column.x0 < x1 && x0 < column.x1 ? [c] : []));
    const next = columns.findIndex((column) => column.x0 > x0);
    const first = under[0] ?? Math.max(0, next === -1 ? columns.length - 1 : next - 1);
    const last = under.at(-1) ?? first;
    const before = cells.at(-1);
    if (first < free && before) before.text += text;
    else {
      const [a = 0, b = 0] = [edges.columns[first], edges.columns[last + 1]];
      cells.push({ text, full: false, page, x0: a, x1: b });
      free = last + 1;
    }
  }
  return cells;
}
