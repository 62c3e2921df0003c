import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { EXAMPLES, exampleStore } from './testing/store.ts';

const { location, folder, remove } = await exampleStore();
afterAll(remove);

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

function run(environment: Record<string, string>): ChildProcess & { lines: () => string[] } {
  const env = { PATH: process.env['PATH'] ?? '', GOUJI_STORE: location, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['--conditions=source', MAIN], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  return Object.assign(child, { lines: () => told.split('\n').filter((line) => line !== '') });
}

async function started(child: ReturnType<typeof run>): Promise<string> {
  while (child.lines().length === 0) await once(child.stderr ?? child, 'data');
  return /http:\/\/[\d.:]+/u.exec(child.lines()[0] ?? '')?.[0] ?? '';
}

test.each(['SIGTERM', 'SIGINT'] as const)('listens, answers and stops on %s', async (signal) => {
  const child = run({});
  const url = await started(child);
  const health = await fetch(`${url}/healthz`);
  expect(await health.json()).toEqual({ status: 'ok' });
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(child.lines()).toEqual([`Gouji API on ${url} (documentation: ${url}/docs)`]);
});

test('checks what is sent, and stops', async () => {
  const child = run({});
  const url = await started(child);
  const body = await readFile(join(EXAMPLES, 'dongxihu-public-security-2019.md'));
  const [checked, refused] = await Promise.all(
    [body, '今天天气很好。'].map((sent) => fetch(`${url}/v1/check`, { method: 'POST', body: sent })),
  );
  expect(await checked?.json()).toMatchObject({ year: 2019, summary: { error: 2 } });
  expect(await refused?.json()).toMatchObject({ status: 422, code: 'not-a-report' });
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a port that is in use ends it with one line and code 2', async () => {
  const first = run({});
  const { port } = new URL(await started(first));
  const second = run({ PORT: port });
  expect(await once(second, 'close')).toEqual([2, null]);
  expect(second.lines()).toEqual([`PORT is not valid: ${port} (EADDRINUSE). Expected: a port that is free.`]);
  first.kill();
  await once(first, 'close');
});

test.each([
  [{ PORT: '99999' }, 'PORT is not valid: "99999". Expected: 0–65535.'],
  [{ PORT: 'http' }, 'PORT is not valid: "http". Expected: 0–65535.'],
  [{ GOUJI_CONFIG: '/nowhere.json' }, 'No file or folder at /nowhere.json. Check the path.'],
  [
    { GOUJI_STORE: '/nowhere/gouji.db' },
    'There is no store at /nowhere/gouji.db yet. Run gouji ingest first.',
  ],
])('%o ends it with one line and code 2', async (environment, line) => {
  const child = run(environment);
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(child.lines()).toEqual([line]);
});

test('a file that is no store ends it with one line and code 2', async () => {
  const text = join(folder, 'text.db');
  await writeFile(text, 'this is not a database, only a text that is long enough to be looked at');
  const child = run({ GOUJI_STORE: text });
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(child.lines()).toHaveLength(1);
  expect(child.lines()[0]).toContain(`${text} is not a Gouji store`);
});
