import { allDivisions } from './divisions.ts';
import type { Division } from './divisions.ts';

/** Divisions in force whose name is this text but for one character, or for two neighbours that changed places: 淄薄市 for 淄博市. */
export function divisionsSpeltLike(text: string): Division[] {
  if (text.length < 2) return [];
  return allDivisions().filter(
    ({ name, short, until }) => until === undefined && (isOneSlip(text, name) || isOneSlip(text, short)),
  );
}

function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const wrong: number[] = [];
  for (let i = 0; i < a.length && wrong.length < 3; i += 1) if (a[i] !== b[i]) wrong.push(i);
  const [first = 0, second] = wrong;
  if (second === undefined) return true;
  return wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
