import type { Document, DocumentCell, Table } from '../document/document.ts';
import type { PlacedRow } from '../forms/index.ts';
import { isFigure } from '../text/figure.ts';
import { printedAgain } from './again.ts';
import { type Alignment, alignInOrder, type Candidates } from './align.ts';
import { type HeaderCell, headersOf, isWord } from './headers-above.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, readLines } from './lines.ts';
import { type MisreadLabel, misreadLabels } from './misread-labels.ts';
import { isBlank, textOf } from './print.ts';

/** A row of the form found in the document: its label, the cells that follow it, and the header above it. */
export type FoundRow = {
  index: number;
  label: DocumentCell;
  values: DocumentCell[];
  header: HeaderCell[];
  ragged: boolean;
  placed: boolean;
  foreign: boolean;
  /** Where the row is told by its place and not by its words: how sure that is. */
  trust: Trust | undefined;
  /** Whether no other line could be this row, or a half of it. */
  sole: boolean;
  /** Where another line could be this row just as well: whether it prints the same figures, or all of its table stands there again. */
  twice: 'alike' | 'otherwise' | 'table' | undefined;
};

type Trust = MisreadLabel['trust'];

/** A cell that may be the label of a row, in which line it stands, the cells that follow it, and whether it is the label word for word. */
type Label = {
  line: Line;
  at: number;
  cell: DocumentCell;
  values: DocumentCell[];
  candidates: Candidates;
  whole: boolean;
  trust?: Trust;
};

/** Finds the labelled rows of the form in the tables of a document, in order, whatever table they stand in; `foreign` are those that tell of something else. */
export function findRows(document: Document, lexicon: Lexicon, foreign: ReadonlySet<Table>): FoundRow[] {
  const lines = readLines(document, lexicon, foreign);
  const told = labelsOf(lines, lexicon);
  weighLone(told, lines);
  const { labels, alignment } = withMisread(told, lines, lexicon);
  const { assigned, possible } = alignment;
  const headers = headersOf(lines);
  const again = printedAgain(labels, assigned, lexicon);
  return labels.flatMap((label, k): FoundRow[] => {
    const index = assigned[k] ?? -1;
    if (index === -1) return [];
    const alike = rivalsIn(possible[index] ?? [], k, labels);
    const table = lexicon.rows[index]?.table;
    const isAgain = table !== undefined && again.tables.has(table);
    const rivals = isAgain ? [...alike, ...(again.labels.get(index) ?? [])] : alike;
    // A label that is there word for word is no half of one.
    const halves = label.whole ? NONE : halvesOf(label, k, index, labels, assigned);
    const values = isPrinted(label) ? label.values : (halves.find(isPrinted) ?? label).values;
    const differs = (other: Label): boolean => !printsSame(values, other.values);
    const alone = isAgain && rivals.length === 0;
    const doubted =
      rivals.some(differs) ||
      [label, ...halves].some((half) => isPrinted(half) && differs(half)) ||
      alone ||
      strayFigures(lines, label, values);
    const { ragged, placed, foreign } = label.line;
    const header = headers[label.at] ?? [];
    const twice = doubted ? 'otherwise' : rivals.length > 0 ? 'alike' : undefined;
    const sole = rivals.length === 0 && halves.length === 0;
    const { cell, trust } = label;
    return [{ index, label: cell, values, header, ragged, placed, foreign, sole, twice, trust }];
  });
}

const NONE: readonly Label[] = [];

/** The other labels among these. */
const rivalsIn = (possible: readonly number[], own: number, labels: readonly Label[]): readonly Label[] =>
  possible.every((k) => k === own) ? NONE : possible.flatMap((k) => (k === own ? [] : (labels[k] ?? [])));

/** The labels beside one, themselves none, that may be the other half of it. */
const halvesOf = (
  label: Label,
  k: number,
  index: number,
  labels: readonly Label[],
  assigned: readonly number[],
): Label[] =>
  [k - 1, k + 1]
    .filter((beside) => assigned[beside] === -1)
    .flatMap((beside) => labels[beside] ?? [])
    .filter((other) => isHalf(label, other, index));

const isPrinted = ({ values }: Label): boolean => !values.every(isBlank);

const align = (labels: Label[], { rows }: Lexicon): Alignment =>
  alignInOrder(
    labels.map(({ candidates }) => candidates),
    rows.length,
  );

/** The labels of a document together with those that were misread or have other words, each told by the labels around it. */
function withMisread(
  labels: Label[],
  lines: Line[],
  lexicon: Lexicon,
): { labels: Label[]; alignment: Alignment } {
  const alignment = align(labels, lexicon);
  const told = labels.flatMap(({ at }, k) => {
    const row = alignment.assigned[k] ?? -1;
    return row === -1 ? [] : [{ line: at, row }];
  });
  const misread = told.length === lexicon.rows.length ? [] : misreadLabels(lines, told, lexicon);
  if (misread.length === 0) return { labels, alignment };
  const found = misread.flatMap(({ line: at, cell: i, row, score, trust }): Label[] => {
    const line = lines[at];
    const cell = line?.cells[i];
    if (!line || !cell) return [];
    const values = valuesAfter(lines, at, i);
    return [{ line, at, cell, values, candidates: [{ index: row, score }], whole: false, trust }];
  });
  const replaced = new Set(found.map(({ at }) => at));
  const all = [...labels.filter(({ at }) => !replaced.has(at)), ...found].sort((a, b) => a.at - b.at);
  return { labels: all, alignment: align(all, lexicon) };
}

