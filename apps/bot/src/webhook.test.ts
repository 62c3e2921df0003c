import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBot } from './bot.ts';
import { draw } from './draw.ts';
import { type Listening, listen } from './server.ts';
import { startBotApi, TOKEN } from './testing/bot-api/server.ts';
import { said, sentFile } from './testing/people.ts';
import { exampleFile, exampleStore } from './testing/store.ts';
import { texts } from './texts/index.ts';
import { announceWebhook, createWebhook } from './webhook.ts';

const { store, remove } = await exampleStore();
const api = await startBotApi();
const records: Record<string, unknown>[] = [];
const log = (record: Record<string, unknown>) => records.push(record);
const { bot, idle, close } = createBot({
  token: TOKEN,
  apiRoot: api.root,
  store,
  draw,
  today: () => '2021-06-01',
  log,
});
let server: Listening;
const secret = 'the-secret_1';

beforeAll(async () => {
  // The address is known only when the port is.
  const path = { url: 'http://127.0.0.1/hook/gouji', secret };
  server = await listen(createWebhook(bot, path, log), '127.0.0.1', 0);
  await announceWebhook(bot, { ...path, url: `http://127.0.0.1:${server.port}/hook/gouji` }, log);
});
afterAll(async () => {
  await server.close();
  await close();
  await api.close();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const sentTexts = () => api.callsOf('sendMessage').map(({ text }) => text);

test('at the start Telegram is told the address, the secret and the kinds of updates', () => {
  expect(api.callsOf('setWebhook')).toEqual([
    {
      url: `http://127.0.0.1:${server.port}/hook/gouji`,
      secret_token: secret,
      allowed_updates: ['message', 'callback_query', 'inline_query'],
    },
  ]);
  expect(api.callsOf('setMyCommands')).toHaveLength(2);
  expect(records).toContainEqual({ level: 'info', event: 'started', bot: 'gouji_bot', mode: 'webhook' });
});

test('an update is taken in and answered', async () => {
  expect(await api.deliver(said(QUESTION))).toBe(200);
  await idle();
  expect(sentTexts().at(-1)).toContain('15件');
});

test('Telegram does not wait for what takes long', async () => {
  const file = api.keepFile(await exampleFile('dongxihu-public-security-2019.md'));
  const began = performance.now();
  expect(await api.deliver(sentFile(file))).toBe(200);
  const taken = performance.now() - began;
  await idle();
  expect(api.callsOf('sendDocument')).toHaveLength(1);
  expect(taken).toBeLessThan((performance.now() - began) / 2);
});

describe('whoever is not Telegram is turned away', () => {
  test.each(['', 'another', `${secret}x`, secret.slice(1)])('with the secret %j', async (wrong) => {
    const before = sentTexts().length;
    expect(await api.deliver(said(QUESTION), wrong)).toBe(401);
    await idle();
    expect(sentTexts()).toHaveLength(before);
  });

  test.each<[string, string, RequestInit, number]>([
    ['another path', '/', { method: 'POST', body: '{}' }, 404],
    ['another method', '/hook/gouji', {}, 404],
    ['the look whether it is alive', '/healthz', {}, 200],
  ])('at %s', async (_, path, request, status) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, request);
    expect(response.status).toBe(status);
  });
});

test('an update that nobody understands is not to come again', async () => {
  expect(
    await api.deliver({
      update_id: 1,
      message: { chat: { id: 7 }, from: { id: 7 }, entities: [null], text: 'x' },
    }),
  ).toBe(200);
  expect(records.at(-1)).toMatchObject({ event: 'update-failed', update: 1 });
});

test.each<[string, string, number]>([
  ['no JSON', '{', 400],
  ['no update', 'null', 400],
  ['more than an update holds', `"${'x'.repeat(1024 ** 2)}"`, 413],
])('%s is refused and does not stop it', async (_, body, status) => {
  expect(await api.deliver(body)).toBe(status);
  expect(await api.deliver(said('/rank'))).toBe(200);
  await idle();
  expect(sentTexts().at(-1)).toBe(texts.zh.rankHow);
});
