import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoujiError } from '../../errors.ts';
import type { Bitmap } from './bitmap.ts';
import type { Asked, Recogniser } from './recogniser.ts';
import { type Word, wordsOfTsv } from './tsv.ts';

const PACKAGES =
  'tesseract-ocr tesseract-ocr-chi-sim (Debian, Ubuntu); tesseract tesseract-lang (Homebrew); UB-Mannheim.TesseractOCR + chi_sim (winget)';
const TOOL = 'tesseract';
const LANGUAGE = 'chi_sim';
const SECONDS_TO_START = 20;
// A page of 200 cells takes two seconds on a slow machine.
const SECONDS = 120;
const MOST_ANSWER = 32 * 1024 * 1024;

/**
 * The tesseract of this machine, for the file of that name; it may take so many seconds an answer. Throws `tool-missing`
 * where the program or its Chinese is not installed, and `tool-failed` where it fails, hangs or answers nonsense.
 */
export async function findTesseract(name: string, seconds = SECONDS): Promise<Recogniser> {
  const listed = await run(name, ['--list-langs'], Math.min(SECONDS_TO_START, seconds));
  const languages = new Set(listed.split('\n').map((line) => line.trim()));
  if (!languages.has(LANGUAGE)) throw missing(name, `${TOOL} (${LANGUAGE})`);
  return { languages, read: (pictures, asked) => recognise(name, pictures, asked, seconds) };
}

const missing = (name: string, tool: string): GoujiError =>
  new GoujiError('tool-missing', { name, tool, packages: PACKAGES });

const failed = (name: string, reason: string, cause?: unknown): GoujiError =>
  new GoujiError('tool-failed', { name, tool: TOOL, reason }, { cause });

async function recognise(name: string, pictures: Bitmap[], asked: Asked, seconds: number): Promise<Word[]> {
  if (pictures.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'gouji-scan-'));
  try {
    const paths = pictures.map((_, i) => join(folder, `${i}.pgm`));
    for (const [i, picture] of pictures.entries()) await writeFile(paths[i] as string, pgm(picture));
    const list = join(folder, 'list.txt');
    await writeFile(list, `${paths.join('\n')}\n`);
    const answer = await run(name, argumentsFor(list, pictures[0] as Bitmap, asked), seconds);
    const words = wordsOfTsv(answer, pictures.length);
    if (!words) throw failed(name, 'its answer is not the table that was asked for');
    return words;
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

/** A picture as tesseract reads it without a library for any format. */
export function pgm({ width, height, pixels }: Bitmap): Buffer {
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
    execFile(TOOL, args, options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (error.code === 'ENOENT') reject(missing(name, TOOL));
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        reject(failed(name, `its answer is longer than ${MOST_ANSWER} bytes`, error));
      else if (error.killed) reject(failed(name, `no answer within ${seconds} seconds`, error));
      else reject(failed(name, lastLine(stderr) || lastLine(error.message), error));
    });
  });
}

const lastLine = (text: string): string => text.split('\n').findLast((line) => line.trim() !== '') ?? '';
