// pnpm bench batch; BENCH_SIZES=1000,100000 for other numbers of files.
import { type Alone, measureAlone, type Measured, measureIngest } from './batch/measure.ts';
import { folderOf } from './batch/folder.ts';
import { build } from './build.ts';
import { publish } from './page.ts';

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
const ONE_FORMAT = Math.min(10_000, Math.max(...sizes));
/** What is ingested: a name, the formats by turns, and how many files. */
const KINDS: [name: string, formats: string[], sizes: number[]][] = [
  ['html', ['html'], [ONE_FORMAT]],
  ['docx', ['docx'], [ONE_FORMAT]],
  ['mixed', ['html', 'docx', 'html', 'txt', 'html', 'xlsx', 'html', 'md'], sizes],
];
const ALONE = 2000;

/** A batch with so many workers, and the same files parsed alone. */
type Line = { name: string; jobs: number; batch: Measured; alone: Alone };

const ms = (seconds: number): string => (seconds * 1000).toFixed(seconds < 0.001 ? 3 : 2);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
const rateOf = ({ files, seconds }: Measured): number => files / seconds;
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
const kept = ({ results: { added = 0, corrected = 0, repeated = 0 } }: Measured): number =>
  added + corrected + repeated;

const rowOf = ({ name, jobs, batch, alone: { read, parse } }: Line): string[] => [
  name,
  String(jobs),
  String(kept(batch)),
  rateOf(batch).toFixed(0),
  (1 / parse.wall).toFixed(0),
  percent(rateOf(batch), jobs / parse.wall),
  ms(batch.cpu / batch.files),
  ms(parse.cpu),
  percent(parse.cpu, batch.cpu / batch.files),
  `${(batch.cpu / batch.files / read.cpu).toFixed(0)}×`,
  megabytes(batch.peak),
  (batch.storeBytes / Math.max(1, kept(batch))).toFixed(0),
];

const shortOf = ({ name, jobs, batch, alone: { parse } }: Line): string =>
  `${name}, ${jobs} workers: ${rateOf(batch).toFixed(0)} reports a second into the store, ${percent(rateOf(batch), jobs / parse.wall)} of ${jobs} times what one worker parses (${(1 / parse.wall).toFixed(0)}); by processor time ${percent(parse.cpu, batch.cpu / batch.files)}; peak ${megabytes(batch.peak)} MB.`;

build();
const lines: Line[] = [];
for (const [name, formats, numbers] of KINDS) {
  for (const size of numbers) {
    const folder = folderOf(name, formats, size);
    const alone = measureAlone(folder, ALONE);
    for (const jobs of [1, 2]) {
      const batch = await measureIngest(folder, jobs);
      const line = { name: `${name} ${size.toLocaleString('en')}`, jobs, batch, alone };
      process.stderr.write(`${rowOf(line).join('  ')}\n`);
      lines.push(line);
    }
  }
}

publish({
  name: 'batch',
  title: 'Batches',
  short: lines.filter(({ jobs }) => jobs === 2).map(shortOf),
  about: [
    `Invented reports (\`bench/generate\`), five years of each agency, 3 % with a misprint, ingested into a fresh store: read, parsed, checked also beside the year before, packed, written. *Alone* is the first ${ALONE.toLocaleString('en')} of the same files read, parsed and checked in one process bounded as a worker is, warm, and nothing else: \`share\` is how near a batch comes to as many of these as it has workers, by its rate, start included, and by processor time of all its processes. *Against reading* is processor time against that of reading the same bytes. Memory is that of all processes together, what they share counted once. Rates depend on what else the machine does; processor times less.`,
  ],
  tables: [
    {
      head: [
        'files',
        'workers',
        'kept',
        'files/s',
        'alone/s',
        'share',
        'CPU ms each',
        'alone ms each',
        'share',
        'against reading',
        'peak MB',
        'store bytes each',
      ],
      rows: lines.map(rowOf),
    },
  ],
  libraries: ['htmlparser2', 'fflate'],
});
