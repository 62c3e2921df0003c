import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoujiError } from '../../errors.ts';
import type { Bitmap } from './bitmap.ts';
import { type Word, wordsOfTsv } from './tsv.ts';

/** How tesseract is asked: its language, its name for how a picture is laid out, and the only characters it may answer with. */
export type Asked = { language: string; layout: 6 | 7; only?: string };

/** The recogniser of this machine, and the languages that it knows. */
export type Recogniser = {
  languages: Set<string>;
  read(pictures: Bitmap[], asked: Asked): Promise<Word[]>;
};

const PACKAGES = 'tesseract-ocr tesseract-ocr-chi-sim';
const LANGUAGE = 'chi_sim';
const SECONDS_TO_START = 20;
// A page of 200 cells takes two seconds on a slow machine.
const SECONDS = 120;
const MOST_ANSWER = 32 * 1024 * 1024;

/** The recogniser for the file of that name. Throws `tool-missing` where the program or its Chinese is not installed. */
export async function recogniserFor(name: string): Promise<Recogniser> {
  const listed = await run(name, ['--list-langs'], SECONDS_TO_START);
  const languages = new Set(listed.split('\n').map((line) => line.trim()));
  if (!languages.has(LANGUAGE)) throw missing(name);
  return { languages, read: (pictures, asked) => recognise(name, pictures, asked) };
}

const missing = (name: string): GoujiError =>
  new GoujiError('tool-missing', { name, tool: 'tesseract', packages: PACKAGES });

async function recognise(name: string, pictures: Bitmap[], asked: Asked): Promise<Word[]> {
  if (pictures.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'gouji-scan-'));
  try {
    const paths = pictures.map((_, i) => join(folder, `${i}.pgm`));
    for (const [i, picture] of pictures.entries()) await writeFile(paths[i] as string, pgm(picture));
    const list = join(folder, 'list.txt');
    await writeFile(list, `${paths.join('\n')}\n`);
    return wordsOfTsv(await run(name, argumentsFor(list, pictures[0] as Bitmap, asked), SECONDS));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const argumentsFor = (list: string, { dpi }: Bitmap, { language, layout, only }: Asked): string[] => [
  list,
  'stdout',
  '-l',
  language,
  '--psm',
  String(layout),
  '--dpi',
  String(Math.round(dpi)),
  '-c',
  'tessedit_create_tsv=1',
  ...(only ? ['-c', `tessedit_char_whitelist=${only}`] : []),
];

function pgm({ width, height, pixels }: Bitmap): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

function run(name: string, args: string[], seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      encoding: 'utf8' as const,
      timeout: seconds * 1000,
      killSignal: 'SIGKILL' as const,
      maxBuffer: MOST_ANSWER,
      // One thread is the fastest for small pictures, and leaves the other cores to other files.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    };
    execFile('tesseract', args, options, (error, stdout) => {
      if (!error) resolve(stdout);
      else if (error.code === 'ENOENT') reject(missing(name));
      else if (error.killed) reject(new GoujiError('time-exceeded', { name, seconds }));
      else reject(new GoujiError('internal', { name, reason: `tesseract: ${firstLine(error.message)}` }));
    });
  });
}

const firstLine = (text: string): string => text.split('\n').find((line) => line.trim() !== '') ?? '';
