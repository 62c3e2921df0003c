import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { localeOf } from './language.ts';
import { loadCore } from './load-core.ts';
import { run } from './run.ts';

const { argv, env, stdin, stdout, stderr } = process;
const words = argv.slice(2);

// Whoever reads us may stop reading, as head does: that is no failure to complain about.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCodes.pipeClosed : exitCodes.output);
  });
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

const io: Io = {
  stdin,
  stdout,
  stderr,
  isTTY: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  columns: stdout.columns ?? 100,
  env,
  cwd: process.cwd(),
  locale: localeOf(env, Intl.DateTimeFormat().resolvedOptions().locale),
  today,
  exit: (code) => {
    process.exitCode = code;
  },
  interruption: () => {
    const controller = new AbortController();
    process.once('SIGINT', () => controller.abort());
    return controller.signal;
  },
};

await run(words, loadCore, io);
