import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baselineText, compareWith, knownFrom, listFiles, parseBaseline, type Accepted } from '@gouji/core';
import { linesOf, totalLine, type Changed } from './corpus-diff/lines.ts';
import { checkedIn } from './corpus-diff/check.ts';

// Which reports gained or lost findings against the last accepted run:
//   pnpm corpus:diff [PATH…] [--baseline FILE] [--accept]
// The file is a baseline as of `gouji check --baseline`. Ends with 1 where anything differs.
const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    baseline: { type: 'string', default: join(root, 'bench/accepted.ndjson') },
    accept: { type: 'boolean', default: false },
  },
});

const OWN = ['examples', '../shared/seeds'].map((path) => join(root, path));
const roots = positionals.length > 0 ? positionals : OWN.filter((path) => existsSync(path));
const file = resolve(values.baseline);
const nameOf = (path: string): string => relative(dirname(file), resolve(path)).replaceAll('\\', '/');

const before = existsSync(file)
  ? parseBaseline(readFileSync(file, 'utf8'), values.baseline)
  : new Map<string, Accepted>();
const left = new Set([...before.keys()].filter((name) => roots.some((path) => isIn(name, nameOf(path)))));
const after = new Map(before);
const total = { files: 0, gained: 0, lost: 0, changed: 0, differing: 0 };

for await (const { path, findings, error } of checkedIn(await listFiles(roots))) {
  const name = nameOf(path);
  const accepted = before.get(name);
  left.delete(name);
  after.set(name, { path: name, findings: findings.map(knownFrom), ...(error && { error }) });
  const { gained, changed, gone } = compareWith(accepted?.findings ?? [], findings, 'all');
  tell({ name, isNew: !accepted, gained, changed, gone, before: accepted?.error, after: error });
}
for (const name of left) {
  after.delete(name);
  tell({
    name,
    isNew: false,
    gained: [],
    changed: [],
    gone: before.get(name)?.findings ?? [],
    after: 'no-file',
  });
}
process.stdout.write(`${totalLine(total)}\n`);
if (values.accept) accept();
else if (total.differing > 0) process.exitCode = 1;

function tell(change: Changed): void {
  total.files += 1;
  total.gained += change.gained.length;
  total.lost += change.gone.length;
  total.changed += change.changed.length;
  const lines = linesOf(change);
  if (lines.length > 0) total.differing += 1;
  for (const line of lines) process.stdout.write(`${line}\n`);
}

// The file is there whole or not at all.
function accept(): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, baselineText(after.values()));
  renameSync(`${file}.part`, file);
  process.stdout.write(`accepted: ${values.baseline}\n`);
}

function isIn(name: string, folder: string): boolean {
  return name === folder || name.startsWith(`${folder}/`);
}
