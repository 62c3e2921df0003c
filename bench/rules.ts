import { mkdirSync, writeFileSync } from 'node:fs';
import { randomFrom } from './generate/report.ts';
import { cleanScores } from './rules/clean.ts';
import { type Clock, startClock } from './rules/clock.ts';
import { kinds } from './rules/kinds.ts';
import { LIMITS } from './rules/limits.ts';
import { scoreOf } from './rules/score.ts';
import { cleanTable, scoreTable, table } from './rules/table.ts';

// GOUJI_BENCH_REPORTS: reports of each kind of error; five times as many are sound.
const count = Number(process.env.GOUJI_BENCH_REPORTS ?? 1000);
// Ids of kinds to look at; then nothing is written.
const only = process.argv.slice(2);
const SEED = 20_210_926;

const [sound, broken] = [startClock(), startClock()];
const scores = [...kinds.entries()]
  .filter(([, { id }]) => only.length === 0 || only.includes(id))
  .map(([place, kind]) => scoreOf(kind, count, randomFrom(SEED + place), broken.run));
const clean = only.length === 0 ? cleanScores(5 * count, randomFrom(SEED), sound.run) : [];

const timeRow = (name: string, clock: Clock): string[] => {
  const { timed, median, p99, most } = clock.summary();
  return [name, String(timed), ...[median, p99, most].map((time) => time.toFixed(2))];
};
const times = table(
  ['checking a report, ms', 'timed', 'median', '99 of 100', 'slowest'],
  [timeRow('sound', sound), timeRow('with an error', broken)],
);

process.stdout.write(`${[scoreTable(scores), cleanTable(clean), times].join('\n\n')}\n`);
if (only.length === 0) {
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('rules.md', folder), page());
}

function page(): string {
  const date = process.env.GOUJI_BENCH_DATE;
  return `# Injected errors

\`node --conditions=source bench/rules.ts\` puts one error at a time into balanced reports of both forms, ${count} of each kind, and checks them with all rules; seed ${SEED}${date ? `, ${date}` : ''}. Shares are in percent.

- _visible_: reports in which an equation is false, or what was carried over is not what last year carried forward. The rest cannot be found by figures. Errors of table two break no equation: there a rule of their own is asked.
- _recall_: of the visible, those with an error about a wrong cell. _precision_: of all errors told, those about a wrong cell.
- _told once_: as many findings as errors. _cells named first_: the findings begin with the wrong cells and no others.
- _first repair_: what is offered first restores all figures. _determined_: a count by brute force, independent of the rules, shows that no other repair is as small.

${scoreTable(scores)}

An empty cell is no error by itself and is told as a note in every equation it keeps from being checked; what fits it is offered there.

## Sound reports

${cleanTable(clean)}

## Time

${times}

The best of five runs for every tenth report.

## What the equations cannot tell

${LIMITS}
`;
}
