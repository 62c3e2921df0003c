// pnpm bench parse
import { analyse, checkReport, GoujiError } from '@gouji/core';
import { publish } from './page.ts';
import { type Stages, stagesOf } from './parse/stages.ts';
import { type Measured, measuredFiles } from './readers/files.ts';

/** The stages in which a file becomes a checked report; the rest are what they stand beside. */
const STAGES = ['decode', 'tables', 'align', 'claims', 'rest', 'rules'] as const;

type Line = { file: Measured; stages: Stages };

async function measured(file: Measured): Promise<Line[]> {
  try {
    const stages = await stagesOf(file);
    return stages ? [{ file, stages }] : [];
  } catch (error) {
    if (error instanceof GoujiError) return [];
    throw error;
  }
}

// What V8 compiles for speed has been called many times, and rules are called once a report.
const REPORTS_BEFORE = 4000;

/** Reads and checks as many files as a batch has behind it when it runs evenly. */
async function warmUp(files: readonly Measured[]): Promise<void> {
  for (let read = 0; read < REPORTS_BEFORE;) {
    for (const { name, bytes } of files) {
      checkReport(await analyse({ name, bytes }));
      read += 1;
    }
  }
}

const files = measuredFiles();
await warmUp(files.filter(({ name }) => !/\.(?:pdf|ofd)$/u.test(name)));
const lines: Line[] = [];
for (const file of files) lines.push(...(await measured(file)));

const ms = (time: number): string => time.toFixed(time < 1 ? 3 : 2);
const times = (a: number, b: number): string => `${(a / b).toFixed(1)}x`;
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

const page = lines.filter(({ file }) => file.name.endsWith('.html')).map(({ stages }) => stages);
const span = (of: (stages: Stages) => number, unit: string): string => {
  const found = page.map(of);
  return `${Math.min(...found).toFixed(1)} to ${Math.max(...found).toFixed(1)}${unit}`;
};

// What rules cost over a report that is parsed, against parsing it.
const shares = lines
  .map(({ file, stages: { rules, whole } }) => ({ name: file.name, of: rules / (whole - rules) }))
  .sort((a, b) => a.of - b.of);
const middle = shares[Math.floor(shares.length / 2)];
const most = shares.at(-1);
const sumOf = (of: (line: (typeof lines)[number]) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);
const together = sumOf(({ stages }) => stages.rules) / sumOf(({ stages }) => stages.whole - stages.rules);

publish({
  name: 'parse',
  title: 'Parsing, stage by stage',
  short: [
    `A web page becomes a checked report in ${span(({ whole }) => whole, ' ms')}, ${span(({ whole, floor }) => whole / floor, 'x')} what its bare tokeniser takes.`,
    `Rules take ${percent(together, 1)} of parsing over all ${shares.length} files, ${percent(middle?.of ?? 0, 1)} in the middle of them, ${percent(most?.of ?? 0, 1)} at most (${most?.name}); ${shares.filter(({ of }) => of < 0.1).length} files are below 10%.`,
  ],
  about: [
    '*floor*: the bare tokeniser, unzip or decoding of the same bytes; *tables*: tokenising and building paragraphs and tables; *align*: the cells of the form found in the tables; *again*: the same where tables were printed alike but for their figures before, which is no part of the whole; *rest*: title, period, agency, sections, comparisons. Medians of processor time, all stages of a file in turns, each for eight files in a row, after 4,000 reports, in a process run as a worker of a batch is.',
  ],
  tables: [
    {
      head: [
        'file',
        'bytes',
        ...STAGES.map((stage) => `${stage}, ms`),
        'whole, ms',
        'again, ms',
        'floor, ms',
        'whole / floor',
        'whole / reading the bytes',
      ],
      rows: lines.map(({ file, stages }) => [
        file.name,
        String(file.bytes.length),
        ...STAGES.map((stage) => ms(stages[stage])),
        ms(stages.whole),
        ms(stages.again),
        ms(stages.floor),
        times(stages.whole, stages.floor),
        times(stages.whole, stages.bytes),
      ]),
    },
    {
      head: ['file', ...STAGES],
      rows: lines.map(({ file, stages }) => [
        file.name,
        ...STAGES.map((stage) => percent(stages[stage], stages.whole)),
      ]),
    },
  ],
  libraries: ['htmlparser2', 'fflate', '@embedpdf/pdfium'],
});
