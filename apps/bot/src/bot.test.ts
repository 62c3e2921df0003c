import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from './testing/conversation.ts';
import { odd, pressed, said } from './testing/people.ts';
import { exampleStore } from './testing/store.ts';
import { texts } from './texts.ts';

const { store, remove } = await exampleStore();
const { api, records, send, stop } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const group = { id: -100, type: 'supergroup' as const };
const textsOf = (messages: { text: string }[]): string[] => messages.map(({ text }) => text);

describe('a question', () => {
  test('in private is any text: the number, and whose it is', async () => {
    const [message, ...more] = await send(said(QUESTION));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ chat_id: 7, link_preview_options: { is_disabled: true } });
    expect(message?.text).toContain('15');
    expect(message?.text).toContain('淄博市公安局');
    expect(message).not.toHaveProperty('parse_mode');
    expect(message).not.toHaveProperty('reply_parameters');
  });

  test('is answered in its own language', async () => {
    const [message] = await send(said('How many requests did Zibo receive in 2020?'));
    expect(message?.text).toMatch(/^In 2020, .*15/u);
  });

  test('can be a command', async () => {
    const [message] = await send(said(`/ask ${QUESTION}`));
    expect(message?.text).toContain('15');
    expect(textsOf(await send(said('/ask')))).toEqual([texts.zh.askHow]);
    expect(textsOf(await send(said('/ask', { code: 'en' })))).toEqual([texts.en.askHow]);
  });

  test('without data is told so and never 0', async () => {
    const [message] = await send(said('2015年淄博收到多少件申请？'));
    expect(message?.text).toContain('2015');
    expect(message?.text).not.toMatch(/收到 ?0 ?件/u);
  });

  test('holds whatever characters it likes', async () => {
    const [message] = await send(said('<b>淄博</b> & _2020_ *年* [收到](多少)？'));
    expect(message?.text).not.toBe('');
    expect(records).toEqual([]);
  });
});

describe('buttons', () => {
  test('stand for what a question can mean, and go on with it', async () => {
    const [message] = await send(said('2020年收到多少件申请？'));
    const rows = message?.reply_markup?.inline_keyboard ?? [];
    expect(rows.length).toBeGreaterThan(1);
    for (const [button] of rows) {
      expect(Buffer.byteLength(button?.callback_data ?? '')).toBeLessThanOrEqual(64);
    }
    const zibo = rows.flat().find(({ text }) => text.includes('淄博'));
    const [answer] = await send(pressed(zibo?.callback_data ?? ''));
    expect(answer?.text).toContain('15');
    expect(api.callsOf('answerCallbackQuery').at(-1)).not.toHaveProperty('text');
  });

  test.each(['go:0000_1:0', 'something else'])('that have expired say so: %s', async (data) => {
    expect(await send(pressed(data))).toEqual([]);
    expect(api.callsOf('answerCallbackQuery').at(-1)).toMatchObject({
      text: texts.zh.expired,
      show_alert: true,
    });
  });

  test('answer even where the press is too old to be acknowledged', async () => {
    const [message] = await send(said('2020年收到多少件申请？'));
    const [button] = message?.reply_markup?.inline_keyboard[0] ?? [];
    api.fail('answerCallbackQuery', { error_code: 400, description: 'Bad Request: query is too old' });
    expect(await send(pressed(button?.callback_data ?? ''))).toHaveLength(1);
    expect(records).toEqual([]);
  });
});

