import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { publish } from './page.ts';
import type { Round } from './readers/child.ts';
import { type Measured, measuredFiles } from './readers/files.ts';
import { floors } from './readers/floors.ts';
import { peers } from './readers/peers.ts';

// pnpm bench readers; node --conditions=source bench/readers.ts NAME … prints the lines alone of files named so.
const only = process.argv.slice(2);
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
const child = fileURLToPath(new URL('./readers/child.ts', import.meta.url));
const measure = (path: string): Round =>
  JSON.parse(execFileSync(process.execPath, [...process.execArgv, child, path]).toString()) as Round;

// What else the machine does changes by the second, and may slow one of two processes alone.
const ROUNDS = 3;
const files = measuredFiles().filter(
  ({ name }) => only.length === 0 || only.some((end) => name.endsWith(end)),
);
const rounds = Array.from({ length: ROUNDS }, () => files.map(({ path }) => measure(path)));

const ms = (time: number): string => (Number.isFinite(time) ? time.toFixed(time < 1 ? 3 : 2) : '–');

/** One line of the table: the least disturbed of the rounds. */
function lineOf({ name, bytes }: Measured, all: Round[]): string[] {
  const leastOf = (of: (round: Round) => number | undefined): number =>
    Math.min(...all.map((round) => of(round) ?? Infinity));
  const format = all[0]?.format;
  if (format === undefined) return [name, '–', String(bytes.length), 'not read', '', '', '', '', ''];
  const [floor, peer] = [floors[format], peers[format]];
  const [read, least] = [leastOf((round) => round.read), leastOf((round) => round.least)];
  const other = leastOf((round) => round.peer?.milliseconds);
  return [
    name,
    format,
    String(bytes.length),
    ms(read),
    ms(leastOf(({ whole }) => whole)),
    floor ? `${ms(least)} (${floor.name})` : '–',
    floor ? `${(read / least).toFixed(2)}x` : '–',
    peer ? `${ms(other)} (${peer.name})` : '–',
    peer ? (Number.isFinite(other) ? `${(other / read).toFixed(1)}x` : 'not here') : '–',
  ];
}

const lines = files.map((file, i) =>
  lineOf(
    file,
    rounds.flatMap((round) => round[i] ?? []),
  ),
);
const versions = new Set(rounds.flat().flatMap(({ peer }) => peer?.version ?? []));

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
    'Medians of processor time over many runs, reader and floor in turns, each file in a process of its own; of three rounds over all files, the least disturbed of each figure. Python libraries are timed inside Python; programs whole, less what they take to start and tell about themselves.',
    `Peers: ${[...versions].join('; ') || 'none on this machine'}.`,
  ],
  tables: [{ head, rows: lines }],
  libraries: ['htmlparser2', 'fflate', '@embedpdf/pdfium'],
};
if (only.length === 0) publish(page);
else process.stdout.write(`${lines.map((line) => line.join(' | ')).join('\n')}\n`);
