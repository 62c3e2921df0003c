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

/** Sorts rules into level and upright lines, joins the pieces of each, and leaves out what is slanted or too short. */
export function linesOfRules(rules: Rule[]): Lines {
  const horizontal: Line[] = [];
  const vertical: Line[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    // A dot may be a piece of either.
    const dot = dx <= BESIDE && dy <= BESIDE;
    if (dot || dy <= dx * SLOPE)
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    if (dot || dx <= dy * SLOPE)
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
  return { horizontal: joinPieces(horizontal), vertical: joinPieces(vertical) };
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
