import type { Block, Document, DocumentCell, Row, Table } from '../document/document.ts';
import type { FormTable } from '../forms/index.ts';
import { acrossNames, type AcrossName } from './across-names.ts';
import { saysOtherwise } from './other-words.ts';
import { isBlank, textOf, wasFigure } from './print.ts';

/** A heading in a table across: what it names, if anything, and which columns of the grid it stands over. */
type Heading = { name: AcrossName | undefined; text: string; from: number; to: number };

/** The place of a figure in the form, as far as headings tell it; `unknown` are the words of the one that tells nothing. */
type Place = { row: number | undefined; column: number | undefined; unknown: string };

type Found = Place & { cell: DocumentCell };

// 行政诉讼 ………………… | 行政复议 …      <- another order than that of the form, or one row below the other,
// 未经复议直接起诉 … | 复议后起诉 …         or each in a table of its own: the words say what is what
/**
 * The cells of a table across in the order of the form, where the headings above each and the label beside it name its
 * place, and each place is named once; undefined where a single one is not. A cell that spans several places stands in each.
 */
export function readByNames(
  { blocks }: Document,
  table: FormTable,
  foreign: ReadonlySet<Table>,
): DocumentCell[] | undefined {
  const names = acrossNames(table);
  const found = blocks.flatMap((block, i) =>
    block.kind === 'table' && !foreign.has(block) ? cellsOfBlock(block, names.of, blocks[i - 1]) : [],
  );
  const settled = settleUnknown(found, names.columns);
  if (!settled) return undefined;
  const { columns } = names;
  const cells: (DocumentCell | undefined)[] = Array.from({ length: names.rows * columns });
  for (const { row, column, cell } of settled) {
    // 1 | 0 | 0 | 0 | 1 | 7      <- a figure under no heading: nothing says that the others stand under theirs
    if (row === undefined || column === undefined || cells[row * columns + column]) return undefined;
    cells[row * columns + column] = cell;
  }
  const named = cells.filter((cell) => cell !== undefined);
  return named.length === cells.length ? named : undefined;
}

/** More than the headings of any table across; those further up are of something else. */
const MOST_HEADINGS = 60;

type NameOf = (text: string) => AcrossName | undefined;

function cellsOfBlock({ rows }: Table, nameOf: NameOf, above: Block | undefined): Found[] {
  const caption = captionOf(above, nameOf);
  // Most tables are none across, and have no name of a row in them or above.
  if (!caption && !rows.some(({ cells }) => cells.some(({ text }) => nameOf(text)?.kind === 'row')))
    return [];
  const found: Found[] = [];
  let headings: Heading[] = caption ? [caption] : [];
  let begun = false;
  let label: SpanningLabel | undefined;
  for (const row of rows) {
    if (row.ragged) return [];
    if (row.cells.some((cell) => !isBlank(cell) && wasFigure(cell.text))) {
      label = spanningLabel(row, label, nameOf);
      found.push(...cellsOfRow(row, headings, nameOf, label));
      begun = true;
    } else {
      label = undefined;
      if (begun) headings = [];
      begun = false;
      headings = [...headingsOf(row, nameOf), ...headings].slice(0, MOST_HEADINGS);
    }
  }
  return found;
}

// （一）行政复议情况      <- above a table that holds its outcomes alone
/** The heading that a block above a table is, where it names a row. */
export function captionOf(above: Block | undefined, nameOf: NameOf): Heading | undefined {
  const text = above?.kind === 'paragraph' ? above.text.replace(/(?:案件)?(?:情况)?[:：]?\s*$/u, '') : '';
  const name = nameOf(text);
  return name?.kind === 'row' ? { name, text, from: 0, to: Infinity } : undefined;
}

/** The label of a row of the form, and the column right of it. */
type SpanningLabel = { name: AcrossName; to: number };

// 行政复议 | 结果维持 | 1
//          | 结果纠正 | 2      <- under a label that spans down
/** The label that spans into a row, if its own first cell leaves room for it, or the one with which the row begins. */
function spanningLabel(
  { cells }: Row,
  above: SpanningLabel | undefined,
  nameOf: NameOf,
): SpanningLabel | undefined {
  const first = cells.find((cell) => !isBlank(cell));
  const name = first && nameOf(first.text);
  if (first && name?.kind === 'row') return { name, to: first.column + first.width };
  return first && above && first.column >= above.to && name?.kind === 'column' ? above : undefined;
}

const headingsOf = ({ cells }: Row, nameOf: NameOf): Heading[] =>
  cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => ({
      name: nameOf(cell.text),
      text: textOf(cell),
      from: cell.column,
      to: cell.column + cell.width,
    }));

/** The figures of a row from the first that has a place, with their places; one that spans several places is there once for each. */
function cellsOfRow(
  { cells }: Row,
  headings: Heading[],
  nameOf: NameOf,
  spanning: SpanningLabel | undefined,
): Found[] {
  const behind = cells.findLastIndex((cell) => !wasFigure(cell.text)) + 1;
  const own = cells.slice(0, behind).flatMap(({ text }) => nameOf(text) ?? []);
  const labels = spanning ? [...own, spanning.name] : own;
  const found = cells.slice(behind).flatMap((cell): Found | Found[] => {
    if (cell.width === 1) return { ...placeAt(cell.column, headings, labels), cell };
    const places = new Map<string, Found>();
    for (let at = cell.column; at < cell.column + Math.min(cell.width, WIDEST); at += 1) {
      const place = placeAt(at, headings, labels);
      places.set(`${place.row}.${place.column}.${place.unknown}`, { ...place, cell });
    }
    return [...places.values()];
  });
  const first = found.findIndex(({ row }) => row !== undefined);
  return first === -1 ? [] : found.slice(first);
}

/** No table across has more columns; what spans more is no cell of one. */
const WIDEST = 100;

/** What the label beside a column, or the headings over it, the nearest first, say of its place. */
function placeAt(at: number, headings: Heading[], labels: AcrossName[]): Place {
  const place: Place = { row: undefined, column: undefined, unknown: '' };
  let unknown: string | undefined;
  for (const { kind, index } of labels) place[kind] ??= index;
  for (const { name, text, from, to } of headings) {
    if (at < from || at >= to) continue;
    if (name) place[name.kind] ??= name.index;
    else unknown ??= text;
  }
  if (place.column === undefined) place.unknown = unknown ?? '';
  return place;
}

// 结果维持 | 撤销或变更 | 其他结果 | 尚未审结 | 总计      <- one name is left, and one heading that is none
/** The cells, those under the one heading without a name in the one column that is left; undefined where more are left. */
function settleUnknown(found: Found[], columns: number): Found[] | undefined {
  const lost = found.filter(({ column }) => column === undefined);
  const words = new Set(lost.map(({ unknown }) => unknown));
  const [word = ''] = words;
  if (lost.length === 0 || found.some(({ row }) => row === undefined)) return found;
  if (words.size > 1 || word === '' || saysOtherwise(word)) return undefined;
  const ofRow = Map.groupBy(found, ({ row }) => row);
  const settled = lost.map((one) => {
    const taken = new Set(ofRow.get(one.row)?.map(({ column }) => column));
    const left = Array.from({ length: columns }, (_, i) => i).filter((i) => !taken.has(i));
    return { ...one, column: left.length === 1 ? left[0] : undefined };
  });
  const places = new Set(settled.map(({ column }) => column));
  if (places.size > 1 || places.has(undefined)) return undefined;
  return [...found.filter(({ column }) => column !== undefined), ...settled];
}
