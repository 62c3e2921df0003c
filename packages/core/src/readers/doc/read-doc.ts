import type { Block } from '../../document/document.ts';
import { type Lift, lifted } from '../../text/raised.ts';
import type { Bounds } from '../bounds.ts';
import type { Piece } from '../html/pieces.ts';
import { joinLines, trimGaps } from '../html/space.ts';
import { emitDocument } from '../word/emit.ts';
import { addParagraph, endBuild, startBuild } from './build.ts';
import type { Compound } from './compound.ts';
import { Damage, viewOf } from './damage.ts';
import { readFib } from './fib.ts';
import { createLabels, type Labels } from './labels.ts';
import { readLists } from './lists.ts';
import { changed, markOf, NOTHING_SET, type Mark } from './mark.ts';
import { characterRuns, paragraphRuns, runAt, type Run } from './pages.ts';
import { readStyles, type Styles } from './styles.ts';
import { byteOf, pieceAt, readText, type Text } from './text.ts';
import { findUnseen, markInstructions, SHOWS, type Unseen } from './unseen.ts';

/**
 * Reads the main text of a Word 97-2003 document, then its text boxes. What is deleted under tracked changes or hidden is
 * left out, of fields the result stays. Throws `file-encrypted`, `format-unsupported`, `document-too-complex`, or `Damage`.
 */
export function readDoc(file: Compound, name: string, within: Bounds): Block[] {
  const document = streamOf(file, 'WordDocument');
  const { tables: stream, counts, place } = readFib(document, name);
  const tables = streamOf(file, stream);
  const length = counts.main + (counts.boxes > 0 ? counts.between + counts.boxes : 0);
  const text = readText({ document, tables, ...place('text') }, length, name, within);
  const data = viewOf(file.stream('Data') ?? new Uint8Array(0));
  const styles = readStyles(tables, place('styles'), data);
  const characters = characterRuns({ document, tables, name, ...place('characters') });
  const paragraphs = paragraphRuns({ document, tables, name, ...place('paragraphs') });
  const reading: Reading = {
    text,
    unseen: findUnseen(text, { characters, paragraphs }, styles.characters),
    runs: paragraphs,
    styles: styles.paragraphs,
    labels: createLabels(readLists(tables, { families: place('families'), lists: place('lists') })),
    data,
    within,
    line: 1,
    marks: 0,
  };
  const main = readPart(reading, 0, counts.main);
  const boxes = counts.boxes > 0 ? readPart(reading, counts.main + counts.between, length) : [];
  return emitDocument([...main, ...boxes]);
}

function streamOf(file: Compound, name: string): DataView {
  const bytes = file.stream(name);
  if (!bytes) throw new Damage(`no stream ${name}`);
  return viewOf(bytes);
}

/** A text being read, what of it is out of sight, and what its paragraphs are like; `line` counts them from 1, `marks` those of rows too. */
type Reading = {
  text: Text;
  unseen: Unseen;
  runs: Run[];
  styles: Styles;
  labels: Labels;
  data: DataView;
  within: Bounds;
  line: number;
  marks: number;
};

/** What ends a paragraph, a cell or row, a page or section; inside a paragraph, a line or column. */
const ENDS = '\r\u0007\f\v\u000e';
const LINE_ENDS = '\v\u000e';
/** Below it there are only signs like these. */
const SPACE = 32;

/** The next character that ends something, before another. */
function nextEnd(characters: string, from: number, to: number): number {
  let at = from;
  while (at < to && (characters.charCodeAt(at) >= SPACE || !ENDS.includes(characters.charAt(at)))) at += 1;
  return at;
}

/** Reads the characters from one up to another. */
function readPart(reading: Reading, from: number, to: number): Piece[] {
  const { text, unseen } = reading;
  markInstructions(unseen, text.characters, from, to);
  const build = startBuild(reading.within);
  let lines: string[] = [];
  let line = '';
  let struck = '';
  for (let start = from, end: number; start < to; start = end + 1) {
    end = nextEnd(text.characters, start, to);
    line += shownText(reading, start, end);
    struck += struckText(reading, start, end);
    const broken = end < to && LINE_ENDS.includes(text.characters.charAt(end));
    const mark = broken ? undefined : end < to ? markAt(reading, end) : markOf('', NOTHING_SET);
    const deleted = end < to && unseen[end] === SHOWS.unseen;
    // What ends by a deleted mark goes on, unless the mark ends a cell or row: those stay.
    if (deleted && !mark?.endsCell && !mark?.endsRow) continue;
    lines.push(trimGaps(line));
    line = '';
    if (!mark) continue;
    // 一、 + 总体情况
    if (mark.list > 0 && !mark.endsRow)
      lines[0] = joinLines([reading.labels(mark.list, mark.level), lines[0] ?? '']).trim();
    addParagraph(build, { lines: lines.filter(Boolean), struck, line: reading.line, mark, deleted });
    lines = [];
    struck = '';
    if (!mark.endsRow) reading.line += 1;
  }
  return endBuild(build);
}

// A picture, a note's number, the marks of a field: what is no text. A hyphen that does not break is one.
const NO_TEXT = /[\p{Cc}--\t]/gv;
const FIRM_HYPHEN = '\u001e';

function shownText({ text, unseen }: Reading, from: number, to: number): string {
  const whole = text.characters.slice(from, to);
  const shows = unseen.subarray(from, to);
  const seen = shows.some(Boolean)
    ? Array.from(shows, (how, i) => writtenAs(how, whole.charAt(i))).join('')
    : whole;
  return seen.replace(NO_TEXT, (control) => (control === FIRM_HYPHEN ? '-' : ''));
}

const LIFTS: ReadonlyMap<number, Lift> = new Map([
  [SHOWS.raised, 'raised'],
  [SHOWS.lowered, 'lowered'],
]);

const writtenAs = (shows: number, character: string): string =>
  shows === SHOWS.unseen || shows === SHOWS.struck ? '' : lifted(character, LIFTS.get(shows));

function struckText({ text, unseen }: Reading, from: number, to: number): string {
  const shows = unseen.subarray(from, to);
  if (!shows.includes(SHOWS.struck)) return '';
  return Array.from(shows, (how, i) => (how === SHOWS.struck ? text.characters.charAt(from + i) : '')).join(
    '',
  );
}

function markAt(reading: Reading, place: number): Mark {
  const { text, runs, styles, data, within } = reading;
  within('paragraphs', (reading.marks += 1));
  const piece = pieceAt(text, place);
  const run = piece && runAt(runs, byteOf(piece, place));
  const styled = changed(styles(run?.style ?? 0), run?.sprms, data);
  return markOf(text.characters.charAt(place), changed(styled, piece?.changes, data));
}
