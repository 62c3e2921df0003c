import { spawnSync } from 'node:child_process';
import { type Document, type FormId, formOf, readDocument } from '@gouji/core';
import { printedReport, randomFrom } from './generate/report.ts';
import { publish, type Table } from './page.ts';
import { type Condition, conditions } from './scan/conditions.ts';
import { drawReport } from './scan/draw.ts';
import { printedTexts, type Texts } from './scan/report.ts';
import { addScore, emptyScore, type Score } from './scan/score.ts';
import { joinPages, wear } from './scan/wear.ts';

// node --conditions=source bench/scan.ts [reports per condition] [part of a condition's name …]
// Reports of both forms, printed and scanned in many ways, against what was printed. With names nothing is written.
const [count = '2', ...only] = process.argv.slice(2);
const SEED = 20_210_926;
const THRESHOLDS = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
/** What parse/cells.ts takes for read. */
const IN_USE = 0.9;
const AT_ONCE = 2;
/** The section that holds the last table. */
const LAST_TABLE = 4;

const { status, stdout: version } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' });
if (status !== 0) {
  process.stderr.write('Scans are not measured: there is no tesseract here.\n');
  process.exit(0);
}

type Read = { document: Document; form: FormId; texts: Texts; name: string; seconds: number; pages: number };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function readScan({ name, print, wear: how }: Condition, number: number, seed: number): Promise<Read> {
  const random = randomFrom(seed);
  const form: FormId = number % 2 === 0 ? '2019' : '2021';
  const texts = printedTexts(formOf(form), random);
  const report = printedReport('淄博市公安局', 2022, form, texts);
  // What follows the tables costs time and tells nothing.
  const sheets = drawReport({ ...report, sections: report.sections.slice(0, LAST_TABLE) }, print);
  const scans = await Promise.all(sheets.map((sheet) => wear(sheet, how, random)));
  const file = { name: 'scan.tif', bytes: await joinPages(scans, print.dpi) };
  const start = performance.now();
  const { document } = await readDocument(file);
  const seconds = (performance.now() - start) / 1000;
  return { document, form, texts, name: `${name}, ${form}, ${number}`, seconds, pages: sheets.length };
}

const asked = conditions
  .map((condition, place) => ({ condition, place }))
  .filter(({ condition: { name } }) => only.length === 0 || only.some((part) => name.includes(part)));
const jobs = asked.flatMap(({ condition, place }) =>
  Array.from({ length: Number(count) }, (_, i) => ({
    condition,
    number: i + place,
    seed: SEED + place * 1000 + i,
  })),
);
const reads = new Map<Condition, Read[]>(asked.map(({ condition }) => [condition, []]));
const queue = jobs.values();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const { condition, number, seed } of queue) {
      const read = await readScan(condition, number, seed);
      reads.get(condition)?.push(read);
      const at = scoreOf([read], IN_USE);
      say(
        `${read.name}: ${JSON.stringify(at.figures)} ${JSON.stringify(at.blanks)} ${read.seconds.toFixed(1)} s`,
      );
    }
  }),
);

function scoreOf(of: Read[], threshold: number): Score {
  const score = emptyScore();
  for (const read of of) addScore(score, read, threshold);
  return score;
}

const columns = [
  'figures',
  'right',
  'illegible',
  'absent',
  'wrong',
  'blanks',
  'told',
  'illegible',
  'absent',
  'wrong',
];
const cellsOf = ({ figures, blanks }: Score): string[] =>
  [figures, blanks].flatMap(({ right, illegible, absent, wrong }) =>
    [right + illegible + absent + wrong, right, illegible, absent, wrong].map(String),
  );

const all = [...reads.values()].flat();
const byThreshold: Table = {
  head: ['least sure', ...columns],
  rows: THRESHOLDS.map((threshold) => [String(threshold), ...cellsOf(scoreOf(all, threshold))]),
};
const byCondition: Table = {
  head: ['scan', ...columns, 's a page'],
  rows: [...reads].map(([{ name }, of]) => {
    const seconds = of.reduce((sum, read) => sum + read.seconds, 0);
    const pages = of.reduce((sum, read) => sum + read.pages, 0);
    return [name, ...cellsOf(scoreOf(of, IN_USE)), (seconds / pages).toFixed(1)];
  }),
};

const { figures, blanks, wrong } = scoreOf(all, IN_USE);
const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
if (only.length > 0) {
  say(
    [byThreshold, byCondition]
      .flatMap(({ head, rows }) => ['', head.join(' | '), ...rows.map((row) => row.join(' | '))])
      .join('\n'),
  );
  say(wrong.join('\n'));
} else {
  publish({
    name: 'scan',
    title: 'Scans',
    short: [
      `${all.length} scanned reports, ${sum(figures)} figures: ${figures.right} right, ${figures.illegible} illegible, ${figures.absent} in rows whose label was not recognised, ${figures.wrong} wrong; ${blanks.right} of ${sum(blanks)} blanks told as blank, ${blanks.wrong} wrong.`,
    ],
    about: [
      `Balanced reports of both forms, printed and scanned in ${reads.size} ways, read with ${version.split('\n')[0]}, and every cell compared with what was printed; seed ${SEED}.`,
      '_right_: read as printed. _told_: a blank told as blank. _illegible_: left open, with its text. _absent_: the label of its row was not recognised. _wrong_: read as something that is not printed there, which must not be.',
      `The first table is by how sure the reader has to be; a figure is taken for read from ${IN_USE} on. Each is read twice, by models of two scripts, and both have to agree with each other and with the marks of the ink; how sure both then are adds little. Blanks do not depend on it: a cell is blank where no spot as large as a sign is darker than its surroundings. The second table is by how the report was scanned.`,
      ...wrong.map((line) => `Wrong: ${line}`),
    ],
    tables: [byThreshold, byCondition],
  });
}
