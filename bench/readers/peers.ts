import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Milliseconds that a peer takes, and its version. */
export type Timed = { milliseconds: number; version: string };

/** How long another program takes for a file, in milliseconds of processor time; nothing where it is not on this machine. */
export type Peer = { name: string; time(path: string): Timed | undefined };

const script = join(import.meta.dirname, 'peers.py');

function timed(kind: string, path: string, command: string[] = []): Timed | undefined {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, [script, kind, path, ...command], { encoding: 'utf8' });
    const [time, version = ''] = status === 0 ? stdout.split('\n') : [];
    if (time !== undefined) return { milliseconds: Number(time), version };
  }
  return undefined;
}

/** What runs inside Python is timed inside Python: neither its start nor its imports count. */
const inPython = (kind: string, name: string): Peer => ({ name, time: (path) => timed(kind, path) });

/** A program is timed whole, less what it takes to start and tell about itself. */
const program = (name: string, about: string[], args: string[]): Peer => ({
  name: `${name}, without its start`,
  time(path) {
    const { error, stdout, stderr } = spawnSync(name, about, { encoding: 'utf8' });
    const bare = error ? undefined : timed('program', path, [name, ...about]);
    const whole = error ? undefined : timed('program', path, [name, ...args]);
    if (!bare || !whole) return undefined;
    const version = `${name} ${/\d+(?:\.\d+)+/u.exec(stdout + stderr)?.[0] ?? ''}`;
    return { milliseconds: Math.max(whole.milliseconds - bare.milliseconds, 0), version };
  },
});

/** The programs that a user would otherwise run, by format; `{}` stands for the file. */
export const peers: Record<string, Peer> = {
  html: inPython('pandas', 'pandas.read_html with lxml'),
  docx: inPython('python-docx', 'python-docx'),
  pdf: program('pdftotext', ['-v'], ['-layout', '{}', '-']),
  doc: program('antiword', ['-h'], ['-m', 'UTF-8.txt', '{}']),
};
