import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WORKER_FLAGS } from '../packages/core/src/ingest/worker-flags.ts';
import { surroundings } from './page.ts';

// pnpm bench [NAME …]: runs the benchmarks named, or all, and gathers what they found in bench/results.md. A benchmark is
// a program bench/NAME.ts that writes bench/results/NAME.md: a title, and in lines with > before them its result in short.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const all = ['readers', 'scan', 'parse', 'rules', 'batch', 'store', 'api', 'start', 'ask'].filter((name) =>
  existsSync(here(`./${name}.ts`)),
);
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}.\n`);
  process.exit(2);
}

// How a worker process of a batch is run, where what it does is measured.
const flagsOf = (name: string): readonly string[] => (name === 'parse' ? WORKER_FLAGS : []);

for (const name of named.length > 0 ? named : all) {
  const words = [...flagsOf(name), '--conditions=source', here(`./${name}.ts`)];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}

/** Title and short result of a page, with the way to it. */
function entryOf(name: string): string[] {
  const path = here(`./results/${name}.md`);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const title = lines[0]?.replace(/^#\s*/u, '') ?? name;
  const short = lines.filter((line) => line.startsWith('> ')).map((line) => `- ${line.slice(2)}`);
  return [[`## [${title}](results/${name}.md)`, ...(short.length > 0 ? ['', ...short] : [])].join('\n')];
}

const intro = `# Benchmarks\n\nEvery figure is measured beside a peer or a floor in the same run. Last run: ${surroundings()}`;
writeFileSync(here('./results.md'), `${[intro, ...all.flatMap(entryOf)].join('\n\n')}\n`);
