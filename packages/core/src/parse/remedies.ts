import type { Document, DocumentCell, Row, Table } from '../document/document.ts';
import { type Column, type FormTable, rowsOf } from '../forms/index.ts';
import { isFigure } from '../text/figure.ts';
import { normaliseText } from '../text/normalise.ts';
import { foreignTables } from './foreign.ts';
import type { Anchor } from './header.ts';
import { keyOf, LIKE, likeness, printedLabel } from './labels.ts';
import { textOf, wasFigure } from './print.ts';

/** The fewest fragments of header words that make a line a header. */
const ENOUGH_FRAGMENTS = 4;

/** The row of figures of a table across and the header above it; `ordered` where that names rows and columns in the order of the form, `placed` where its cells stand in their columns for sure, `doubted` where another row could be it just as well. */
export type Across = {
  cells: DocumentCell[];
  header: DocumentCell[];
  ordered: boolean;
  placed: boolean;
  doubted: boolean;
};

/** Figures below a header, and how many words of the table that header has; those of a line beside a table count as few. */
type Sighting = {
  cells: DocumentCell[];
  header: DocumentCell[][];
  ragged: boolean;
  placed: boolean;
  score: number;
  foreign: boolean;
};

/** A page number may stand between header and figures, prose may not. */
const LONGEST_PAGE_MARK = 12;

/** The one row of figures below the header of a table whose rows stand side by side, with that header; undefined where there is none. */
export function findAcross(document: Document, table: FormTable, year?: number): Across | undefined {
  const sightings = sight(document, isWordOf(table), foreignTables(document, year));
  const own = sightings.filter(({ foreign }) => !foreign);
  const rivals = own.length > 0 ? own : sightings;
  const best = rivals.reduce<Sighting | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  if (!best) return undefined;
  return {
    cells: best.cells,
    header: best.ragged ? [] : best.header.flat(),
    ordered: best.header.every((line) => isOrdered(line, table)),
    placed: best.placed,
    doubted: rivals.some(({ cells, score }) => score * 2 > best.score && !printsSame(cells, best.cells)),
  };
}

const printsSame = (a: DocumentCell[], b: DocumentCell[]): boolean =>
  a.length === b.length && a.every((cell, i) => textOf(cell) === textOf(b[i]));

// 持→正→果→结→→维→纠→结→审→→维→纠→结→审     <- what recognition left of 结果维持 结果纠正 其他结果 尚未审结
// 4→→0→5→18→3→→→→3→→→→→0
/** Every row of figures below enough words of the header, in reading order. */
function sight({ blocks }: Document, isWord: IsWord, foreign: ReadonlySet<Table>): Sighting[] {
  const sightings: Sighting[] = [];
  let header: DocumentCell[][] = [];
  let score = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      // A row of which one figure is left stands there as a line of its own; in which column, nothing says.
      if (score >= ENOUGH_FRAGMENTS && isFigure(block.text)) {
        const cells = [{ text: block.text, at: block.at, column: -1, width: 1 }];
        sightings.push({ cells, header, ragged: true, placed: false, score: 1, foreign: false });
      }
      if (block.text.length > LONGEST_PAGE_MARK) [score, header] = [0, []];
      continue;
    }
    block.rows.forEach(({ cells, ragged = false, placed: inPlace = false }, i) => {
      const line = splitHeader(cells, isWord, ragged);
      score += line.header;
      if (line.header > 0) header = [...header, [...cells]];
      if (score < ENOUGH_FRAGMENTS || line.figures.length === 0) return;
      const below = line.header > 0 ? [] : figuresBelow(block.rows, i + 1);
      const figures = [...line.figures, ...below];
      const placed = inPlace && below.length === 0;
      sightings.push({ cells: figures, header, ragged, placed, score, foreign: foreign.has(block) });
      [score, header] = [0, []];
    });
  }
  return sightings;
}

/** Whether the words of a header's line name rows, and over and over again columns, in the order of the form, as far as they name them all. */
function isOrdered(line: DocumentCell[], table: FormTable): boolean {
  const rows = rowsOf(table);
  const columns = rows[0]?.row.columns ?? [];
  const keys = line.map(({ text }) => keyOf(text));
  const inOrder = (names: string[], each: number): boolean => {
    const named = keys.flatMap((key) => nearestWord(key, names) ?? []);
    return named.length % each > 0 || named.every((key, i) => key === names[i % names.length]);
  };
  return (
    inOrder(
      columns.map(({ label }) => keyOf(label.zh)),
      columns.length,
    ) &&
    inOrder(
      rows.slice(1).map(({ row }) => keyOf(row.label.zh)),
      rows.length - 1,
    )
  );
}

