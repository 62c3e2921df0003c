import type { Document, DocumentCell, Row, Table } from '../document/document.ts';
import { type FormNode, type FormTable, type Label, rowsOf } from '../forms/index.ts';
import { isDigits, isFigure } from '../text/figure.ts';
import { remembering } from '../text/remembering.ts';
import { acrossNames } from './across-names.ts';
import type { Anchor } from './header.ts';
import { keyOf, LIKE, likeness, printedLabel } from './labels.ts';
import { isBlank, textOf, wasFigure } from './print.ts';

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

/** Figures below a header, how many words of the table that header has, and whether there are `strange` ones among them; those of a line beside a table count as few. */
type Sighting = {
  cells: DocumentCell[];
  header: DocumentCell[][];
  strange: boolean;
  ragged: boolean;
  placed: boolean;
  score: number;
  foreign: boolean;
};

/** A page number may stand between header and figures, prose may not. */
const LONGEST_PAGE_MARK = 12;

/** The one row of figures below the header of a table whose rows stand side by side, with that header; undefined where there is none. */
export function findAcross(
  document: Document,
  table: FormTable,
  foreign: ReadonlySet<Table>,
): Across | undefined {
  const words = wordsOf(table);
  const sightings = sight(document, words, foreign);
  const own = sightings.filter(({ foreign }) => !foreign);
  const rivals = own.length > 0 ? own : sightings;
  const best = rivals.reduce<Sighting | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  if (!best) return undefined;
  return {
    cells: best.cells,
    header: best.ragged ? [] : best.header.flat(),
    ordered: !best.strange && best.header.every((line) => isOrdered(line, words)),
    placed: best.placed,
    doubted: rivals.some(({ cells, score }) => score * 2 > best.score && !printsSame(cells, best.cells)),
  };
}

const printsSame = (a: DocumentCell[], b: DocumentCell[]): boolean =>
  a.length === b.length && a.every((cell, i) => textOf(cell) === textOf(b[i]));

// 持→正→果→结→→维→纠→结→审→→维→纠→结→审     <- what recognition left of 结果维持 结果纠正 其他结果 尚未审结
// 4→→0→5→18→3→→→→3→→→→→0
/** Every row of figures below enough words of the header, in reading order. */
function sight({ blocks }: Document, words: Words, foreign: ReadonlySet<Table>): Sighting[] {
  const sightings: Sighting[] = [];
  let header: DocumentCell[][] = [];
  let score = 0;
  let strange = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      // A row of which one figure is left stands there as a line of its own; in which column, nothing says.
      if (score >= ENOUGH_FRAGMENTS && isFigure(block.text)) {
        const cells = [{ text: block.text, at: block.at, column: -1, width: 1 }];
        sightings.push({ cells, header, strange, ragged: true, placed: false, score: 1, foreign: false });
      }
      if (block.text.length > LONGEST_PAGE_MARK) [score, header, strange] = [0, [], false];
      continue;
    }
    block.rows.forEach(({ cells, ragged = false, placed: inPlace = false }, i) => {
      const { count, end, broken } = readHeader(cells, words);
      score += count;
      strange ||= broken;
      if (count > 0) header = [...header, cells];
      const inLine = score < ENOUGH_FRAGMENTS ? [] : figuresBehind(cells, end, ragged);
      if (inLine.length === 0) return;
      const below = count > 0 ? [] : figuresBelow(block.rows, i + 1);
      const figures = [...inLine, ...below];
      const placed = inPlace && below.length === 0;
      sightings.push({ cells: figures, header, strange, ragged, placed, score, foreign: foreign.has(block) });
      [score, header, strange] = [0, [], false];
    });
  }
  return sightings;
}

// 总计 | 结果维持 | 结果纠正      <- each once, and not in the order of the form
/** Whether the words of a header's line name rows, and over and over again columns, in the order of the form. */
function isOrdered(line: DocumentCell[], { columns, rows }: Words): boolean {
  return [columns, ...rows].every(({ keys, nearest }) => {
    const named = line.flatMap(({ text }) => nearest(text) ?? []).map((key) => keys.indexOf(key));
    const rounds = 1 + named.filter((place, i) => i > 0 && place <= (named[i - 1] ?? 0)).length;
    const repeats = keys.map((_, place) => named.filter((other) => other === place).length);
    if (named.length % keys.length === 0) return named.every((place, i) => place === i % keys.length);
    return rounds <= Math.max(...repeats);
  });
}