// （六）其他处理 … 合计 | 3      <- a subtotal of their own
// （七）总计 | 25
/** What a label without its ordinal counts less where the form numbers the rows. */
const UNNUMBERED = 0.15;
const isNumbered = (placed: PlacedRow | undefined): boolean => (placed?.table.labelColumns ?? 1) > 1;

function labelsOf(lines: Line[], lexicon: Lexicon): Label[] {
  const labels: Label[] = [];
  lines.forEach((line, at) => {
    if (!line.meanings.some(({ rows }) => rows.length > 0) || standsOnItsSide(line)) return;
    line.cells.forEach((cell, i) => {
      const { rows = [], numbered = false } = line.meanings[i] ?? {};
      // 一、本年新收 | 一、本年新收 | 0      <- a label repeated in each place that it spans
      if (rows.length === 0 || line.header[i] || line.cells[i + 1]?.text === cell.text) return;
      const values = valuesAfter(lines, at, i);
      // 规章 | 行政规范性文件      <- words at once behind a label: no row of figures
      if (values.length === 0 && i + 1 < line.cells.length) return;
      const lacks = (index: number): boolean => !numbered && isNumbered(lexicon.rows[index]);
      const isPlain = line.weight === 1 && !rows.some(({ index }) => lacks(index));
      const candidates = isPlain
        ? rows
        : rows.map(({ index, score }) => ({
            index,
            score: score * line.weight - (lacks(index) ? UNNUMBERED : 0),
          }));
      labels.push({ line, at, cell, values, candidates, whole: rows.some(({ score }) => score === 1) });
    });
  });
  return labels;
}

// 规章 | 行政规范性文件 | 行政许可      <- a row of labels without a figure
function standsOnItsSide({ cells, meanings, header, ragged }: Line): boolean {
  if (cells.some((cell) => !isBlank(cell) && isFigure(cell.text))) return false;
  const isLabel = (i: number): boolean => (meanings[i]?.rows.length ?? 0) > 0 && !header[i];
  // Where no line ends a row, all rows of a table stand in one, but with cells between their labels.
  if (ragged && !cells.some((_, i) => isLabel(i) && isLabel(i + 1))) return false;
  const labels = cells.filter((_, i) => isLabel(i));
  return labels.some(({ text }) => text !== labels[0]?.text);
}

/** A label that stands alone in a table without a header of the form counts for less than one among others. */
const ALONE = 0.8;

function weighLone(labels: Label[], lines: Line[]): void {
  const withHeader = new Set(lines.filter(({ header }) => header.includes(true)).map(({ table }) => table));
  for (const [only, ...more] of Map.groupBy(labels, ({ line }) => line.table).values()) {
    if (only && more.length === 0 && !withHeader.has(only.line.table)) {
      only.candidates = only.candidates.map(({ index, score }) => ({ index, score: score * ALONE }));
    }
  }
}

// 5.要求行政机关确认 | 0 | 0      <- a page break cut the row and its label in two
// 或重新出具已获取信息 | '' | ''
/** Whether a label right above or below another that is not whole is the rest of it. */
const isHalf = (label: Label, other: Label, index: number): boolean =>
  !other.whole &&
  isNextTo(label, other.line, other.at) &&
  other.candidates.some((candidate) => candidate.index === index);

const isNextTo = ({ line, at }: Label, other: Line | undefined, otherAt: number): boolean =>
  other?.table === line.table && Math.abs(otherAt - at) === 1;

// （一） | 2 | 0 | 2
// 予以公开 | '' | '' | ''      <- only half of a label, and its figures beside the other half
/** Whether the figures of a row that prints none may be those right above or below, beside words that are no label by themselves. */
function strayFigures(lines: Line[], label: Label, values: DocumentCell[]): boolean {
  if (!values.every(isBlank)) return false;
  const numbered = label.line.meanings.some((meaning) => meaning.numbered);
  return [label.at - 1, label.at + 1].some((at) => {
    const line = lines[at];
    if (!line || !isNextTo(label, line, at) || line.meanings.some(({ rows }) => rows.length > 0))
      return false;
    if (label.whole && (numbered || !line.meanings.some((meaning) => meaning.numbered))) return false;
    return line.cells.some((cell) => !isBlank(cell) && isFigure(cell.text));
  });
}

const printsSame = (a: DocumentCell[], b: DocumentCell[]): boolean =>
  a === b ||
  (a.every(isBlank) && b.every(isBlank)) ||
  (a.length === b.length && a.every((cell, i) => textOf(cell) === textOf(b[i])));

/** The cells behind a label up to the next words of the form; a label alone on its line goes on to the lines of figures below. */
function valuesAfter(lines: Line[], at: number, i: number): DocumentCell[] {
  const line = lines[at];
  if (!line) return [];
  if (i + 1 < line.cells.length) return upToWords(line, i + 1);
  // Where each cell says its column, those that are not there are blank.
  if (line.placed) return [];
  const values: DocumentCell[] = [];
  for (let k = at + 1; k < lines.length; k += 1) {
    const next = lines[k];
    if (!next || next.table !== line.table || !next.cells.every(({ text }) => isFigure(text))) break;
    values.push(...next.cells);
  }
  return values;
}

function upToWords({ cells, meanings }: Line, from: number): DocumentCell[] {
  let end = from;
  while (end < cells.length && !isWord(meanings[end])) end += 1;
  return cells.slice(from, end);
}
