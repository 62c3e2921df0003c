import type { Document, DocumentCell, Row, Table } from '../document/document.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { isBlank, wasFigure } from './print.ts';

// 信息内容     | 规章 | 行政规范性文件
// 本年制发件数 |  0   |  3             <- the rows of the form stand as columns, and its columns as rows
// 本年废止件数 |  0   |  1
/** The document with those tables, or parts of tables, set upright that stand on their side. */
export const upright = (document: Document, lexicon: Lexicon): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind === 'table' ? uprightTable(block, lexicon.meaning) : block,
  ),
});

type MeaningOf = Lexicon['meaning'];

/** A part of a table on its side: lines of the rows' labels, then lines of figures, each behind the name of a column. */
type Part = { from: number; to: number; labels: DocumentCell[]; lines: Line[] };
type Line = { name: DocumentCell; figures: DocumentCell[] };

/** What a table's rows are, each looked at once: the line that a row is, if any, and from each row on the first that holds a figure or is a line. */
type Rows = { rows: readonly Row[]; lines: readonly (Line | undefined)[]; firstFrom: readonly number[] };

function uprightTable(table: Table, meaningOf: MeaningOf): Table {
  const { rows } = table;
  // Hardly any table has a line that begins with a column's name and goes on with figures.
  if (!rows.some((row) => opensWithColumn(row, meaningOf))) return table;
  const lines = rows.map((row) => lineOf(row, meaningOf));
  const firstFrom: number[] = Array.from({ length: rows.length + 1 }, () => rows.length);
  for (let at = rows.length - 1; at >= 0; at -= 1)
    firstFrom[at] = lines[at] || holdsFigure(rows[at]) ? at : (firstFrom[at + 1] ?? rows.length);
  const out: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const part = partAt({ rows, lines, firstFrom }, at, meaningOf);
    const row = rows[at];
    if (part) out.push(...turned(part));
    else if (row) out.push(row);
    at = part ? part.to : at + 1;
  }
  return out.length === rows.length && out.every((row, i) => row === rows[i])
    ? table
    : { ...table, rows: out };
}

/** More rows than labels take above figures; what stands higher names nothing below. */
const MOST_LABEL_ROWS = 12;
/** More figures in a line than any form has rows. */
const MOST_FIGURES = 100;

function partAt({ rows, lines: all, firstFrom }: Rows, from: number, meaningOf: MeaningOf): Part | undefined {
  const first = firstFrom[from] ?? rows.length;
  // What stands above the labels belongs to nothing on its side.
  if (first <= from || first > from + MOST_LABEL_ROWS) return undefined;
  if (!rows[from]?.cells.some(({ text }) => namesRow(meaningOf(text)))) return undefined;
  const lines: Line[] = [];
  for (let line = all[first]; line; line = all[first + lines.length]) lines.push(line);
  const figures = lines[0]?.figures ?? [];
  if (figures.length > MOST_FIGURES) return undefined;
  if (!lines.some(({ name }) => namesColumnAlone(meaningOf(name.text)))) return undefined;
  const labels = figures.flatMap((figure) => labelOver(rows.slice(from, first), figure) ?? []);
  const isWhole =
    new Set(labels).size === figures.length &&
    labels.every(({ text }) => namesRow(meaningOf(text))) &&
    lines.every((line) => standsUnder(line.figures, figures)) &&
    lines.some((line) => !line.figures.every(isBlank));
  return isWhole ? { from, to: first + lines.length, labels, lines } : undefined;
}

const standsUnder = (below: readonly DocumentCell[], above: readonly DocumentCell[]): boolean =>
  below.length === above.length &&
  below.every(({ column, width }, i) => column === above[i]?.column && width === above[i].width);

const holdsFigure = (row: Row | undefined): boolean =>
  row?.cells.some((cell) => !isBlank(cell) && wasFigure(cell.text)) ?? false;

/** Whether the last words of a row are the name of a column alone, and figures follow them. */
function opensWithColumn({ cells, ragged }: Row, meaningOf: MeaningOf): boolean {
  const behind = ragged ? -1 : lastWords(cells);
  const name = behind + 1 < cells.length ? cells[behind] : undefined;
  return name !== undefined && namesColumnAlone(meaningOf(name.text));
}

/** Where the last words of a row stand; -1 where there are none. */
const lastWords = (cells: readonly DocumentCell[]): number =>
  cells.findLastIndex((cell) => !isBlank(cell) && !wasFigure(cell.text));

/** The name of a column and the figures behind it; undefined where a line is anything else. */
function lineOf({ cells, ragged }: Row, meaningOf: MeaningOf): Line | undefined {
  const behind = lastWords(cells);
  const name = cells[behind];
  const figures = cells.slice(behind + 1);
  if (ragged || !name || figures.length === 0) return undefined;
  const isLine =
    meaningOf(name.text).columns.length > 0 &&
    cells.slice(0, behind).every((cell) => isBlank(cell) || isBeside(meaningOf(cell.text)));
  return isLine ? { name, figures } : undefined;
}

// 法人或其他组织 | 商业企业 | 2
const isBeside = ({ rows, columns, furniture }: Meaning): boolean =>
  rows.length === 0 && (columns.length > 0 || furniture);

const namesRow = ({ rows }: Meaning): boolean => rows.some(({ score }) => score === 1);

// 总计 and 其他 name a row as well.
const namesColumnAlone = ({ rows, columns }: Meaning): boolean => columns.length > 0 && rows.length === 0;

/** The lowest label that stands over a figure, and over all of its width. */
const labelOver = (head: readonly Row[], { column, width }: DocumentCell): DocumentCell | undefined =>
  head
    .flatMap(({ cells }) => cells)
    .findLast(
      (cell) => !isBlank(cell) && cell.column <= column && column + width <= cell.column + cell.width,
    );

function turned({ labels, lines }: Part): Row[] {
  const put = (cell: DocumentCell, column: number): DocumentCell => ({ ...cell, column, width: 1 });
  const corner: DocumentCell = { text: '', at: {}, column: 0, width: 1 };
  const header: Row = { cells: [corner, ...lines.map(({ name }, i) => put(name, i + 1))] };
  const rows = labels.map((label, i): Row => {
    const figures = lines.flatMap(({ figures: own }, k) => {
      const figure = own[i];
      return figure ? [put(figure, k + 1)] : [];
    });
    return { cells: [put(label, 0), ...figures] };
  });
  return [header, ...rows];
}