describe('in a group', () => {
  test.each([
    ['a command', () => said(`/ask ${QUESTION}`, { chat: group })],
    ['a command to the bot', () => said(`/ask@gouji_bot ${QUESTION}`, { chat: group })],
    ['a mention', () => said(`@Gouji_Bot ${QUESTION}`, { chat: group, mentions: '@Gouji_Bot' })],
    ['a mention behind', () => said(`${QUESTION} @gouji_bot`, { chat: group, mentions: '@gouji_bot' })],
    ['a reply to the bot', () => said(QUESTION, { chat: group, replyToBot: true })],
  ])('%s is answered as a reply', async (_, update) => {
    const [message] = await send(update());
    expect(message).toMatchObject({ chat_id: -100, reply_parameters: { allow_sending_without_reply: true } });
    expect(message?.text).toContain('15');
  });

  test.each([
    ['talk', () => said(QUESTION, { chat: group })],
    [
      'a mention of somebody else',
      () => said(`@other_bot ${QUESTION}`, { chat: group, mentions: '@other_bot' }),
    ],
    ['a command to another bot', () => said(`/ask@other_bot ${QUESTION}`, { chat: group })],
    ['a command to another bot in a reply', () => said('/ban@other_bot', { chat: group, replyToBot: true })],
    ['a photo', () => odd({ message: { message_id: 1, date: 0, chat: group, from: { id: 7 }, photo: [] } })],
  ])('%s is left alone', async (_, update) => {
    expect(await send(update())).toEqual([]);
  });
});

describe('commands', () => {
  test.each([
    ['/start', 'zh-hans', texts.zh.start],
    ['/start', 'en', texts.en.start],
    ['/help', 'zh-hant', texts.zh.help],
    ['/help', 'fr', texts.en.help],
    ['/nothing', 'zh', texts.zh.unknownCommand],
    ['/report', 'en', texts.en.reportHow],
  ])('%s from %s', async (command, code, text) => {
    expect(textsOf(await send(said(command, { code })))).toEqual([text]);
  });

  test('are published in both languages', () => {
    expect(api.callsOf('setMyCommands')).toEqual([
      { commands: texts.en.commands },
      { commands: texts.zh.commands, language_code: 'zh' },
    ]);
  });
});

describe('/lang', () => {
  const chat = { id: 8, type: 'private' as const };
  const other = { id: 9, type: 'private' as const };

  test('is remembered for its chat', async () => {
    expect(textsOf(await send(said('/lang en', { chat })))).toEqual([texts.en.languageSet]);
    expect(textsOf(await send(said('/help', { chat })))).toEqual([texts.en.help]);
    expect(textsOf(await send(said('/help', { chat: other })))).toEqual([texts.zh.help]);
    expect(textsOf(await send(said('/lang 中文', { chat })))).toEqual([texts.zh.languageSet]);
    expect(textsOf(await send(said('/help', { chat, code: 'en' })))).toEqual([texts.zh.help]);
  });

  test('without an argument offers buttons', async () => {
    const [message] = await send(said('/lang', { chat }));
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: '中文', callback_data: 'lang:zh' }],
      [{ text: 'English', callback_data: 'lang:en' }],
    ]);
    expect(textsOf(await send(pressed('lang:en', chat.id)))).toEqual([texts.en.languageSet]);
    expect(textsOf(await send(said('/start', { chat })))).toEqual([texts.en.start]);
  });
});

describe('/report', () => {
  test('shows a report at a glance: whose it is, key figures, findings, source', async () => {
    const [message] = await send(said('/report 东西湖 2019'));
    const lines = message?.text.split('\n') ?? [];
    expect(lines[0]).toBe('东西湖区公安分局 · 2019年度（东西湖区）');
    expect(lines).toContain('行政复议：13');
    expect(lines).toContain('· 未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。');
    expect(lines).toContain('……另有 3 项');
    expect(lines.at(-1)).toBe('来源：dongxihu-public-security-2019.md');
  });

  test('never shows a blank as 0', async () => {
    const [message] = await send(said('/report 海东 2020'));
    const lines = message?.text.split('\n') ?? [];
    expect(lines).toContain('新收政府信息公开申请：空白（不等于 0）');
    expect(lines).toContain('不予公开：无法计算（有空缺）');
  });

  test('in English', async () => {
    const [message] = await send(said('/report Zibo 2020', { code: 'en' }));
    const lines = message?.text.split('\n') ?? [];
    expect(lines[0]).toBe('淄博市公安局 · 2020 (淄博市)');
    expect(lines).toContain('New applications received: 15');
    expect(lines).toContain('Nothing was found wrong.');
  });

  test('says which years there are', async () => {
    const [message] = await send(said('/report 淄博 2015'));
    expect(message?.text).toContain('2020');
    expect(message?.text).not.toContain('：15');
  });

  test.each(['亚特兰蒂斯 2020', '2020'])('knows no %s', async (which) => {
    expect(textsOf(await send(said(`/report ${which}`)))).toEqual([texts.zh.reportUnknown]);
  });

  test('offers the agencies that are meant, and shows the one chosen', async () => {
    const [message] = await send(said('/report 公安局 2020'));
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const zibo = buttons.find(({ text }) => text.includes('淄博'));
    const [card] = await send(pressed(zibo?.callback_data ?? ''));
    expect(card?.text).toContain('：15');
  });
});

