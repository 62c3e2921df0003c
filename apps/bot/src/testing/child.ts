import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A running program, what it has said so far, and its end. */
export type Child = ChildProcess & { out: () => string; err: () => string; ended: Promise<unknown[]> };

/** Runs a program of this app in a process of its own with this environment and nothing else, and this input. */
export function runProgram(name: string, environment: Record<string, string>, input = ''): Child {
  const program = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(process.execPath, ['--conditions=source', program], { env });
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told.err += chunk.toString()));
  child.stdin.end(input);
  return Object.assign(child, { out: () => told.out, err: () => told.err, ended: once(child, 'close') });
}
