import type { Readable, Writable } from 'node:stream';

/** The core library. */
export type Core = typeof import('@gouji/core');

/** The core library as a whole, and what of it answers questions. */
export type Parts = { all: Core; answers: typeof import('@gouji/core/answers') };

/** Loads what a command needs of the core when it first needs it: `--help` does without. */
export type LoadCore = <P extends keyof Parts>(part: P) => Promise<Parts[P]>;

/** All that the program sees of the world it runs in. */
export type Io = {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  isTTY: { stdout: boolean; stderr: boolean };
  /** Width of the terminal in characters. */
  columns: number;
  env: Record<string, string | undefined>;
  /** The current folder. */
  cwd: string;
  /** The language to speak, as in LANG: anything that begins with zh is Chinese. */
  locale: string;
  /** The day it is, as 2026-01-31: questions may say last year. */
  today(): string;
  /** Takes the exit code of the command that ran; the last one counts. */
  exit(code: number): void;
  /** Takes no more memory for what soon is gone than now: V8 would hold a hundred megabytes ready for a process that only writes down what others read. */
  staySmall(): void;
  /** From the first call on, the first Ctrl-C no longer ends the process but aborts this signal. */
  interruption(): AbortSignal;
  /** Has something small tidied up should the process be ended before the function that comes back is called. */
  tidyAtEnd(tidy: () => void): () => void;
};
