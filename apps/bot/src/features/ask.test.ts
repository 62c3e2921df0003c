import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from '../testing/conversation.ts';
import { pressed, said, sent } from '../testing/people.ts';
import { exampleStore, zibo } from '../testing/store.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore(await zibo({ 2019: 12 }));
let now = 0;
const { api, troubles, send, stop } = await startConversation(store, { now: () => now });
afterAll(async () => {
  await stop();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const EVERYBODY = '2020年收到多少件申请？';
const textsOf = (messages: { text: string }[]): string[] => messages.map(({ text }) => text);

describe('a question', () => {
  test('in private is any text: the number, whose it is, where it stands', async () => {
    const [message, ...more] = await send(said(QUESTION));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ chat_id: 7, link_preview_options: { is_disabled: true } });
    expect(message?.text.split('\n')).toEqual([
      '淄博市公安局2020年新收政府信息公开申请15件。原文“15”，zibo-public-security-2020.txt 第111行。',
      '',
      '· 这是淄博市公安局的数字，不是淄博市的数字：库里没有淄博市人民政府的报告。',
    ]);
    const caveat = message?.text.indexOf('·') ?? 0;
    const length = '· 这是淄博市公安局的数字，不是淄博市的数字：库里没有淄博市人民政府的报告。'.length;
    expect(message?.entities).toEqual([{ type: 'blockquote', offset: caveat, length }]);
    expect(message).not.toHaveProperty('parse_mode');
    expect(message).not.toHaveProperty('reply_parameters');
  });

  test('is answered in its own language', async () => {
    const [message] = await send(said('How many requests did Zibo receive in 2020?'));
    expect(message?.text).toMatch(/^In 2020, .*15/u);
  });

  test('can be a command, in capitals too', async () => {
    for (const command of ['/ask', '/Ask', '/ask@Gouji_Bot']) {
      const [message] = await send(said(`${command} ${QUESTION}`));
      expect(message?.text).toContain('15件');
    }
  });

  test.each([
    ['zh', '请把问题写在命令后面，例如：\n/ask 2020年淄博市公安局收到多少件申请？'],
    [
      'en',
      'Put the question after the command, for example:\n/ask How many requests did Zibo receive in 2020?',
    ],
  ])('that is missing is asked for: %s', async (code, text) => {
    expect(textsOf(await send(said('/ask', { code })))).toEqual([text]);
  });

  test('without data is told so and never 0', async () => {
    const [message] = await send(said('2015年淄博收到多少件申请？'));
    expect(message?.text).toContain('库里没有淄博市公安局2015年的报告');
    expect(message?.text).not.toMatch(/收到 ?0 ?件/u);
  });

  test('holds whatever characters it likes', async () => {
    const [message] = await send(said('<b>淄博</b> & _2020_ *年* [收到](多少)？'));
    expect(message?.text).not.toBe('');
    expect(troubles()).toEqual([]);
  });

  test('names the sources of a ranking', async () => {
    const [message] = await send(said('2020年哪个机关收到申请最多？'));
    const lines = message?.text.split('\n') ?? [];
    expect(lines).toContain('来源：');
    expect(lines).toContain('ningxia-public-security-2020.html：第147行“10”');
    expect(message?.entities?.at(-1)).toMatchObject({ type: 'expandable_blockquote' });
  });
});

describe('a question that follows on', () => {
  const person = { id: 31 };

  test('keeps what was said, for each person by itself', async () => {
    await send(said('2020年六盘水市公安局收到多少件申请？', { id: 30 }));
    await send(said(QUESTION, person));
    const [message] = await send(said('那2019年呢？', person));
    expect(message?.text).toContain('淄博市公安局2019年新收政府信息公开申请12件');
    const [other] = await send(said('那2019年呢？', { id: 32 }));
    expect(other?.text).not.toContain('12件');
  });

  test('is alone after a quarter of an hour', async () => {
    await send(said(QUESTION, person));
    now += 15 * 60 * 1000;
    const [message] = await send(said('那2019年呢？', person));
    expect(message?.text).not.toContain('12件');
  });

  test('may follow on a choice', async () => {
    const [message] = await send(said(EVERYBODY, { id: 33 }));
    const button = message?.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes('淄博'));
    await send(pressed(button?.callback_data ?? '', { id: 33 }));
    const [next] = await send(said('那2019年呢？', { id: 33 }));
    expect(next?.text).toContain('12件');
  });
});

