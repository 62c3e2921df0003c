import { type Matrix, mapPoint } from '../page/matrix.ts';
import { type Drawn, endOutline, followOutlines, goTo, type Paint } from '../page/outline.ts';
import { numberOf } from './xml.ts';

/** How many numbers follow each operator; the last two are where it leads. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const STARTS = new Set(['S', 'M']);

/** Adds what abbreviated path data draws: "M 0 0 L 10 0 L 10 5 C". Says how many pieces it has. */
export function addPath(into: Drawn, data: string, map: Matrix, paint: Paint): number {
  const words = data.split(/[\s,]+/u);
  const outline = followOutlines(into, paint);
  for (let i = 0; i < words.length;) {
    const operator = words[i] as string;
    const operands = OPERANDS[operator];
    i += 1 + (operands ?? 0);
    if (operands === undefined) continue;
    if (STARTS.has(operator)) endOutline(outline);
    const to =
      operator === 'C' ? outline.first : mapPoint(map, numberOf(words[i - 2]), numberOf(words[i - 1]));
    if (to) goTo(outline, to, operator === 'L' || operator === 'C');
  }
  endOutline(outline);
  return words.length;
}
