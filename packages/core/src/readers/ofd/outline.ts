import { type Matrix, mapPoint } from '../page/matrix.ts';
import { close, goTo, lift, type Pen } from '../page/outline.ts';
import { numberOf, wordsOf } from './numbers.ts';

/** How many numbers follow each operator; the last two are where it leads. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const STARTS = new Set(['S', 'M']);

/** Draws abbreviated path data: "M 0 0 L 10 0 L 10 5 C". Says how many pieces it has. */
export function drawPath(pen: Pen, data: string, map: Matrix): number {
  const words = wordsOf(data, true);
  for (let i = 0; i < words.length;) {
    const operator = words[i] as string;
    const operands = OPERANDS[operator];
    i += 1 + (operands ?? 0);
    if (operands === undefined) continue;
    if (STARTS.has(operator)) lift(pen);
    if (operator === 'C') {
      close(pen);
      continue;
    }
    const { x, y } = mapPoint(map, numberOf(words[i - 2]), numberOf(words[i - 1]));
    goTo(pen, x, y, operator === 'L');
  }
  lift(pen);
  return words.length;
}