describe('buttons', () => {
  test('stand for what a question can mean, and go on with it', async () => {
    const [message] = await send(said(EVERYBODY, { id: 40 }));
    const rows = message?.reply_markup?.inline_keyboard ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ length }) => length === 1)).toBe(true);
    const zibo2020 = rows.flat().find(({ text }) => text.includes('淄博'));
    const [answer] = await send(pressed(zibo2020?.callback_data ?? '', { id: 40 }));
    expect(answer?.text).toContain('15件');
    expect(api.callsOf('answerCallbackQuery').at(-1)).not.toHaveProperty('text');
  });

  test.each(['go:0000_1:0', 'say:0', 'something else'])('that have expired say so: %s', async (data) => {
    expect(await send(pressed(data))).toEqual([]);
    expect(api.callsOf('answerCallbackQuery').at(-1)).toMatchObject({
      text: texts.zh.expired,
      show_alert: true,
    });
  });

  test('are of the chat in which they were offered', async () => {
    const [message] = await send(said(EVERYBODY, { id: 41 }));
    const data = message?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    expect(await send(pressed(data, { id: 42 }))).toEqual([]);
    expect(api.callsOf('answerCallbackQuery').at(-1)).toMatchObject({ text: texts.zh.expired });
  });

  test('answer even where the press is too old to be acknowledged', async () => {
    const [message] = await send(said(EVERYBODY, { id: 43 }));
    const [button] = message?.reply_markup?.inline_keyboard[0] ?? [];
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    api.fail('answerCallbackQuery', { error_code: 400, description });
    expect(await send(pressed(button?.callback_data ?? '', { id: 43 }))).toHaveLength(1);
    expect(troubles()).toEqual([]);
  });
});

describe('what is no question', () => {
  test('a picture asks for a file, a sticker for words', async () => {
    expect(textsOf(await send(sent({ photo: [] })))).toEqual([texts.zh.check.photo]);
    expect(textsOf(await send(sent({ sticker: {} }, { code: 'en' })))).toEqual([texts.en.textOnly]);
  });

  test('what Telegram itself tells in a chat is left alone', async () => {
    expect(await send(sent({ pinned_message: { message_id: 1, date: 0, chat: { id: 7 } } }))).toEqual([]);
  });

  test('photos sent together are answered once', async () => {
    const album = { photo: [], media_group_id: '13' };
    const messages = [await send(sent(album)), await send(sent(album)), await send(sent({ photo: [] }))];
    expect(messages.map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  test('an answer that was shared from the inline mode is not asked again', async () => {
    expect(await send(sent({ text: '淄博市公安局2020年……', via_bot: { id: 1, is_bot: true } }))).toEqual([]);
  });

  test.each([
    ['你好！', 'zh', texts.zh.start(true)],
    ['Hello', 'en', texts.en.start(true)],
    ['谢谢你', 'zh', texts.zh.thanks],
    ['Thanks :)', 'en', texts.en.thanks],
  ])('small talk is answered: %s', async (words, code, text) => {
    expect(textsOf(await send(said(words, { code })))).toEqual([text]);
  });

  test('what is not understood comes with examples to press', async () => {
    const [message] = await send(said('今天天气怎么样'));
    const [button] = message?.reply_markup?.inline_keyboard[0] ?? [];
    expect(button).toEqual({ text: '2020年淄博市公安局收到多少件申请？', callback_data: 'say:0' });
    const [answer] = await send(pressed('say:0', {}, { reply_markup: message?.reply_markup }));
    expect(answer?.text).toContain('15件');
  });

  test('an unknown command is told so', async () => {
    expect(textsOf(await send(said('/nothing')))).toEqual([texts.zh.unknownCommand]);
  });
});
