// pnpm bench batch; BENCH_SIZES=1000,100000 for other numbers of files.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, checkReport, listFiles } from '@gouji/core';
import { type Measured, measureIngest } from './batch/measure.ts';
import { writeBatch } from './generate/write.ts';
import { build } from './build.ts';
import { publish } from './page.ts';

const MIXED = ['html', 'docx', 'html', 'txt', 'html', 'xlsx', 'html', 'md'];
const KINDS: { name: string; formats: string[] }[] = [
  { name: 'html', formats: ['html'] },
  { name: 'docx', formats: ['docx'] },
  { name: 'mixed', formats: MIXED },
];
const YEARS = [2019, 2020, 2021, 2022, 2023];
const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);

/** A folder with so many files, made once. */
function folderOf(name: string, formats: string[], size: number): string {
  const folder = join(tmpdir(), `gouji-bench-${name}-${size}`);
  const mark = join(folder, '.complete');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const _ of writeBatch(folder, {
    seed: 1,
    agencies: size / YEARS.length,
    years: YEARS,
    errors: 0.03,
    formats,
  }));
  writeFileSync(mark, '');
  return folder;
}

/** Processor and wall seconds of reading the bytes of files, and of parsing and checking them, in this process alone. */
async function alone(paths: string[]): Promise<{ read: number; parse: number }> {
  const reading = performance.now();
  for (const path of paths) readFileSync(path);
  const read = (performance.now() - reading) / 1000;
  for (const path of paths.slice(0, 200))
    checkReport(await analyse({ name: path, bytes: readFileSync(path) }));
  const before = process.cpuUsage();
  for (const path of paths) checkReport(await analyse({ name: path, bytes: readFileSync(path) }));
  const { user, system } = process.cpuUsage(before);
  return { read: read / paths.length, parse: (user + system) / 1e6 / paths.length };
}

const ms = (seconds: number): string => (seconds * 1000).toFixed(seconds < 0.001 ? 3 : 2);
const kept = ({ results: { added = 0, corrected = 0, repeated = 0 } }: Measured): number =>
  added + corrected + repeated;

build();
const rows: string[][] = [];
const short: string[] = [];
for (const { name, formats } of KINDS) {
  for (const size of name === 'mixed' ? sizes : sizes.slice(0, 1)) {
    const folder = folderOf(name, formats, size);
    const { read, parse } = await alone((await listFiles([folder])).slice(0, 1000));
    for (const jobs of [1, 2]) {
      const measured = await measureIngest(folder, jobs);
      const perReport = measured.cpu / measured.files;
      rows.push([
        `${name} ${size.toLocaleString('en')}`,
        String(jobs),
        String(kept(measured)),
        (measured.files / measured.seconds).toFixed(0),
        ms(perReport),
        ms(parse),
        `${((100 * parse) / perReport).toFixed(0)} %`,
        `${(perReport / read).toFixed(0)}×`,
        (measured.peak / 1024 ** 2).toFixed(0),
        (measured.storeBytes / Math.max(1, kept(measured))).toFixed(0),
      ]);
      process.stderr.write(`${rows.at(-1)?.join('  ') ?? ''}\n`);
      if (jobs === 2) {
        short.push(
          `${name}, ${size.toLocaleString('en')} files, two processes: ${(measured.files / measured.seconds).toFixed(0)} a second, ${((100 * parse) / perReport).toFixed(0)} % of the processor time is reading, parsing and checking; peak ${(measured.peak / 1024 ** 2).toFixed(0)} MB.`,
        );
      }
    }
  }
}

publish({
  name: 'batch',
  title: 'Batches',
  short,
  about: [
    'Invented reports (`bench/generate`), five years of each agency, 3 % with a misprint, ingested into a fresh store: read, parsed, checked also beside the year before, packed, written. “Parse” is the same reading, parsing and checking in one warm process and nothing else; its share of the processor time is how near a batch comes to what two cores can do. The floor is reading the same bytes alone. Wall times depend on what else the machine does; processor times hardly.',
  ],
  tables: [
    {
      head: [
        'files',
        'processes',
        'kept',
        'files/s',
        'CPU ms each',
        'parse ms each',
        'parse / all',
        'against reading',
        'peak MB',
        'store bytes each',
      ],
      rows,
    },
  ],
  libraries: ['htmlparser2', 'fflate'],
});
