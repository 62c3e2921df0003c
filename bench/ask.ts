// node --conditions=source bench/ask.ts: how questions are answered, and how fast; writes bench/results/ask.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { questionFiles } from '../packages/core/src/ask/testing/evaluate.ts';
import { accuracy, accuracyTable, shortAccuracy } from './ask/accuracy.ts';
import type { Shape } from './ask/many.ts';
import { firstTable, speed, speedTable, type Speed } from './ask/speed.ts';
import { storeOfSize } from './ask/stores.ts';

// Sizes named on the command line, else all; the largest also in one year.
const named = process.argv.slice(2).map(Number);
const SIZES = named.length > 0 ? named : [100, 10_000, 100_000];
const STORES: { size: number; shape: Shape }[] = [
  ...SIZES.map((size) => ({ size, shape: 'six years' as const })),
  { size: Math.max(...SIZES), shape: 'one year' },
];

const files = questionFiles();
const questions = Object.values(files).flat();
const tallies = await accuracy(files);
const answered = accuracyTable(tallies);
const speeds: Speed[] = [];
for (const { size, shape } of STORES) {
  const store = await storeOfSize(size, shape);
  const name = `${size.toLocaleString('en')} reports${shape === 'one year' ? ' of one year' : ''}`;
  speeds.push(await speed(store, name, questions));
  await store.close();
}

const [cpu] = cpus();
const short = speeds
  .slice(-2)
  .map(({ name, kinds, first }) => {
    const { median = 0, p95 = 0, longest = 0 } = kinds.get('all') ?? {};
    const taken = `${median.toFixed(1)} ms in the middle, ${p95.toFixed(1)} ms at the 95th percentile, ${longest.toFixed(0)} ms at most`;
    return `> Over ${name} a question takes ${taken}; the first ranking after opening takes ${first.ranking.toFixed(0)} ms of processor time.`;
  })
  .join('\n');
const page = `# Questions

> ${shortAccuracy(tallies)}
${short}

Written by \`node --conditions=source bench/ask.ts\`. ${questions.length} questions over the fixed store of \`packages/core/src/ask/questions/store.json\` and the five seeds. *Refused*: no number where there is one. *Other*: an answer without a number, but not the right one. *Wrong number*: a number that is not the right one.

${answered}

Milliseconds for one question in a warm process, each the shortest of six passes, of those longer than 4 ms the processor time if that is less, because the machine does other work; median · 95th percentile · longest. The same questions over stores with invented reports of real divisions around the fixed ones: six years of each agency, or one year of as many agencies as there are reports, towns among them. Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} while measured.

${speedTable(speeds)}

The first questions in a new process that has just opened the store and compiles as it goes, in processor time:

${firstTable(speeds)}
`;
const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('ask.md', results), page);
process.stdout.write(page);
