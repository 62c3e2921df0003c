import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from '../testing/conversation.ts';
import { said, sent } from '../testing/people.ts';
import { exampleStore, zibo } from '../testing/store.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore(await zibo({ 2019: 12 }));
const { records, send, stop } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const chat = { id: -100, type: 'supergroup' as const };

describe('in a group', () => {
  test.each([
    ['a command', () => said(`/ask ${QUESTION}`, { chat })],
    ['a command to the bot', () => said(`/ask@gouji_bot ${QUESTION}`, { chat })],
    ['a mention', () => said(`@Gouji_Bot ${QUESTION}`, { chat, mentions: '@Gouji_Bot' })],
    ['a mention behind', () => said(`${QUESTION} @gouji_bot`, { chat, mentions: '@gouji_bot' })],
    ['a mention and a command', () => said(`@gouji_bot /ask ${QUESTION}`, { chat, mentions: '@gouji_bot' })],
    ['a reply to the bot', () => said(QUESTION, { chat, replyToBot: true })],
  ])('%s is answered as a reply', async (_, update) => {
    const [message] = await send(update());
    expect(message).toMatchObject({ chat_id: -100, reply_parameters: { allow_sending_without_reply: true } });
    expect(message?.text).toContain('15件');
  });

  test.each([
    ['talk', () => said(QUESTION, { chat })],
    ['a mention of somebody else', () => said(`@other_bot ${QUESTION}`, { chat, mentions: '@other_bot' })],
    ['a command to another bot', () => said(`/ask@other_bot ${QUESTION}`, { chat })],
    ['a command that others may know', () => said('/roll 20', { chat })],
    ['a command to another bot in a reply', () => said('/ban@other_bot', { chat, replyToBot: true })],
    ['a photo', () => sent({ photo: [] }, { chat })],
    ['a file', () => sent({ document: { file_id: 'x', file_unique_id: 'x' } }, { chat })],
    ['a sticker in a reply to the bot', () => sent({ sticker: {} }, { chat, replyToBot: true })],
    ['somebody else who is added', () => sent({ new_chat_members: [{ id: 5 }] }, { chat })],
  ])('%s is left alone', async (_, update) => {
    expect(await send(update())).toEqual([]);
  });

  test('talk does not even stand in the log', async () => {
    const before = records.length;
    await send(said(QUESTION, { chat }));
    expect(records.length).toBe(before);
  });

  test('a command of its own that it does not know is told so', async () => {
    const [message] = await send(said('/roll@gouji_bot 20', { chat }));
    expect(message?.text).toBe(texts.zh.unknownCommand);
  });

  test('a question that follows on is that of the same person', async () => {
    await send(said(`/ask ${QUESTION}`, { chat, id: 11 }));
    await send(said('/ask 2020年六盘水市公安局收到多少件申请？', { chat, id: 12 }));
    const [message] = await send(said('那2019年呢？', { chat, id: 11, replyToBot: true }));
    expect(message?.text).toContain('淄博市公安局2019年新收政府信息公开申请12件');
  });

  test('it says hello when it is added', async () => {
    const [message] = await send(sent({ new_chat_members: [{ id: 1, is_bot: true }] }, { chat }));
    expect(message?.text).toBe(texts.zh.added('gouji_bot'));
  });
});