describe('trouble with the Bot API', () => {
  test.each([
    ['a rate limit', { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }],
    ['a connection that breaks', 'reset' as const],
    ['a server error', { error_code: 502, description: 'Bad Gateway' }],
  ])('%s is got over', async (_, fault) => {
    api.fail('sendMessage', fault);
    const messages = await send(said(QUESTION));
    expect(messages).toHaveLength(2);
    expect(messages[1]).toEqual(messages[0]);
    expect(records).toEqual([]);
  });

  test('while polling is got over', async () => {
    api.fail('getUpdates', 'reset', { error_code: 502, description: 'Bad Gateway' });
    await send(said('/help'));
    expect(textsOf(await send(said('/start')))).toEqual([texts.zh.start]);
    expect(records.splice(0)).toMatchObject([
      { level: 'warning', event: 'call-failed', method: 'getUpdates', error: 'HttpError' },
      { level: 'warning', event: 'call-failed', method: 'getUpdates', status: 502, reason: 'Bad Gateway' },
    ]);
  });

  test('that does not pass is logged without what people wrote', async () => {
    api.fail('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    const update = said(QUESTION);
    await send(update);
    expect(records.splice(0)).toEqual([
      {
        level: 'error',
        event: 'update-failed',
        update: update.update_id,
        error: 'GrammyError',
        method: 'sendMessage',
        status: 403,
        reason: 'Forbidden: bot was blocked by the user',
      },
    ]);
  });
});

describe('odd updates', () => {
  const chat = { id: 7, type: 'private' };

  test.each([
    ['nothing in it', () => odd({})],
    ['an unknown kind', () => odd({ hologram: { text: QUESTION } })],
    ['a message of nothing', () => odd({ message: {} })],
    ['a text without a chat', () => odd({ message: { message_id: 1, text: QUESTION } })],
    ['a text that is no text', () => odd({ message: { message_id: 1, chat, text: 15, entities: 'none' } })],
    ['a button without data', () => odd({ callback_query: { id: '1', from: { id: 7 } } })],
    ['an edited message', () => odd({ edited_message: { message_id: 1, chat, text: QUESTION } })],
  ])('%s', async (_, update) => {
    await send(update());
    records.splice(0);
    expect(textsOf(await send(said('/start')))).toEqual([texts.zh.start]);
  });

  test('no update at all', async () => {
    api.push(JSON.parse('null'));
    api.push(JSON.parse('{"message":{}}'));
    expect(textsOf(await send(said('/start')))).toEqual([texts.zh.start]);
  });

  test('a photo in private asks for text', async () => {
    const photo = odd({
      message: { message_id: 1, date: 0, chat, from: { id: 7, language_code: 'en' }, photo: [] },
    });
    expect(textsOf(await send(photo))).toEqual([texts.en.textOnly]);
  });

  test('a text of the greatest length', async () => {
    const messages = await send(said('申请'.repeat(2048)));
    expect(messages.length).toBeGreaterThan(0);
    for (const { text } of messages) expect(text.length).toBeLessThanOrEqual(4096);
    expect(records).toEqual([]);
  });
});
