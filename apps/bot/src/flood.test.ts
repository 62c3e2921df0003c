import { afterAll, describe, expect, test } from 'vitest';
import { USUAL_RATE } from './rate.ts';
import { startConversation } from './testing/conversation.ts';
import { pressed, queried, said, sentFile } from './testing/people.ts';
import { exampleFile, exampleStore } from './testing/store.ts';
import { texts } from './texts/index.ts';

const { store, remove } = await exampleStore();
const { api, messages, records, send, settled, stop, troubles } = await startConversation(store, {
  rate: USUAL_RATE,
});
afterAll(async () => {
  await stop();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const sentTo = (id: number): string[] =>
  messages()
    .filter(({ chat_id: chat }) => chat === id)
    .map(({ text }) => text);

describe('a flood', () => {
  test('from one person is answered up to the rate, refused once, and keeps nobody waiting', async () => {
    const flood = Array.from({ length: 300 }, () => said(QUESTION, { id: 100 }));
    for (const update of flood) api.push(update);
    await send(said(QUESTION, { id: 101 }));
    expect(sentTo(101)).toEqual([expect.stringContaining('15件')]);
    const sent = sentTo(100);
    expect(sent).toHaveLength(USUAL_RATE.messages + 1);
    expect(sent.filter((text) => text === texts.zh.tooMany)).toHaveLength(1);
    expect(sent.at(-1)).toBe(texts.zh.tooMany);
  });

  test('from many is answered, each one', async () => {
    const people = Array.from({ length: 300 }, (_, index) => 1000 + index);
    for (const id of people) api.push(said(QUESTION, { id }));
    await send(said('/rank', { id: 99 }));
    for (const id of people) expect(sentTo(id)).toEqual([expect.stringContaining('15件')]);
    expect(troubles()).toEqual([]);
  });

  test('of presses is refused on the button', async () => {
    const presses = Array.from({ length: 40 }, () => pressed('go:0_0:0', { id: 102 }));
    for (const press of presses) api.push(press);
    await send(said('/rank', { id: 103 }));
    const told = api.callsOf('answerCallbackQuery').filter(({ text }) => text === texts.zh.tooMany);
    expect(told).toHaveLength(1);
  });

  test('of inline queries is cut off, and leaves the messages of the person alone', async () => {
    for (let count = 0; count < 100; count += 1) api.push(queried('淄博 2020 申请', { id: 104 }));
    const [answer] = await send(said(QUESTION, { id: 104 }));
    expect(answer?.text).toContain('15件');
    expect(api.callsOf('answerInlineQuery')).toHaveLength(USUAL_RATE.queries);
  });

  test('of talk in a group counts for nothing', async () => {
    const chat = { id: -5, type: 'supergroup' as const };
    for (let count = 0; count < 100; count += 1) api.push(said('你好', { chat, id: 105 }));
    const [answer] = await send(said(`/ask ${QUESTION}`, { chat, id: 105 }));
    expect(answer?.text).toContain('15件');
  });

  test('of files from one person does not hold up the question of another', async () => {
    const zibo = api.keepFile(await exampleFile('zibo-public-security-2020.txt'));
    const files = Array.from({ length: 5 }, () => sentFile(zibo, {}, { id: 106 }));
    for (const file of files) api.push(file);
    const question = said(QUESTION, { id: 107 });
    api.push(question);
    await settled(question);
    const order = records.filter(({ event }) => event === 'update').map(({ update }) => update);
    expect(order.indexOf(question.update_id)).toBeLessThan(order.indexOf(files[0]?.update_id));
    expect(sentTo(106)).toHaveLength(5);
  });
});
