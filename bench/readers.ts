import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { analyse, checkReport, GoujiError, readDocument } from '@gouji/core';
import { versionOf } from './libraries.ts';
import { type Measured, measuredFiles } from './readers/files.ts';
import { floors } from './readers/floors.ts';
import { medians } from './readers/median.ts';
import { peers } from './readers/peers.ts';

// node --conditions=source bench/readers.ts [format …]; BENCH_DATE is printed with the results.
const only = process.argv.slice(2);
const versions = new Set<string>();
const ms = (time: number | undefined): string => (time === undefined ? '–' : time.toFixed(time < 1 ? 3 : 2));

/** One line of the table: times in milliseconds, ratios from this same run. */
async function lineOf({ name, path, bytes }: Measured): Promise<string[] | undefined> {
  const format = await formatOf({ name, bytes });
  if (only.length > 0 && !only.includes(format ?? '')) return undefined;
  if (format === undefined) return [name, '–', String(bytes.length), 'not read', '', '', '', '', ''];
  const floor = floors[format];
  const file = { name, bytes };
  const works: (() => unknown)[] = [
    () => readDocument(file),
    async () => checkReport(await analyse(file)),
    ...(floor ? [() => floor.work(bytes, path)] : []),
  ];
  const [read = Number.NaN, whole, least] = await medians(works);
  const peer = peers[format];
  const other = peer?.time(path);
  if (other) versions.add(other.version);
  const against = other ? `${(other.milliseconds / read).toFixed(1)}x` : 'not here';
  return [
    name,
    format,
    String(bytes.length),
    ms(read),
    ms(whole),
    floor ? `${ms(least)} (${floor.name})` : '–',
    least === undefined ? '–' : `${(read / least).toFixed(2)}x`,
    peer ? `${ms(other?.milliseconds)} (${peer.name})` : '–',
    peer ? against : '–',
  ];
}

async function formatOf(file: { name: string; bytes: Uint8Array }): Promise<string | undefined> {
  try {
    await analyse(file);
    return (await readDocument(file)).format;
  } catch (error) {
    if (error instanceof GoujiError) return undefined;
    throw error;
  }
}

const header = [
  'file',
  'format',
  'bytes',
  'reader, ms',
  'read, parsed, checked, ms',
  'floor, ms',
  'reader / floor',
  'peer, ms',
  'peer / reader',
];
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const lines = [row(header), row(header.map(() => '---'))];
for (const file of measuredFiles()) {
  const line = await lineOf(file);
  if (!line) continue;
  lines.push(row(line));
  process.stdout.write(`${row(line)}\n`);
}

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${process.platform} ${process.arch}`;
const libraries = ['htmlparser2', 'fflate', '@embedpdf/pdfium'].map((name) => `${name} ${versionOf(name)}`);
const date = process.env['BENCH_DATE'];
const about = [
  `Machine: ${machine}.`,
  `Versions: Node ${process.versions.node}, ${[...libraries, ...versions].join('; ')}.`,
  'Times are medians of processor time over many runs in one process, reader and floor in turns. Python libraries are timed inside Python; programs whole, less what they take to start and tell about themselves.',
];
const text = `# Readers\n\nWritten by \`bench/readers.ts\`.\n\n${date === undefined ? '' : `Date: ${date}.\n\n`}${about.join('\n\n')}\n\n${lines.join('\n')}\n`;
if (only.length === 0) {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'readers.md'), text);
}
