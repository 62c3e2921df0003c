import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const TOKEN = '123456:ABC_def-1';

test('without more than a token it polls Telegram and answers from ./gouji.db', () => {
  expect(readSettings({ TELEGRAM_BOT_TOKEN: TOKEN })).toEqual({ token: TOKEN, store: './gouji.db' });
});

test('reads everything else', () => {
  const settings = readSettings({
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
    GOUJI_STORE: 'postgres://host/db',
    BOT_STATE: '/var/lib/gouji/bot.json',
    GOUJI_CONFIG: '/etc/gouji.config.json',
    BOT_WEBHOOK_URL: 'http://127.0.0.1/hook',
    BOT_WEBHOOK_SECRET: 's_e-cret1',
    HOST: '0.0.0.0',
    PORT: '9000',
  });
  expect(settings).toEqual({
    token: TOKEN,
    apiRoot: 'http://127.0.0.1:8081',
    store: 'postgres://host/db',
    state: '/var/lib/gouji/bot.json',
    config: '/etc/gouji.config.json',
    webhook: { url: 'http://127.0.0.1/hook', secret: 's_e-cret1', host: '0.0.0.0', port: 9000 },
  });
});

test('makes up another secret at each start where none is given', () => {
  const given = { TELEGRAM_BOT_TOKEN: TOKEN, BOT_WEBHOOK_URL: 'https://bot.example.org/gouji' };
  const [first, second] = [readSettings(given).webhook, readSettings(given).webhook];
  expect(first).toMatchObject({
    host: '127.0.0.1',
    port: 8788,
    secret: expect.stringMatching(/^[\w-]{43}$/u),
  });
  expect(first?.secret).not.toBe(second?.secret);
});

test.each([
  [{ TELEGRAM_BOT_TOKEN: 'secret' }, 'TELEGRAM_BOT_TOKEN is not valid: not of the form 123456:ABC….'],
  [
    { TELEGRAM_API_ROOT: 'localhost' },
    'TELEGRAM_API_ROOT is not valid: "localhost". Expected: https://api.telegram.org.',
  ],
  [{ BOT_WEBHOOK_URL: 'bot.example.org' }, 'BOT_WEBHOOK_URL is not valid: "bot.example.org"'],
  [
    { BOT_WEBHOOK_URL: 'http://bot.example.org/x' },
    'BOT_WEBHOOK_URL is not valid: "http://bot.example.org/x"',
  ],
  [{ BOT_WEBHOOK_URL: 'https://a.b/x', PORT: '70000' }, 'PORT is not valid: "70000". Expected: 0–65535.'],
  [
    { BOT_WEBHOOK_URL: 'https://a.b/x', BOT_WEBHOOK_SECRET: 'not a secret' },
    'BOT_WEBHOOK_SECRET is not valid: 12 characters.',
  ],
])('refuses %j, and tells no secret', (environment, message) => {
  expect(() => readSettings({ TELEGRAM_BOT_TOKEN: TOKEN, ...environment })).toThrow(message);
});
