import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Starts the command as a process of its own, from the sources. */
export const start = (
  argv: string[],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['--conditions=source', main, ...argv], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'zh_CN.UTF-8', ...env },
  });

/** Lets a process end, and gives its exit code and what it wrote to standard error. */
export async function ended(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; err: string }> {
  const [err, [code]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, err };
}
