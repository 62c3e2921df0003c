import type { Run } from './pages.ts';
import { eachSprm, SPRM, type Sprms } from './sprms.ts';
import type { CharacterStyles } from './styles.ts';
import type { Text, TextPiece } from './text.ts';

/** How a character shows: as it is, not at all, struck out, above or below its line. */
export const SHOWS = { plain: 0, unseen: 1, struck: 2, raised: 3, lowered: 4 } as const;

type Shows = (typeof SHOWS)[keyof typeof SHOWS];

/** How each character of a text shows. */
export type Unseen = Uint8Array;

/** Marks what was deleted under tracked changes, hidden text, symbols of pictorial fonts, what is struck out, raised or lowered, and the instructions of fields. */
export function findUnseen(text: Text, runs: CharactersAndParagraphs, styles: CharacterStyles): Unseen {
  const unseen = new Uint8Array(text.characters.length);
  const known = new Map<number, Shows>();
  const byStyle = stretchesOf(runs.paragraphs, ({ style }) => {
    const shows = known.get(style) ?? showsUnder(styles(style), styles);
    known.set(style, shows);
    return shows;
  });
  const byThemselves = stretchesOf(runs.characters, ({ sprms }) => showsUnder([sprms], styles));
  for (const piece of text.pieces) {
    const shows = piece.changes ? showsUnder([piece.changes], styles) : SHOWS.plain;
    if (shows !== SHOWS.plain) unseen.fill(shows, piece.start, piece.end);
    else for (const stretches of [byStyle, byThemselves]) markRuns(unseen, piece, stretches);
  }
  return unseen;
}

type CharactersAndParagraphs = { characters: Run[]; paragraphs: Run[] };

type Stretch = { from: number; to: number; shows: Shows };

/** The stretches that do not show as they are, which runs in the order of their starts cover together. */
function stretchesOf(runs: Run[], showsOf: (run: Run) => Shows): Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const { from, to } = run;
    const shows = showsOf(run);
    if (shows === SHOWS.plain) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to && shows === last.shows) last.to = Math.max(last.to, to);
    else stretches.push({ from, to, shows });
  }
  return stretches;
}

function markRuns(unseen: Unseen, { start, end, at, size }: TextPiece, runs: Stretch[]): void {
  const last = at + (end - start) * size;
  for (let i = firstEndingAfter(runs, at); i < runs.length; i += 1) {
    const { from, to, shows } = runs[i] as Stretch;
    if (from >= last) return;
    const first = start + Math.max(0, Math.floor((from - at) / size));
    unseen.fill(shows, first, Math.min(end, start + Math.ceil((to - at) / size)));
  }
}

function firstEndingAfter(runs: Stretch[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ON = 1;
/** The opposite of what the style of the paragraph says; no such style of a report hides. */
const UNLIKE_STYLE = 0x81;

const SWITCHES: ReadonlySet<number> = new Set([SPRM.cHidden, SPRM.cStruck, SPRM.cStruckTwice]);
const LIFTS: readonly Shows[] = [SHOWS.plain, SHOWS.raised, SHOWS.lowered];

/** How characters under lists of modifiers show, and under those of the character style that these name. */
function showsUnder(lists: readonly Sprms[], styles: CharacterStyles): Shows {
  let unseen = false;
  let lift: Shows = SHOWS.plain;
  const on = new Map<number, boolean>();
  const apply = (list: Sprms, inStyle: boolean): void =>
    eachSprm(list, (code, at) => {
      if (code === SPRM.cStyle) {
        if (!inStyle) for (const style of styles(list.view.getUint16(at, true))) apply(style, true);
      } else if (code === SPRM.cDeleted) unseen = list.view.getUint8(at) === ON;
      else if (code === SPRM.cSymbol) unseen = true;
      else if (code === SPRM.cLift) lift = LIFTS[list.view.getUint8(at)] ?? SHOWS.plain;
      else if (SWITCHES.has(code)) {
        const value = list.view.getUint8(at);
        on.set(code, value === ON || value === UNLIKE_STYLE);
      }
    });
  for (const list of lists) apply(list, false);
  if (unseen || on.get(SPRM.cHidden)) return SHOWS.unseen;
  return on.get(SPRM.cStruck) || on.get(SPRM.cStruckTwice) ? SHOWS.struck : lift;
}

const CELL_END = 0x07;
const BEGINS = 0x13;
const ENDS = 0x15;

/** The instruction of a field, from the mark that begins it to the one behind it. */
type Instruction = { begin: number; end: number };

// {13} HYPERLINK "http://…" {14} shown {15}     {13} PAGE {15}
/** Marks the instructions of fields that begin and end between two characters; what a field shows stays. */
export function markInstructions(unseen: Unseen, characters: string, from: number, to: number): void {
  const found = findInstructions(characters, from, to).sort((a, b) => a.begin - b.begin);
  let done = from;
  for (const { begin, end } of found) {
    unseen.fill(SHOWS.unseen, Math.max(done, begin), Math.max(done, end + 1));
    done = Math.max(done, end + 1);
  }
}

/** The instructions of whole fields; what reaches over the end of a cell is none, but a field that lost a mark. */
function findInstructions(characters: string, from: number, to: number): Instruction[] {
  const open: { begin: number; end: number | undefined }[] = [];
  const found: Instruction[] = [];
  let cellEnd = -1;
  for (let at = from; at < to; at += 1) {
    const code = characters.charCodeAt(at);
    if (code === CELL_END) cellEnd = at;
    if (code < BEGINS || code > ENDS) continue;
    const field = open.at(-1);
    if (code === BEGINS) open.push({ begin: at, end: undefined });
    else if (field) {
      if (field.end === undefined) {
        field.end = at;
        if (cellEnd < field.begin) found.push({ begin: field.begin, end: at });
      }
      if (code === ENDS) open.pop();
    }
  }
  return found;
}
