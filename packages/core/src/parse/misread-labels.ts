import type { DocumentCell } from '../document/document.ts';
import { isFigure } from '../text/figure.ts';
import { ordinalOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import { saysOtherwise } from './other-words.ts';
import { isBlank } from './print.ts';

/**
 * A line whose label is none of the form's, the row that it has to be, and the cell of the label. `trust` is how sure that
 * is: its words say the same, its number and its place do, or its place alone.
 */
export type MisreadLabel = {
  line: number;
  cell: number;
  row: number;
  score: number;
  trust: 'words' | 'number' | 'place';
};

type Told = { line: number; row: number };

/** What a misread label still has in common with the one it is. */
const ENOUGH = 0.5;

// 2.重复申请                     <- the form's words
// 3.公开出版物                   <- between them the form has one row, and here stands one
// 4.无正当理由大量反复申请       <- the form's words
/**
 * The lines between two that were told by their labels, or before the first and behind the last of a table, if they are
 * as many as the rows that the form has there, and none says something else.
 */
export function misreadLabels(
  lines: readonly Line[],
  told: readonly Told[],
  lexicon: Lexicon,
): MisreadLabel[] {
  const { rows } = lexicon;
  const tableOf = (one: Told | undefined) => (one ? rows[one.row]?.table : undefined);
  return [undefined, ...told].flatMap((before, i) => {
    const after = told[i];
    // Before the first row of a table, and behind its last, it is the table that begins or ends.
    if (before && after && tableOf(before) === tableOf(after)) return between(lines, before, after, lexicon);
    const ends = before ? behindLast(lines, before, after, lexicon) : [];
    const starts = after ? beforeFirst(lines, before, after, lexicon) : [];
    // The one line between two tables may belong to either.
    return ends.length > 0 && starts.length > 0 ? [] : [...ends, ...starts];
  });
}

const between = (lines: readonly Line[], before: Told, after: Told, lexicon: Lexicon): MisreadLabel[] =>
  fill(lines, before.line + 1, after.line, before.row + 1, after.row, lexicon);

function beforeFirst(
  lines: readonly Line[],
  before: Told | undefined,
  { line, row }: Told,
  lexicon: Lexicon,
): MisreadLabel[] {
  const table = lexicon.rows[row]?.table;
  const first = lexicon.rows.findIndex((placed) => placed.table === table);
  let from = line;
  while (from > (before?.line ?? -1) + 1 && lines[from - 1]?.table === lines[line]?.table) from -= 1;
  return fill(lines, from, line, first, row, lexicon);
}

function behindLast(
  lines: readonly Line[],
  { line, row }: Told,
  after: Told | undefined,
  lexicon: Lexicon,
): MisreadLabel[] {
  const table = lexicon.rows[row]?.table;
  const last = lexicon.rows.findLastIndex((placed) => placed.table === table);
  let to = line + 1;
  while (to < (after?.line ?? lines.length) && lines[to]?.table === lines[line]?.table) to += 1;
  return fill(lines, line + 1, to, row + 1, last + 1, lexicon);
}

/** The rows of the form from one to another in the lines of figures from one to another, if they are as many. */
function fill(
  lines: readonly Line[],
  from: number,
  to: number,
  firstRow: number,
  endRow: number,
  lexicon: Lexicon,
): MisreadLabel[] {
  const missing = endRow - firstRow;
  if (missing < 1 || to - from < missing) return [];
  const seen: { line: number; cell: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    const cell = line ? labelIn(line) : -1;
    if (cell !== -1) seen.push({ line: at, cell });
    if (seen.length > missing) return [];
  }
  if (seen.length < missing) return [];
  const found = seen.flatMap(({ line, cell }, k): MisreadLabel[] => {
    const row = firstRow + k;
    const label = lines[line]?.cells[cell];
    const told = label && tellRow(label, row, lexicon);
    // Words that say nothing before no figures are a heading just as well.
    const isRow = told?.trust === 'words' || !lines[line]?.cells.slice(cell + 1).every(isBlank);
    return told && isRow ? [{ line, cell, row, ...told }] : [];
  });
  return found.length === missing ? found : [];
}

const HAN = /\p{Script=Han}/u;

/** Where the label stands in a line of figures that has one; -1 in a header, a caption, and a line without a figure or a place for one. */
function labelIn({ cells, meanings, header }: Line): number {
  if (header.includes(true)) return -1;
  const label = cells.findLastIndex(({ text }) => HAN.test(text) && !isFigure(text));
  const figures = cells.slice(label + 1);
  const isCaption = meanings[label]?.furniture === true && figures.every(isBlank);
  return figures.length > 0 && !isCaption ? label : -1;
}

/** How sure a label is that of a row in whose place it stands; undefined where its words say something else. */
function tellRow(
  { text, confidence }: DocumentCell,
  row: number,
  { rows, meaning, resembles, saysSame }: Lexicon,
): Pick<MisreadLabel, 'score' | 'trust'> | undefined {
  const likeness = resembles(text, row);
  // What a recogniser read need not say anything.
  if (confidence !== undefined) return likeness >= ENOUGH ? { score: likeness, trust: 'words' } : undefined;
  const { rows: others, furniture, numbered } = meaning(text);
  const placed = rows[row];
  // 3.其他处理 for 3.其他, but not 三、本年度办理结果
  const isOther = others.length > 0 || (furniture && !(numbered && likeness >= ALIKE));
  if (isOther || (saysOtherwise(text) && !(placed?.row.total && SUM.test(text)))) return undefined;
  const ordinal = ordinalOf(text);
  const score = Math.max(likeness, ENOUGH);
  if (ordinal !== undefined && ordinal !== placed?.ordinal) return undefined;
  if (likeness >= ALIKE || saysSame(text, row)) return { score, trust: 'words' };
  return { score, trust: ordinal === undefined ? 'place' : 'number' };
}

/** What words printed as text have in common with those that say the same. */
const ALIKE = 0.6;

// （七）小计
const SUM = /[小合总共]计/u;
