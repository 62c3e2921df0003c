import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Io, LoadCore } from '../io.ts';
import { loadCore } from '../load-core.ts';
import { run } from '../run.ts';

/** The folder of the sample reports. */
export const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** The path of a sample report. */
export const example = (name: string): string => join(examples, name);

/** A fresh folder that is gone when the test is over. */
export function temporary(): { folder: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

type World = {
  stdin?: string;
  locale?: string;
  terminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
  cwd?: string;
  signal?: AbortSignal;
  stdout?: Writable;
  core?: LoadCore;
};

/** What a call of the command printed, and its exit code. */
export type Outcome = { code: number; out: string; err: string };

function sink(isTTY: boolean): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs the command in this process with the real core, on streams in memory. */
export async function gouji(argv: string[], world: World = {}): Promise<Outcome> {
  const {
    stdin = '',
    locale = 'zh_CN.UTF-8',
    terminal = false,
    columns = 100,
    env = {},
    cwd = examples,
  } = world;
  const [out, err] = [sink(terminal), sink(terminal)];
  let code = 0;
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: world.stdout ?? out.stream,
    stderr: err.stream,
    isTTY: { stdout: terminal, stderr: terminal },
    columns,
    env,
    cwd,
    locale,
    today: () => '2021-06-01',
    exit: (given) => {
      code = given;
    },
    staySmall: () => {},
    interruption: () => world.signal ?? new AbortController().signal,
    tidyAtEnd: () => () => {},
  };
  await run(argv, world.core ?? loadCore, io);
  return { code, out: out.text(), err: err.text() };
}
