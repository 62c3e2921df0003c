import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from '../testing/conversation.ts';
import { pressed, said } from '../testing/people.ts';
import { emptyStore, exampleStore, zibo } from '../testing/store.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore(await zibo({ 2019: 12 }));
const { api, send, stop, troubles } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

const textsOf = (messages: { text: string }[]): string[] => messages.map(({ text }) => text);
const labelsOf = (messages: { reply_markup?: { inline_keyboard: { text: string }[][] } }[]): string[] =>
  messages.flatMap((message) => message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

test('the commands are published in both languages, and every kind of update is asked for', async () => {
  await send(said('/rank'));
  expect(api.callsOf('setMyCommands')).toEqual([
    { commands: texts.en.commands },
    { commands: texts.zh.commands, language_code: 'zh' },
  ]);
  expect(texts.en.commands.map(({ command }) => command)).toEqual(
    texts.zh.commands.map(({ command }) => command),
  );
  expect(api.asked()).toMatchObject({ allowed_updates: ['message', 'callback_query', 'inline_query'] });
});

describe('/start', () => {
  test('offers examples that have an answer', async () => {
    const messages = await send(said('/start'));
    expect(textsOf(messages)).toEqual([texts.zh.start(true)]);
    expect(labelsOf(messages)).toEqual([
      '2020年淄博市公安局收到多少件申请？',
      '淄博市公安局2020年公开率是多少？',
      '2020年哪个机关收到申请最多？',
      '淄博市公安局历年收到多少件申请？',
      '2020年淄博市公安局行政复议多少件？',
    ]);
  });

  test.each([0, 1, 2, 3, 4])('asks the example that is pressed: %i', async (index) => {
    const [message] = await send(said('/start'));
    const [answer] = await send(pressed(`say:${index}`, {}, { reply_markup: message?.reply_markup }));
    expect(answer?.text).toMatch(/\d+件|\d+%/u);
  });

  test('in English', async () => {
    const messages = await send(said('/start inline', { code: 'en' }));
    expect(textsOf(messages)).toEqual([texts.en.start(true)]);
    expect(labelsOf(messages)).toEqual([
      'How many requests did Zibo receive in 2020?',
      'Disclosure rate of Zibo in 2020?',
      'Which agency received the most requests in 2020?',
      'Requests received by Zibo over the years',
      'Reconsideration cases of Zibo in 2020?',
    ]);
  });

  test('without reports says so', async () => {
    const empty = await emptyStore();
    const conversation = await startConversation(empty.store);
    const messages = await conversation.send(said('/start'));
    expect(textsOf(messages)).toEqual([texts.zh.start(false)]);
    expect(labelsOf(messages)).toEqual([]);
    const [help] = await conversation.send(said('/help'));
    expect(help?.text).toContain('/report 机关或地区 年份');
    await conversation.stop();
    await empty.remove();
  });
});

describe('/help', () => {
  test.each([
    ['zh-hant', '/report 淄博市公安局 2020：一份年报', '例如：2020年淄博市公安局收到多少件申请？'],
    ['fr', '/report Zibo 2020 – a report', 'For example: How many requests did Zibo receive in 2020?'],
  ])('to %s names every command, with examples that work', async (code, report, question) => {
    const [message] = await send(said('/help', { code }));
    expect(message?.text).toContain(report);
    expect(message?.text).toContain(question);
    for (const command of ['report', 'trend', 'rank', 'check', 'lang', 'ask'])
      expect(message?.text).toContain(`/${command}`);
  });
});

describe('a command without what belongs behind it says how, with an example', () => {
  test.each([
    ['/report', 'zh', '请写明机关或地区和年份，例如：\n/report 淄博市公安局 2020'],
    ['/trend', 'zh', '请写明机关或地区，可加指标，例如：\n/trend 淄博市公安局 申请'],
    ['/rank', 'zh', texts.zh.rankHow],
    ['/check', 'zh', texts.zh.check.how],
    ['/report', 'en', 'Name an agency or a place and a year, for example:\n/report Zibo 2020'],
    ['/rank', 'en', texts.en.rankHow],
  ])('%s %s', async (command, code, text) => {
    expect(textsOf(await send(said(command, { code })))).toEqual([text]);
  });
});

describe('/lang', () => {
  const person = { id: 8 };

  test('is remembered for its chat', async () => {
    expect(textsOf(await send(said('/lang en', person)))).toEqual([texts.en.languageSet]);
    expect(textsOf(await send(said('/rank', person)))).toEqual([texts.en.rankHow]);
    expect(textsOf(await send(said('/rank', { id: 9 })))).toEqual([texts.zh.rankHow]);
    expect(textsOf(await send(said('/lang 中文', person)))).toEqual([texts.zh.languageSet]);
    expect(textsOf(await send(said('/rank', { ...person, code: 'en' })))).toEqual([texts.zh.rankHow]);
  });

  test('without an argument offers buttons, and turns its message into the answer', async () => {
    const [message] = await send(said('/lang', person));
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: '中文', callback_data: 'lang:zh' }],
      [{ text: 'English', callback_data: 'lang:en' }],
    ]);
    const id = api.lastMessage();
    await send(pressed('lang:en', person, { message_id: id }));
    expect(api.callsOf('editMessageText').at(-1)).toMatchObject({
      text: texts.en.languageSet,
      message_id: id,
    });
    expect(textsOf(await send(said('/rank', person)))).toEqual([texts.en.rankHow]);
  });

  test('chosen twice is no trouble', async () => {
    await send(said('/lang', person));
    const id = api.lastMessage();
    await send(pressed('lang:zh', person, { message_id: id }));
    expect(await send(pressed('lang:zh', person, { message_id: id }))).toEqual([]);
    expect(api.callsOf('editMessageText').slice(-2)).toMatchObject([{ message_id: id }, { message_id: id }]);
    expect(troubles()).toEqual([]);
  });
});
