// pnpm bench batch; BENCH_SIZES=1000,100000 for other numbers of files.
import { type Alone, meanOf, measureAlone, type Measured, measureIngest } from './batch/measure.ts';
import { folderOf } from './batch/folder.ts';
import { build } from './build.ts';
import { publish } from './page.ts';

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
/** What is ingested: a name, the formats by turns, and how many files. */
const KINDS: [name: string, formats: string[], sizes: number[]][] = [
  ['html', ['html'], sizes],
  ['docx', ['docx'], [Math.min(10_000, Math.max(...sizes))]],
  ['mixed', ['html', 'docx', 'html', 'txt', 'html', 'xlsx', 'html', 'md'], sizes],
];
const ALONE = 5000;

/** A batch with so many workers, and the same files parsed in one process, and in as many at once, and nothing else. */
type Line = { name: string; jobs: number; batch: Measured; alone: Alone; abreast: Alone };

const ms = (seconds: number): string => (seconds * 1000).toFixed(seconds < 0.001 ? 3 : 2);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
const rateOf = ({ reports, seconds }: Measured): number => reports / seconds;
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
const rowOf = ({ name, jobs, batch, alone: { read, parse }, abreast }: Line): string[] => [
  name,
  String(jobs),
  String(batch.reports),
  rateOf(batch).toFixed(0),
  (jobs / parse.wall).toFixed(0),
  percent(rateOf(batch), jobs / parse.wall),
  (jobs / abreast.parse.wall).toFixed(0),
  percent(rateOf(batch), jobs / abreast.parse.wall),
  ms(batch.cpu / batch.reports),
  ms(parse.cpu),
  percent(parse.cpu, batch.cpu / batch.reports),
  `${(batch.cpu / batch.reports / read.cpu).toFixed(0)}×`,
  megabytes(batch.peak),
  (batch.storeBytes / batch.reports).toFixed(0),
];

const shortOf = ({ name, jobs, batch, alone: { parse }, abreast }: Line): string =>
  `${name}, ${jobs} workers: ${rateOf(batch).toFixed(0)} reports a second into the store, ${percent(rateOf(batch), jobs / abreast.parse.wall)} of what ${jobs} processes at once parse that do nothing else (${(jobs / abreast.parse.wall).toFixed(0)}), ${percent(rateOf(batch), jobs / parse.wall)} of ${jobs} times what one does alone; peak ${megabytes(batch.peak)} MB.`;

/** A batch, and right before it and behind it what it is held against: what else the machine does changes by the minute. */
async function lineOf(name: string, folder: string, jobs: number): Promise<Line> {
  const before = [await measureAlone(folder, ALONE, 1), await measureAlone(folder, ALONE, jobs)] as const;
  const batch = await measureIngest(folder, jobs);
  const after = [await measureAlone(folder, ALONE, jobs), await measureAlone(folder, ALONE, 1)] as const;
  const [alone, abreast] = [meanOf([before[0], after[1]]), meanOf([before[1], after[0]])];
  return { name, jobs, batch, alone, abreast };
}

build();
const lines: Line[] = [];
for (const [name, formats, numbers] of KINDS) {
  for (const size of numbers) {
    const folder = folderOf(name, formats, size);
    for (const jobs of [1, 2]) {
      const line = await lineOf(`${name} ${size.toLocaleString('en')}`, folder, jobs);
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
    `Invented reports (\`bench/generate\`), five years of each agency, 3 % with a misprint, ingested into a fresh store by \`gouji ingest\`: read, parsed, checked also beside the year before, packed, written. *Alone* is the first ${ALONE.toLocaleString('en')} of the same files read, parsed and checked in one process run as a worker is, and nothing else: what each of two workers has of 10,000, right before and behind the batch, times the number of workers; *abreast* is as many such processes at once. \`share\` is how near a batch comes to each, start and end included, and to one alone by processor time of all its processes. *Against reading* is processor time against that of reading the same bytes. Memory is that of all processes together, what they share counted once. Rates depend on what else the machine does; processor times less.`,
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
        'abreast/s',
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
