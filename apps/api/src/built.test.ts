import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { exampleStore } from './testing/store.ts';

const { location, remove } = await exampleStore();
afterAll(remove);

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

// The machine's own Node, as old as it may be, and not the one that the workspace brings along.
const PATH =
  process.env['PATH']
    ?.split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':') ?? '';

test.each(['SIGTERM', 'SIGINT'] as const)(
  'as built it runs on the Node of the machine until %s',
  async (signal) => {
    const child = spawn('node', [MAIN], { env: { PATH, GOUJI_STORE: location, PORT: '0' } });
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/[\d.:]+/u.exec(line.toString())?.[0] ?? '';
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  },
);

test('as built it passes its exit code on', async () => {
  const child = spawn('node', [MAIN], { env: { PATH, GOUJI_STORE: '/nowhere/gouji.db' } });
  const [said, ended] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(ended).toEqual([2, null]);
  expect(said).toBe('There is no store at /nowhere/gouji.db yet. Run gouji ingest first.\n');
});
