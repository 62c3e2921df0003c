import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { exitCodes } from './exit-codes.ts';
import type { Io, LoadCore } from './io.ts';
import { localeOf } from './language.ts';
import { loadCore } from './load-core.ts';
import { run } from './run.ts';
import { createStopping } from './stopping.ts';

const { argv, env } = process;

// Whoever reads us may stop reading, as head does: that is no failure to complain about.
function guarded<S extends NodeJS.WriteStream>(stream: S): S {
  if (stream.listenerCount('error', onError) > 0) return stream;
  return stream.on('error', onError);
}

function onError(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? exitCodes.pipeClosed : exitCodes.output);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

// Each stream that is opened takes milliseconds, so that only those are that are needed.
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return guarded(process.stdout);
  },
  get stderr() {
    return guarded(process.stderr);
  },
  isTTY: {
    get stdout() {
      return process.stdout.isTTY === true;
    },
    get stderr() {
      return process.stderr.isTTY === true;
    },
  },
  get columns() {
    return process.stdout.columns ?? 100;
  },
  env,
  // There may be none any more.
  get cwd() {
    return process.cwd();
  },
  locale: localeOf(env, navigator.language),
  today,
  exit: (code) => {
    process.exitCode = code;
  },
  staySmall() {
    setFlagsFromString('--semi-space-growth-factor=1');
    // In per cent of what is in use: what is gone is collected long before as much again has come in.
    setFlagsFromString('--heap-growing-percent=15');
  },
  ...createStopping(process),
};

// What was compiled once of the core as a whole is kept in the folder for temporary files.
const core: LoadCore = (part) => {
  if (part === 'all') enableCompileCache();
  return loadCore(part);
};

void run(argv.slice(2), core, io);
