import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

// Runs the benchmarks named on the command line, or all, and gathers what they wrote in bench/results.md.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const all = ['readers', 'rules', 'ask'];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}.\n`);
  process.exit(2);
}

for (const name of named.length > 0 ? named : all) {
  const { status } = spawnSync(process.execPath, ['--conditions=source', here(`./${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

const results = all
  .map((name) => here(`./results/${name}.md`))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8').trim());
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
writeFileSync(here('./results.md'), `${[`Last run on ${machine}.`, ...results].join('\n\n')}\n`);
