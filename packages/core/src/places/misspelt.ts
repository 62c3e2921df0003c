import { allDivisions } from './divisions.ts';
import type { Division } from './divisions.ts';

/** Divisions in force whose name is this text but for one character, or for two neighbours that changed places: 淄薄市 for 淄博市. */
export function divisionsSpeltLike(text: string): Division[] {
  if (text.length < 2) return [];
  return divisionsOfLength(text.length).filter(
    ({ name, short }) => isOneSlip(text, name) || isOneSlip(text, short),
  );
}

let byLength: Map<number, Division[]> | undefined;

/** The divisions in force with a name, or a short one, of so many characters. */
function divisionsOfLength(length: number): readonly Division[] {
  byLength ??= groupByLength();
  return byLength.get(length) ?? [];
}

function groupByLength(): Map<number, Division[]> {
  const found = new Map<number, Division[]>();
  for (const division of allDivisions()) {
    if (division.until !== undefined) continue;
    for (const length of new Set([division.name.length, division.short.length])) {
      const known = found.get(length);
      if (known) known.push(division);
      else found.set(length, [division]);
    }
  }
  return found;
}

/** Whether two texts differ by one character, or by two neighbours that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a.charCodeAt(first) === b.charCodeAt(first)) first += 1;
  if (first === a.length) return false;
  const swapped = a.charAt(first) === b.charAt(first + 1) && a.charAt(first + 1) === b.charAt(first);
  // Behind the one wrong character, or behind the two, the rest has to be the same.
  return isSameFrom(a, b, first + 1) || (swapped && isSameFrom(a, b, first + 2));
}

function isSameFrom(a: string, b: string, from: number): boolean {
  for (let at = from; at < a.length; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}
