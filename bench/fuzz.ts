import { mkdirSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caseOf } from './fuzz/files.ts';
import { type Kind, kinds } from './fuzz/kinds.ts';
import { keepTally, outcomesOf } from './fuzz/page.ts';
import { blindRecogniser } from './fuzz/pictures.ts';
import { runKind, type Tally } from './fuzz/run-kind.ts';

// node --conditions=source bench/fuzz.ts [cases per kind] [kind …]
// GOUJI_SEED repeats a run; GOUJI_FUZZ_SECONDS bounds each kind; GOUJI_FUZZ_CASES is where failing cases are written.
const [cases = '20000', ...only] = process.argv.slice(2);
const seed = Number(process.env['GOUJI_SEED'] ?? randomInt(2 ** 31));
const seconds = Number(process.env['GOUJI_FUZZ_SECONDS'] ?? Infinity);
const folder = process.env['GOUJI_FUZZ_CASES'] ?? join(tmpdir(), 'gouji-fuzz');
const page = join(import.meta.dirname, 'results/fuzz.md');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
blindRecogniser(join(folder, 'bin'));
process.env['PATH'] = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
say(`seed ${seed}`);
for (const kind of await kinds()) {
  if (only.length > 0 && !only.includes(kind.name)) continue;
  const tally = await runKind(kind, seed, Number(cases), seconds * 1000);
  tell(tally);
  keepCases(kind, tally);
  keepTally(page, tally);
  if (tally.failures.length > 0) process.exitCode = 1;
}

function tell(tally: Tally): void {
  const { name, cases, slowest, growth } = tally;
  const memory = `${Math.round(growth / 2 ** 20)} MB`;
  say(
    `${name}: ${cases} cases, slowest ${slowest.took} ms (case ${slowest.number}), memory grew by at most ${memory}: ${outcomesOf(tally)}`,
  );
}

function keepCases({ name: kind, files }: Kind, { failures }: Tally): void {
  for (const { number, fault } of failures) {
    const { name, bytes } = caseOf(files, seed, number);
    const path = join(folder, `${kind}-${seed}-${number}-${name.replaceAll(/[\\/]/gu, '-')}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    say(`  case ${number}: ${path}\n    ${fault.split('\n').slice(0, 6).join('\n    ')}`);
  }
}
