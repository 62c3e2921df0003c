import { afterAll, expect, test } from 'vitest';
import { startConversation } from './testing/conversation.ts';
import { said } from './testing/people.ts';
import { exampleStore } from './testing/store.ts';

const { store, remove } = await exampleStore();
afterAll(remove);

test('stopping ends the polling, confirms what was taken in, and lets its answer finish', async () => {
  const { api, bot, idle, running } = await startConversation(store);
  const update = said('2020年淄博收到多少件申请？');
  // The answer is held up, so that the bot is told to stop while it is at it.
  api.fail('sendMessage', { error_code: 429, description: '', parameters: { retry_after: 1 } });
  api.push(update);
  while (api.callsOf('sendMessage').length === 0) await new Promise((next) => setTimeout(next, 5));
  await bot.stop();
  await running;
  expect(api.confirmed()).toBe(update.update_id + 1);
  expect(bot.isRunning()).toBe(false);
  expect(api.callsOf('sendMessage')).toHaveLength(1);
  await idle();
  expect(api.callsOf('sendMessage')).toHaveLength(2);
  await api.close();
});

test('a Bot API that is polled by another bot ends the polling at once', async () => {
  const { api, bot, running } = await startConversation(store);
  const ended = running.catch((error: unknown) => error);
  api.fail('getUpdates', { error_code: 409, description: 'Conflict' });
  api.push(said('/help'));
  expect(await ended).toMatchObject({ error_code: 409 });
  expect(bot.isRunning()).toBe(false);
  await api.close();
});
