import { mkdirSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseOf, filesByFormat } from './fuzz/files.ts';
import { runFormat, type Tally } from './fuzz/run-format.ts';

// node --conditions=source bench/fuzz.ts [cases per format] [format …]
// GOUJI_SEED repeats a run; GOUJI_FUZZ_SECONDS bounds each format; GOUJI_FUZZ_CASES is where failing cases are written.
const [cases = '20000', ...only] = process.argv.slice(2);
const seed = Number(process.env['GOUJI_SEED'] ?? randomInt(2 ** 31));
const seconds = Number(process.env['GOUJI_FUZZ_SECONDS'] ?? Infinity);
const folder = process.env['GOUJI_FUZZ_CASES'] ?? join(tmpdir(), 'gouji-fuzz');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const formats = await filesByFormat();
say(`seed ${seed}`);
for (const [format, files] of formats) {
  if (only.length > 0 && !only.includes(format)) continue;
  const tally = await runFormat([format, files], seed, Number(cases), seconds * 1000);
  tell(tally);
  for (const { number, fault } of tally.failures) {
    const { name, bytes } = caseOf(files, seed, number);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${format}-${seed}-${number}-${name}`);
    writeFileSync(path, bytes);
    say(`  case ${number}: ${path}\n    ${fault.split('\n').slice(0, 6).join('\n    ')}`);
  }
  if (tally.failures.length > 0) process.exitCode = 1;
}

function tell({ format, cases, outcomes, slowest, growth }: Tally): void {
  const counts = Object.entries(outcomes)
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, times]) => `${outcome} ${times}`);
  const memory = `${Math.round(growth / 2 ** 20)} MB`;
  say(
    `${format}: ${cases} cases, slowest ${slowest} ms, memory grew by at most ${memory}: ${counts.join(', ')}`,
  );
}
