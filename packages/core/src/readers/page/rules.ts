import type { Rule } from './page.ts';

/** A level or upright line: where it stands across, and from where to where it runs along. */
export type Line = { at: number; from: number; to: number };

/** The lines of a page, each list in order of `at`. */
export type Lines = { horizontal: Line[]; vertical: Line[] };

// Rise over run of a line that still counts as level.
const SLOPE = 0.02;
// Points. Pieces of one line lie so close across and along it; dashes and dots have gaps.
const BESIDE = 1.2;
const GAP = 4;
// A border is longer than a stroke of a letter.
const SHORTEST = 6;
// A page with more is a drawing; its longest lines are kept.
const MOST = 3_000;

/** Pieces of lines in one direction, and at each place across the last of them. */
type Pieces = { all: Line[]; last: Map<number, Line> };

/** Sorts rules into level and upright lines, joins the pieces of each, and leaves out what is slanted or too short. */
export function linesOfRules(rules: Rule[]): Lines {
  const level: Pieces = { all: [], last: new Map() };
  const upright: Pieces = { all: [], last: new Map() };
  for (const { x0, y0, x1, y1 } of rules) {
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    // A dot may be a piece of either.
    const dot = dx <= BESIDE && dy <= BESIDE;
    if (dot || dy <= dx * SLOPE) addPiece(level, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1));
    if (dot || dx <= dy * SLOPE) addPiece(upright, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
  }
  return { horizontal: joinPieces(level.all), vertical: joinPieces(upright.all) };
}

/** Adds a piece, or lengthens the one before at the same place: borders are drawn cell by cell, and mostly twice. */
function addPiece({ all, last }: Pieces, at: number, from: number, to: number): void {
  const before = last.get(at);
  if (before && from - before.to <= GAP && before.from - to <= GAP) {
    before.from = Math.min(before.from, from);
    before.to = Math.max(before.to, to);
  } else {
    const piece = { at, from, to };
    all.push(piece);
    last.set(at, piece);
  }
}

function joinPieces(pieces: Line[]): Line[] {
  const lines: Line[] = [];
  const sorted = pieces.sort((a, b) => a.at - b.at);
  for (let i = 0, next: number; i < sorted.length; i = next) {
    const first = (sorted[i] as Line).at;
    for (next = i + 1; next < sorted.length && (sorted[next] as Line).at - first <= BESIDE;) next += 1;
    joinAlong(sorted.slice(i, next), lines);
  }
  const long = lines.filter(({ from, to }) => to - from >= SHORTEST);
  if (long.length <= MOST) return long;
  const longest = long.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST);
  return longest.sort((a, b) => a.at - b.at);
}

/** Adds the lines that pieces beside each other make where they overlap or nearly meet. */
function joinAlong(pieces: Line[], lines: Line[]): void {
  let open: Line | undefined;
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    if (open && piece.from - open.to <= GAP) open.to = Math.max(open.to, piece.to);
    else lines.push((open = { ...piece }));
  }
}
