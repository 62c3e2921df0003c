import { afterAll, expect, test, vi } from 'vitest';
import { startBotApi, TOKEN } from './testing/bot-api.ts';
import { runProgram } from './testing/child.ts';
import { said } from './testing/people.ts';
import { exampleStore } from './testing/store.ts';

const { location, remove } = await exampleStore();
const api = await startBotApi();
afterAll(async () => {
  await api.close();
  await remove();
});

const SET = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `${api.root}/`, GOUJI_STORE: location };

test.each(['SIGTERM', 'SIGINT'] as const)('answers until %s', async (signal) => {
  const child = runProgram('main.ts', SET);
  const before = api.callsOf('sendMessage').length;
  const update = said('2020年淄博收到多少件申请？');
  api.push(update);
  await vi.waitFor(() => expect(api.confirmed()).toBeGreaterThan(update.update_id), 20_000);
  expect(api.callsOf('sendMessage')[before]?.['text']).toContain('15');
  child.kill(signal);
  expect(await child.ended).toEqual([0, null]);
  expect(child.err()).toBe('Gouji bot @gouji_bot is answering.\n');
});

test('says that the Bot API cannot be reached, and stops all the same', async () => {
  // Port 9 of the loopback interface: nothing listens there.
  const child = runProgram('main.ts', { ...SET, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
  await vi.waitFor(() => expect(child.err()).not.toBe(''), 20_000);
  child.kill('SIGTERM');
  expect(await child.ended).toEqual([0, null]);
  expect(JSON.parse(child.err().split('\n')[0] ?? '')).toEqual({
    level: 'warning',
    event: 'call-failed',
    method: 'getMe',
    error: 'HttpError',
    reason: "Network request for 'getMe' failed!",
  });
});

test.each<[string, Record<string, string>, string]>([
  [
    'no token',
    {},
    'TELEGRAM_BOT_TOKEN is not valid: not set. Expected: the token that @BotFather gives; without one, run pnpm bot:console.',
  ],
  [
    'a token of the wrong form',
    { TELEGRAM_BOT_TOKEN: 'secret' },
    'TELEGRAM_BOT_TOKEN is not valid: not of the form 123456:ABC…. Expected: the token that @BotFather gives; without one, run pnpm bot:console.',
  ],
  [
    'a token that nobody knows',
    { ...SET, TELEGRAM_BOT_TOKEN: '1:unknown' },
    'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  ],
  [
    'a root that is no address',
    { ...SET, TELEGRAM_API_ROOT: 'localhost' },
    'TELEGRAM_API_ROOT is not valid: "localhost". Expected: https://api.telegram.org.',
  ],
  [
    'no store',
    { ...SET, GOUJI_STORE: '/nowhere/gouji.db' },
    'There is no store at /nowhere/gouji.db yet. Run gouji ingest first.',
  ],
])('%s ends it with one line and code 2', async (_, environment, line) => {
  const child = runProgram('main.ts', environment);
  expect(await child.ended).toEqual([2, null]);
  expect(child.err()).toBe(`${line}\n`);
  expect(child.out()).toBe('');
});
