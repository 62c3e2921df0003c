import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

// What an older Node lacks, as `node:sqlite`, it misses before any line of a program runs: this file must load there.
const OLDEST = 24;
const WRONG_USAGE = 2;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Whether this process can run its program. Where its Node is too old, false: the program is then run by the Node that
 * the workspace brings along, and this process passes signals on and ends as that one does.
 */
export function canRunHere(version = process.versions.node): boolean {
  if (Number.parseInt(version, 10) >= OLDEST) return true;
  const node = pinnedNode();
  if (node !== undefined) runOn(node, [...process.execArgv, ...process.argv.slice(1)]);
  else refuse(`Node ${version} is too old: install Node ${OLDEST} or newer, or run npm run setup here.`);
  return false;
}

/** The Node that the workspace brings along, unless it is the one that runs this. */
function pinnedNode(): string | undefined {
  try {
    const name = process.platform === 'win32' ? 'node/bin/node.exe' : 'node/bin/node';
    const node = createRequire(import.meta.url).resolve(name);
    return node === process.execPath ? undefined : node;
  } catch {
    return undefined;
  }
}

/** Runs a Node with these arguments on the streams of this process, which ends as it does. */
export function runOn(node: string, args: readonly string[]): void {
  // In a group of its own it has a signal from us alone, and not a second time from the terminal. Windows has no signals.
  const detached = process.platform !== 'win32';
  const child = spawn(node, args, { stdio: 'inherit', detached });
  for (const signal of FORWARDED) process.on(signal, () => detached && child.kill(signal));
  child.on('error', (error) => refuse(`${node} cannot be started: ${error.message}.`));
  child.on('exit', (code, signal) => {
    if (signal === null) return void (process.exitCode = code ?? WRONG_USAGE);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = WRONG_USAGE;
}
