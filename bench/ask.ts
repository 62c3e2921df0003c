// node --conditions=source bench/ask.ts: how questions are answered, and how fast; writes bench/results/ask.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { questionFiles } from '../packages/core/src/ask/testing/evaluate.ts';
import { accuracy, accuracyTable } from './ask/accuracy.ts';
import { speed, speedTable, type Speed } from './ask/speed.ts';
import { storeOfSize } from './ask/stores.ts';

const SIZES = [100, 10_000, 100_000];

const files = questionFiles();
const questions = Object.values(files).flat();
const answered = accuracyTable(await accuracy(files));
const speeds: Speed[] = [];
for (const size of SIZES) {
  const store = await storeOfSize(size);
  speeds.push(await speed(store, size, questions));
  await store.close();
}

const [cpu] = cpus();
const page = `# Questions

Written by \`node --conditions=source bench/ask.ts\`. ${questions.length} questions over the fixed store of \`packages/core/src/ask/questions/store.json\` and the five seeds. *Refused*: no number where there is one. *Other*: an answer without a number, but not the right one. *Wrong number*: a number that is not the right one.

${answered}

Time for one question, in a warm process; the same questions over stores with invented reports of real divisions around the fixed ones. Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} while measured (2 cores are shared with other work: compare within the table only).

${speedTable(speeds)}
`;
const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('ask.md', results), page);
process.stdout.write(page);
