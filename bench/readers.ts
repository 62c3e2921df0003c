import { analyse, checkReport, GoujiError, readDocument } from '@gouji/core';
import { publish } from './page.ts';
import { type Measured, measuredFiles } from './readers/files.ts';
import { floors } from './readers/floors.ts';
import { medians } from './readers/median.ts';
import { peers } from './readers/peers.ts';

// pnpm bench readers; node --conditions=source bench/readers.ts FORMAT … prints the lines of some formats alone.
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

const head = [
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
const lines: string[][] = [];
for (const file of measuredFiles()) {
  const line = await lineOf(file);
  if (line) lines.push(line);
}

/** From the least to the most of what the files of a format show in a column, such as 1.4x to 2.0x. */
function span(format: string, column: string): string {
  const found = lines
    .filter((line) => line[1] === format)
    .map((line) => Number.parseFloat(line[head.indexOf(column)] ?? ''))
    .filter((ratio) => !Number.isNaN(ratio));
  return found.length === 0 ? '–' : `${Math.min(...found)}x to ${Math.max(...found)}x`;
}

const page = {
  name: 'readers',
  title: 'Readers',
  short: [
    `HTML: ${span('html', 'reader / floor')} the bare callbacks of htmlparser2; pandas.read_html takes ${span('html', 'peer / reader')} as long.`,
    `DOCX: python-docx takes ${span('docx', 'peer / reader')} as long. PDF: ${span('pdf', 'reader / floor')} pdfium's bare text.`,
  ],
  about: [
    'Medians of processor time over many runs in one process, reader and floor in turns. Python libraries are timed inside Python; programs whole, less what they take to start and tell about themselves.',
    `Peers: ${[...versions].join('; ') || 'none on this machine'}.`,
  ],
  tables: [{ head, rows: lines }],
  libraries: ['htmlparser2', 'fflate', '@embedpdf/pdfium'],
};
if (only.length === 0) publish(page);
else process.stdout.write(`${lines.map((line) => line.join(' | ')).join('\n')}\n`);
