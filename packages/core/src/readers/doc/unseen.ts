import type { Run } from './pages.ts';
import { eachSprm, SPRM, type Sprms } from './sprms.ts';
import type { Text, TextPiece } from './text.ts';

/** Whether each character of a text is out of sight: 1 where it is. */
export type Unseen = Uint8Array;

/** Marks what was deleted under tracked changes or struck out, hidden text, symbols of pictorial fonts, and the instructions of fields. */
export function findUnseen(text: Text, runs: Run[]): Unseen {
  const unseen = new Uint8Array(text.characters.length);
  const hiding = joined(runs.filter(({ sprms }) => hides(sprms)));
  for (const piece of text.pieces) {
    if (piece.changes && hides(piece.changes)) unseen.fill(1, piece.start, piece.end);
    else markRuns(unseen, piece, hiding);
  }
  return unseen;
}

type Stretch = { from: number; to: number };

/** The stretches that runs in the order of their starts cover together. */
function joined(runs: Run[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of runs) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

function markRuns(unseen: Unseen, { start, end, at, size }: TextPiece, runs: Stretch[]): void {
  const last = at + (end - start) * size;
  for (let i = firstEndingAfter(runs, at); i < runs.length; i += 1) {
    const { from, to } = runs[i] as Stretch;
    if (from >= last) return;
    const first = start + Math.max(0, Math.floor((from - at) / size));
    unseen.fill(1, first, Math.min(end, start + Math.ceil((to - at) / size)));
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
/** The opposite of what the style says; no style of a report hides. */
const UNLIKE_STYLE = 0x81;

const HIDING: ReadonlySet<number> = new Set([SPRM.cHidden, SPRM.cStruck, SPRM.cStruckTwice]);

function hides(sprms: Sprms): boolean {
  let deleted = false;
  const hidden = new Map<number, boolean>();
  let symbol = false;
  eachSprm(sprms, (code, at) => {
    if (code === SPRM.cDeleted) deleted = sprms.view.getUint8(at) === ON;
    else if (code === SPRM.cSymbol) symbol = true;
    else if (HIDING.has(code)) {
      const value = sprms.view.getUint8(at);
      hidden.set(code, value === ON || value === UNLIKE_STYLE);
    }
  });
  return deleted || symbol || [...hidden.values()].includes(true);
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
    unseen.fill(1, Math.max(done, begin), Math.max(done, end + 1));
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
