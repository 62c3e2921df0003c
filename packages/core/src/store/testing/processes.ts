import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

/** A process that keeps reports of consecutive seeds; `kept` grows with the ids that it said were kept. */
export type Writer = {
  kept: string[];
  /** Lets it begin: it has loaded everything by then, so several begun together really race. */
  begin(): void;
  /** Ends it on the spot, with no chance to tidy up: now, or once it has kept so many. */
  kill(): void;
  killAfter(count: number): void;
  /** Its exit code, or the signal that ended it; rejects with what it complained of. */
  ended: Promise<number | NodeJS.Signals | null>;
};

const program = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Starts a process that will keep `count` invented reports, the first of the seed `first`. */
export async function startWriter(location: string, first: number, count: number): Promise<Writer> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', program, location, String(first), String(count)],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const kept: string[] = [];
  const complaints: string[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line');
  lines.on('line', (line) => {
    if (line === 'ready') return;
    kept.push(line);
    if (kept.length >= limit) child.kill('SIGKILL');
  });
  child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const ended = once(child, 'close').then((values): number | NodeJS.Signals | null => {
    const [code, signal] = values as [number | null, NodeJS.Signals | null];
    if (code !== 0 && signal === null) throw new Error(complaints.join(''));
    return code ?? signal;
  });
  await Promise.race([ready, ended]);
  return {
    kept,
    begin: () => child.stdin.write('go\n'),
    kill: () => child.kill('SIGKILL'),
    killAfter: (count) => (limit = count),
    ended,
  };
}