/** Whether a text is a word of the header or a fragment of one. */
type IsWord = (text: string) => boolean;

const known = new WeakMap<FormTable, IsWord>();

function isWordOf(table: FormTable): IsWord {
  const isWord = known.get(table) ?? wordsOf(table);
  known.set(table, isWord);
  return isWord;
}

function wordsOf(table: FormTable): IsWord {
  const rows = rowsOf(table);
  const named = rows.flatMap(({ row, groups }) => [row, ...groups, ...row.columns]);
  const whole = named.flatMap(({ label, aliases = [] }) => [label.zh, ...aliases].map(keyOf));
  const words = new Set(whole.flatMap(fragmentsOf));
  // Reports print the same words, and to find out what one resembles takes long.
  const looked = new Map<string, boolean>();
  return (key) => {
    const found = looked.get(key) ?? (words.has(key) || nearestWord(key, whole) !== undefined);
    if (looked.size < MOST_LOOKED) looked.set(key, found);
    return found;
  };
}

const MOST_LOOKED = 2000;

// 结寺果纠正     <- what recognition made of 结果纠正
/** Of fewer characters nothing shows what they were. */
const SHORTEST_LIKE = 4;

/** The word that a text is, or all but is. */
function nearestWord(key: string, words: string[]): string | undefined {
  if (words.includes(key)) return key;
  if (key.length < SHORTEST_LIKE) return undefined;
  const printed = printedLabel(key);
  return words.find((word) => likeness(printed, word) >= LIKE);
}

/** Every run of characters of a word. */
const fragmentsOf = (word: string): string[] =>
  Array.from(word, (_, from) =>
    Array.from(word.slice(from), (__, length) => word.slice(from, from + length + 1)),
  ).flat();

/** How many cells are words of the header, and the cells behind the last of them if all of those may be figures. */
function splitHeader(
  cells: DocumentCell[],
  isWord: IsWord,
  ragged: boolean,
): { header: number; figures: DocumentCell[] } {
  const isHeader = cells.map(({ text }) => isWord(wordOf(text)) && !wasFigure(text));
  const last = isHeader.lastIndexOf(true);
  const strange = cells.some(({ text }, i) => i < last && !isHeader[i] && !wasFigure(text));
  if (strange) return { header: 0, figures: [] };
  // Where no line ends a row, a note below goes on in it.
  const rest = ragged ? figuresFirst(cells.slice(last + 1)) : cells.slice(last + 1);
  const readable = rest.every(({ text }) => wasFigure(text));
  const written = rest.some(({ text }) => normaliseText(text) !== '');
  const some = written || (last === -1 && rest.length > 1);
  return { header: isHeader.filter(Boolean).length, figures: readable && some ? rest : [] };
}

/** Longer texts are no words of the header, whatever signs and gaps are left out. */
const LONGEST_WORD = 24;

const wordOf = (text: string): string => (text.length > LONGEST_WORD || /^\d/u.test(text) ? '' : keyOf(text));

function figuresFirst(cells: DocumentCell[]): DocumentCell[] {
  const end = cells.findIndex(({ text }) => !wasFigure(text));
  return end === -1 ? cells : cells.slice(0, end);
}

/** Further lines of figures right below, as when fifteen figures are broken over several lines. */
function figuresBelow(rows: Row[], from: number): DocumentCell[] {
  const cells: DocumentCell[] = [];
  for (let i = from; i < rows.length; i += 1) {
    const line = (rows[i] as Row).cells;
    if (!line.every(({ text }) => wasFigure(text))) break;
    cells.push(...line);
  }
  return cells;
}

/** Where the columns of a table across stand by its header, if each is named there once and in order. */
export function anchorsAcross(header: DocumentCell[], columns: Column[]): (Anchor | undefined)[] {
  const names = [...new Set(columns.map(({ label }) => keyOf(label.zh)))];
  const named = new Map(
    header.flatMap((cell) => {
      const name = nearestWord(keyOf(cell.text), names);
      return name === undefined ? [] : [[cell.column, { cell, name }] as const];
    }),
  );
  const inOrder = [...named.values()].sort((a, b) => a.cell.column - b.cell.column);
  const fits =
    inOrder.length === columns.length &&
    inOrder.every(({ name }, i) => name === keyOf(columns[i]?.label.zh ?? ''));
  const end = Math.max(...header.map(({ column, width }) => column + width));
  return fits ? inOrder.map(({ cell: { column, width } }) => ({ column, width, end })) : [undefined];
}
