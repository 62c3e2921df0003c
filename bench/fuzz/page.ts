import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Tally } from './run-kind.ts';

const HEAD = `# Fuzzing

Written by \`pnpm fuzz\`; each line is the last run of that kind. A case is a sound file with bytes changed, cut out, doubled, moved or put in; of a package or a packed file, half of the time in what it holds. It is read, parsed and checked, or taken apart member by member, in a process that is watched. A case fails if it ends in anything but a report or a refusal with a code of its own, takes more than ten seconds of the processor, or lets the process grow by more than a gigabyte. The cases of scan are decoded, straightened and cut into cells, with a recogniser that recognises nothing. \`GOUJI_SEED=… pnpm fuzz CASES KIND\` repeats a line.

| kind | seed | cases | failed | slowest, ms | memory at most, MB | outcomes |
| --- | --: | --: | --: | --: | --: | --- |
`;
const MEGABYTE = 2 ** 20;

/** Puts the lines of these tallies into the page at a path in place of earlier ones of the same kinds. */
export function keepTally(path: string, tally: Tally): void {
  const lines = new Map<string, string>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const name = /^\| (?<name>[\w.]+) \| \d/u.exec(line)?.groups?.['name'];
    if (name) lines.set(name, line);
  }
  lines.set(tally.name, lineOf(tally));
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  writeFileSync(path, `${HEAD}${sorted.join('\n')}\n`);
}

function lineOf(tally: Tally): string {
  const { name, seed, cases, failures, slowest, peak } = tally;
  const cells = [name, seed, cases, failures.length, slowest.took, Math.round(peak / MEGABYTE)];
  return `| ${[...cells, outcomesOf(tally)].join(' | ')} |`;
}

/** How often each outcome came, the most frequent first. */
export const outcomesOf = ({ outcomes }: Tally): string =>
  Object.entries(outcomes)
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, times]) => `${outcome} ${times}`)
    .join(', ');
