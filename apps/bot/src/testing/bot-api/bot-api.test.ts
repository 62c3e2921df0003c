import { Api, InputFile } from 'grammy';
import { afterAll, describe, expect, test } from 'vitest';
import { startBotApi, TOKEN } from './server.ts';

const server = await startBotApi();
const api = new Api(TOKEN, { apiRoot: server.root });
afterAll(() => server.close());

/** What a call is refused with. */
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    ({ error_code: status, description }: { error_code: number; description: string }) =>
      `${status} ${description}`,
  );

const button = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
});
const bold = (offset: number, length: number) => ({ entities: [{ type: 'bold' as const, offset, length }] });

describe('refuses what Telegram refuses, in its words', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['accepted', () => api.sendMessage(7, 'x'.repeat(4096))],
    ['400 Bad Request: message is too long', () => api.sendMessage(7, 'x'.repeat(4097))],
    ['400 Bad Request: message text is empty', () => api.sendMessage(7, ' \n')],
    ['400 Bad Request: chat not found', () => api.sendMessage('nobody', 'x')],
    ['accepted', () => api.sendMessage(7, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' })],
    ['accepted', () => api.sendMessage(7, '1 &lt; 2 <i>&amp;</i>', { parse_mode: 'HTML' })],
    [
      '400 Bad Request: can\'t parse entities: Unsupported start tag "c" at byte offset 3',
      () => api.sendMessage(7, '淄<c>', { parse_mode: 'HTML' }),
    ],
    [
      '400 Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
      () => api.sendMessage(7, '<b>x', { parse_mode: 'HTML' }),
    ],
    ['400 Bad Request: strings must be encoded in UTF-8', () => api.sendMessage(7, 'x\ud842')],
    ['accepted', () => api.sendMessage(7, 'xyz', bold(1, 2))],
    ['400 Bad Request: ENTITY_BOUNDS_INVALID', () => api.sendMessage(7, 'xyz', bold(1, 3))],
    ['accepted', () => api.sendMessage(7, 'x', button('淄'.repeat(21)))],
    ['400 Bad Request: BUTTON_DATA_INVALID', () => api.sendMessage(7, 'x', button('淄'.repeat(22)))],
    [
      '400 Bad Request: IMAGE_PROCESS_FAILED',
      () => api.sendPhoto(7, new InputFile(Buffer.from('no picture'))),
    ],
    [
      '400 Bad Request: message caption is too long',
      () => api.sendDocument(7, new InputFile(Buffer.from('x')), { caption: 'x'.repeat(1025) }),
    ],
    [
      '400 Bad Request: file must be non-empty',
      () => api.sendDocument(7, new InputFile(Buffer.alloc(0), 'a')),
    ],
    ['400 Bad Request: message to edit not found', () => api.editMessageText(7, 1, 'x')],
    ['400 Bad Request: MESSAGE_TOO_LONG', () => api.answerCallbackQuery('1', { text: 'x'.repeat(201) })],
    ['400 Bad Request: BOT_COMMAND_INVALID', () => api.setMyCommands([{ command: 'Ask', description: 'x' }])],
    [
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
      () => api.setWebhook('bot.example.org'),
    ],
    ['400 Bad Request: wrong file_id or the file is temporarily unavailable', () => api.getFile('none')],
    ['404 Not Found', () => api.raw.logOut()],
    ['401 Unauthorized', () => new Api('1:other', { apiRoot: server.root }).getMe()],
  ])('%s', async (expected, call) => {
    expect(await refusal(call())).toBe(expected);
  });

  test('an edit that changes nothing', async () => {
    const { message_id: id } = await api.sendMessage(7, 'x');
    expect(await refusal(api.editMessageText(7, id, 'y'))).toBe('accepted');
    expect(await refusal(api.editMessageText(7, id, 'y'))).toMatch(
      /^400 Bad Request: message is not modified: /u,
    );
  });

  test('polling beside a webhook', async () => {
    await api.setWebhook('https://bot.example.org/');
    expect(await refusal(api.getUpdates())).toMatch(/^409 Conflict: /u);
    await api.deleteWebhook();
    expect(await refusal(api.getUpdates())).toBe('accepted');
  });
});

test('takes files in as they were sent, and gives files out', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
  await api.sendDocument(7, new InputFile(bytes, '核对.html'), { caption: 'x', caption_entities: [] });
  expect(server.callsOf('sendDocument').at(-1)).toEqual({
    chat_id: '7',
    caption: 'x',
    caption_entities: [],
    document: { name: '核对.html', bytes },
  });
  const { file_path: path } = await api.getFile(server.keepFile(bytes));
  const response = await fetch(`${server.root}/file/bot${TOKEN}/${path}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test('waits so many seconds for an update, and gives each until it is confirmed', async () => {
  const began = performance.now();
  expect(await api.getUpdates({ timeout: 1 })).toEqual([]);
  expect(performance.now() - began).toBeGreaterThan(900);
  const waiting = api.getUpdates({ timeout: 30 });
  server.push({ update_id: 5 });
  server.push({ update_id: 6 });
  expect((await waiting).length).toBeGreaterThan(0);
  expect(await api.getUpdates({ offset: 6 })).toEqual([{ update_id: 6 }]);
  expect(await api.getUpdates({ offset: 7, timeout: 0 })).toEqual([]);
  expect(server.confirmed()).toBe(7);
});