/** Names by their keys, in the order of the form, and which of them a text is, or all but is. */
type Names = { keys: string[]; nearest(text: string): string | undefined };

/** What a cell may be to a table across: a figure, a word of its header or a fragment of one, or neither. */
type Part = 'figure' | 'word' | 'other';

/** The words of a table across: its columns, its rows by the line in which they stand, and what a text is to it. */
type Words = { columns: Names; rows: Names[]; partOf(text: string): Part; isName(text: string): boolean };

const known = new WeakMap<FormTable, Words>();

function wordsOf(table: FormTable): Words {
  const words = known.get(table) ?? readWords(table);
  known.set(table, words);
  return words;
}

function readWords(table: FormTable): Words {
  const rows = rowsOf(table);
  const names = acrossNames(table);
  const named = rows.flatMap(({ row, groups }) => [row, ...groups, ...row.columns]);
  const whole = named.flatMap(({ label, aliases = [] }) => [label.zh, ...aliases].map(keyOf));
  const words = new Set(whole.flatMap(fragmentsOf));
  const look = remembering((text): Part => {
    if (wasFigure(text)) return 'figure';
    const key = text.length > LONGEST_WORD || /^\d/u.test(text) ? '' : keyOf(text);
    return words.has(key) || nearestWord(key, whole) !== undefined ? 'word' : 'other';
  });
  return {
    columns: namesOf(rows[0]?.row.columns ?? []),
    rows: linesOf(table.rows).map(namesOf),
    partOf: (text) => (isDigits(text) ? 'figure' : look(text)),
    isName: (text) => names.of(text) !== undefined,
  };
}

/** The rows and groups of a form that stand side by side, outermost first. */
function linesOf(nodes: FormNode[]): FormNode[][] {
  const inner = nodes.flatMap((node) => (node.kind === 'group' ? node.rows : []));
  return nodes.length === 0 ? [] : [nodes, ...linesOf(inner)];
}

function namesOf(named: readonly { label: Label }[]): Names {
  const keys = named.map(({ label }) => keyOf(label.zh));
  return { keys, nearest: remembering((text) => nearestWord(keyOf(text), keys)) };
}

/** Longer texts are no words of the header, whatever signs and gaps are left out. */
const LONGEST_WORD = 24;

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

type HeaderLine = { count: number; end: number; broken: boolean };

// 结果维持 | 撤销 | 变更 | 尚未审结 | 总计      <- whole names round words that are none
/** How many cells are words of the header, behind which cell the last of them stands, and whether other words stand between them; none where those leave but few whole names. */
function readHeader(cells: DocumentCell[], { partOf, isName }: Words): HeaderLine {
  let [count, end, other, broken] = [0, 0, false, false];
  for (let i = 0; i < cells.length; i += 1) {
    const part = partOf(cells[i]?.text ?? '');
    if (part === 'other') other = true;
    if (part !== 'word') continue;
    broken ||= other;
    count += 1;
    end = i + 1;
  }
  if (!broken || cells.filter(({ text }) => isName(text)).length >= ENOUGH_FRAGMENTS)
    return { count, end, broken };
  return { count: 0, end: cells.length, broken: false };
}

/** The cells behind a header's words, if all of them may be figures. */
function figuresBehind(cells: DocumentCell[], end: number, ragged: boolean): DocumentCell[] {
  // Where no line ends a row, a note below goes on in it.
  const rest = ragged ? figuresFirst(cells.slice(end)) : cells.slice(end);
  if (!rest.every(({ text }) => wasFigure(text))) return [];
  const written = rest.some((cell) => !isBlank(cell));
  return written || (end === 0 && rest.length > 1) ? rest : [];
}

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
export function anchorsAcross(header: DocumentCell[], table: FormTable): (Anchor | undefined)[] {
  const { keys, nearest } = wordsOf(table).columns;
  const named = new Map(
    header.flatMap((cell) => {
      const name = nearest(cell.text);
      return name === undefined ? [] : [[cell.column, { cell, name }] as const];
    }),
  );
  const inOrder = [...named.values()].sort((a, b) => a.cell.column - b.cell.column);
  const fits =
    inOrder.length === keys.length * rowsOf(table).length &&
    inOrder.every(({ name }, i) => name === keys[i % keys.length]);
  const end = Math.max(...header.map(({ column, width }) => column + width));
  return fits ? inOrder.map(({ cell: { column, width } }) => ({ column, width, end })) : [undefined];
}
