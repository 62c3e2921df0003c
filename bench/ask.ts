// node --conditions=source bench/ask.ts: how questions are answered, and how fast; writes bench/results/ask.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { questionFiles } from '../packages/core/src/ask/testing/evaluate.ts';
import { accuracy, accuracyTable, shortAccuracy } from './ask/accuracy.ts';
import { speed, speedTable, type Speed } from './ask/speed.ts';
import { storeOfSize } from './ask/stores.ts';

// Sizes named on the command line, else all.
const named = process.argv.slice(2).map(Number);
const SIZES = named.length > 0 ? named : [100, 10_000, 100_000];

const files = questionFiles();
const questions = Object.values(files).flat();
const tallies = await accuracy(files);
const answered = accuracyTable(tallies);
const speeds: Speed[] = [];
for (const size of SIZES) {
  const store = await storeOfSize(size);
  speeds.push(await speed(store, size, questions));
  await store.close();
}

const [cpu] = cpus();
const last = speeds.at(-1);
const all = last?.kinds.get('all');
const page = `# Questions

> ${shortAccuracy(tallies)}
> At ${last?.size.toLocaleString('en') ?? '?'} reports a question takes ${all?.median.toFixed(1) ?? '?'} ms in the middle, ${all?.p95.toFixed(1) ?? '?'} ms at the 95th percentile.

Written by \`node --conditions=source bench/ask.ts\`. ${questions.length} questions over the fixed store of \`packages/core/src/ask/questions/store.json\` and the five seeds. *Refused*: no number where there is one. *Other*: an answer without a number, but not the right one. *Wrong number*: a number that is not the right one.

${answered}

Milliseconds for one question in a warm process, each the shortest of four passes; median, and in brackets the 95th percentile; the same questions over stores with invented reports of real divisions around the fixed ones. Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} while measured.

${speedTable(speeds)}
`;
const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('ask.md', results), page);
process.stdout.write(page);
