import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../reader.ts';

const TOOL = 'soffice';
const SECONDS_TO_START = 20;
// A first start makes a profile, which takes some seconds.
const SECONDS = 45;

/** A file saved anew, and the program with its version that did so. */
export type Converted = { file: SourceFile; by: string };

/**
 * The file as LibreOffice of this machine saves it in another format; undefined where there is no LibreOffice. It runs
 * without a window, with a profile of its own, never runs macros, and may take so many seconds. Throws `tool-failed` where it fails or hangs.
 */
export async function convertWithOffice(
  { name, bytes }: SourceFile,
  extension: 'docx' | 'xlsx',
  seconds = SECONDS,
): Promise<Converted | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
  try {
    const version = await run(name, ['--version'], SECONDS_TO_START);
    if (version === undefined) return undefined;
    const [given, saved] = [join(folder, 'given'), join(folder, 'saved')];
    await Promise.all([given, saved].map((path) => mkdir(path)));
    const path = join(given, `report.${endingOf(name)}`);
    await writeFile(path, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const to = ['--convert-to', extension, '--outdir', saved, path];
    await run(name, [profile, '--headless', '--norestore', '--nolockcheck', ...to], seconds);
    const converted = await readFile(join(saved, `report.${extension}`)).catch((cause: unknown) => {
      throw failed(name, 'it saved nothing', cause);
    });
    return { file: { name, bytes: converted }, by: version.trim().split(/\s+/u).slice(0, 2).join(' ') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const endingOf = (name: string): string => /\.([a-z\d]{1,8})$/iu.exec(basename(name))?.[1] ?? 'bin';

const failed = (name: string, reason: string, cause?: unknown): GoujiError =>
  new GoujiError('tool-failed', { name, tool: TOOL, reason }, { cause });

/** What the program says; undefined where the machine does not have it. */
async function run(name: string, args: string[], seconds: number): Promise<string | undefined> {
  // A group of its own: the program starts another, which is to end with it.
  const child = spawn(TOOL, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, seconds * 1000);
  try {
    const [said, complaint] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    if (late) throw failed(name, `no answer within ${seconds} seconds`);
    if (child.exitCode !== 0) throw failed(name, lastLine(complaint) || `it ended with ${child.exitCode}`);
    return said;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const lastLine = (said: string): string => said.trim().split('\n').at(-1) ?? '';
