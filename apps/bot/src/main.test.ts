import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { startBotApi, TOKEN } from './testing/bot-api/server.ts';
import { type Child, runProgram } from './testing/child.ts';
import { said } from './testing/people.ts';
import { exampleStore } from './testing/store.ts';

const { location, remove } = await exampleStore();
const api = await startBotApi();
const folder = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
const notes = join(folder, 'notes.txt');
await writeFile(notes, 'plain notes');
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
  await remove();
});

const SET = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `${api.root}/`, GOUJI_STORE: location };
const QUESTION = '2020年淄博收到多少件申请？';

const recordsOf = (child: Child): Record<string, unknown>[] =>
  child
    .err()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const answered = (child: Child, count: number): Promise<void> =>
  vi.waitFor(() => expect(child.err().match(/"event":"update"/gu)).toHaveLength(count), 20_000);

describe('by long polling', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('answers until %s, and logs lines of JSON', async (signal) => {
    const child = runProgram('main.ts', SET);
    const update = said(QUESTION);
    api.push(update);
    await answered(child, 1);
    expect(api.callsOf('sendMessage').at(-1)?.['text']).toContain('15件');
    child.kill(signal);
    expect(await child.ended).toEqual([0, null]);
    expect(recordsOf(child)).toEqual([
      { time: expect.any(String), level: 'info', event: 'started', bot: 'gouji_bot', mode: 'polling' },
      {
        time: expect.any(String),
        level: 'info',
        event: 'update',
        update: update.update_id,
        kind: 'text',
        outcome: 'value',
        ms: expect.any(Number),
      },
    ]);
    expect(api.confirmed()).toBe(update.update_id + 1);
  });

  test('finishes what it is answering when it is told to stop', async () => {
    const child = runProgram('main.ts', SET);
    const before = api.callsOf('sendMessage').length;
    api.fail('sendMessage', { error_code: 429, description: '', parameters: { retry_after: 2 } });
    api.push(said(QUESTION));
    await vi.waitFor(() => expect(api.callsOf('sendMessage').length).toBe(before + 1), 20_000);
    child.kill('SIGTERM');
    expect(await child.ended).toEqual([0, null]);
    expect(api.callsOf('sendMessage').length).toBe(before + 2);
  });

  test('keeps the languages that were chosen where BOT_STATE says', async () => {
    const state = join(folder, 'state.json');
    const child = runProgram('main.ts', { ...SET, BOT_STATE: state });
    api.push(said('/lang en'));
    await answered(child, 1);
    child.kill('SIGTERM');
    await child.ended;
    expect(JSON.parse(await readFile(state, 'utf8'))).toEqual({ languages: { 7: 'en' } });
  });

  test('says that the Bot API cannot be reached, and stops all the same', async () => {
    // Port 9 of the loopback interface: nothing listens there.
    const child = runProgram('main.ts', { ...SET, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    await vi.waitFor(() => expect(child.err()).not.toBe(''), 20_000);
    child.kill('SIGTERM');
    expect(await child.ended).toEqual([0, null]);
    expect(recordsOf(child)[0]).toEqual({
      time: expect.any(String),
      level: 'warning',
      event: 'call-failed',
      method: 'getMe',
      error: 'HttpError',
      reason: "Network request for 'getMe' failed!",
    });
  });

  test('never logs its token, even where the Bot API repeats it', async () => {
    const child = runProgram('main.ts', SET);
    api.fail('sendMessage', { error_code: 403, description: `Forbidden: ${TOKEN}` });
    api.push(said(QUESTION));
    await answered(child, 1);
    child.kill('SIGTERM');
    await child.ended;
    expect(recordsOf(child)).toContainEqual(expect.objectContaining({ reason: 'Forbidden: <secret>' }));
    expect(child.err()).not.toContain(TOKEN);
  });
});

describe('by webhook', () => {
  test('listens, tells Telegram where, answers and stops', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/gouji`;
    const child = runProgram('main.ts', { ...SET, BOT_WEBHOOK_URL: url, PORT: String(port) });
    await vi.waitFor(() => expect(child.err()).toContain('"mode":"webhook"'), 20_000);
    expect(api.hook()).toEqual({ url, secret: expect.stringMatching(/^[\w-]{43}$/u) });
    expect(await api.deliver(said(QUESTION), 'guessed')).toBe(401);
    expect(await api.deliver(said(QUESTION))).toBe(200);
    await answered(child, 1);
    expect(api.callsOf('sendMessage').at(-1)?.['text']).toContain('15件');
    child.kill('SIGTERM');
    expect(await child.ended).toEqual([0, null]);
    expect(child.err()).not.toContain(api.hook()?.secret);
  });

  test('at a port that is taken ends with one line', async () => {
    const port = String(new URL(api.root).port);
    const url = 'http://127.0.0.1/gouji';
    const child = runProgram('main.ts', { ...SET, BOT_WEBHOOK_URL: url, PORT: port });
    expect(await child.ended).toEqual([2, null]);
    expect(child.err()).toBe(
      `HOST, PORT is not valid: 127.0.0.1:${port} (EADDRINUSE). Expected: an address of this machine and a port that is free.\n`,
    );
  });

  test('at an address that Telegram refuses ends with one line', async () => {
    api.fail('setWebhook', {
      error_code: 400,
      description: 'Bad Request: bad webhook: IP address 127.0.0.1 is reserved',
    });
    const child = runProgram('main.ts', { ...SET, BOT_WEBHOOK_URL: 'http://127.0.0.1/gouji', PORT: '0' });
    expect(await child.ended).toEqual([2, null]);
    expect(child.err()).toBe(
      'BOT_WEBHOOK_URL was refused: Bad Request: bad webhook: IP address 127.0.0.1 is reserved.\n',
    );
  });
});

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

test.each<[string, Record<string, string>, string]>([
  [
    'no token',
    {},
    'TELEGRAM_BOT_TOKEN is not valid: not set. Expected: the token that @BotFather gives; without one, run npm run bot:console.',
  ],
  [
    'a token that nobody knows',
    { ...SET, TELEGRAM_BOT_TOKEN: '1:unknown' },
    'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  ],
  [
    'no store',
    { ...SET, GOUJI_STORE: '/nowhere/gouji.db' },
    'There is no store at /nowhere/gouji.db yet. Run gouji ingest first.',
  ],
  [
    'a state that is none of its own',
    { ...SET, BOT_STATE: notes },
    `BOT_STATE is not valid: ${notes} (not a file of this bot). Expected: a path at which there is nothing yet, or the file that the bot wrote there.`,
  ],
])('%s ends it with one line and code 2', async (_, environment, line) => {
  const child = runProgram('main.ts', environment);
  expect(await child.ended).toEqual([2, null]);
  expect(child.err()).toBe(`${line}\n`);
  expect(child.out()).toBe('');
});
