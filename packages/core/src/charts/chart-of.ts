import type { Answer } from '../ask/answer.ts';
import { barsOf } from './bars.ts';
import type { Chart } from './chart.ts';
import { isOverTime, linesOf } from './lines.ts';
import { namedRows } from './rows.ts';

const DRAWN: ReadonlySet<Answer['kind']> = new Set(['series', 'ranking', 'comparison'] as const);

const LISTED: ReadonlySet<Answer['query']['operation']> = new Set(['breakdown', 'series'] as const);

/** The chart of an answer: a line over the years, bars for a ranking, a comparison or the parts of a sum. Undefined where there is nothing to draw, or figures of several units. */
export function chartOf(answer: Answer): Chart | undefined {
  if (!DRAWN.has(answer.kind) && !(answer.kind === 'list' && LISTED.has(answer.query.operation))) {
    return undefined;
  }
  const rows = namedRows(answer);
  const units = new Set(rows.map(({ figure }) => figure.unit.zh));
  if (units.size !== 1 || rows.every(({ value }) => value === undefined)) return undefined;
  return isOverTime(answer, rows) ? linesOf(answer, rows) : barsOf(answer, rows);
}
