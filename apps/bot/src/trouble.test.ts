import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startConversation } from './testing/conversation.ts';
import { odd, pressed, queried, said, sentFile } from './testing/people.ts';
import { exampleStore } from './testing/store.ts';
import { texts } from './texts/index.ts';

const { store, remove } = await exampleStore();
let broken = false;
// A store that fails while it is said to be broken: what goes wrong where nobody thought of it.
const failing = {
  ...store,
  agencies: async () => {
    if (broken) throw new RangeError('of 淄博');
    return store.agencies();
  },
};
const { api, records, send, stop, troubles, messages } = await startConversation(failing);
beforeEach(() => {
  broken = false;
  records.splice(0);
});
afterAll(async () => {
  await stop();
  await remove();
});

const QUESTION = '2020年淄博收到多少件申请？';
const textsOf = (sent: { text: string }[]): string[] => sent.map(({ text }) => text);

describe('trouble with the Bot API', () => {
  test.each([
    ['a rate limit', { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }],
    ['a connection that breaks', 'reset' as const],
    ['a server error', { error_code: 502, description: 'Bad Gateway' }],
  ])('%s is got over', async (_, fault) => {
    api.fail('sendMessage', fault);
    const sent = await send(said(QUESTION));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(troubles()).toEqual([]);
  });

  test('while a file is sent is got over, and the file is whole', async () => {
    api.fail('sendDocument', 'reset', { error_code: 502, description: 'Bad Gateway' });
    const page = await api.keepFile(Buffer.from('淄博市公安局2020年政府信息公开工作年度报告'));
    await send(sentFile(page));
    api.fail('sendPhoto', 'reset');
    const [first, second] = await send(said('/rank 申请 2020'));
    expect(second?.photo?.bytes).toEqual(first?.photo?.bytes);
    expect(troubles()).toEqual([]);
  });

  test('while polling is got over', async () => {
    api.fail('getUpdates', 'reset', { error_code: 502, description: 'Bad Gateway' });
    await send(said('/help'));
    expect(textsOf(await send(said('/rank')))).toEqual([texts.zh.rankHow]);
    expect(troubles()).toMatchObject([
      { level: 'warning', event: 'call-failed', method: 'getUpdates', error: 'HttpError' },
      { level: 'warning', event: 'call-failed', method: 'getUpdates', status: 502, reason: 'Bad Gateway' },
    ]);
  });

  test('that lasts ends the tries of that update alone', async () => {
    const failure = { error_code: 502, description: 'Bad Gateway' };
    api.fail('sendMessage', failure, failure, failure, failure, failure);
    expect(await send(said(QUESTION))).toHaveLength(5);
    expect(records.at(-1)).toMatchObject({ event: 'update', outcome: 'failed' });
    expect(textsOf(await send(said('/rank')))).toEqual([texts.zh.rankHow]);
  });

  test('that does not pass is logged without what people wrote', async () => {
    api.fail('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    const update = said(QUESTION);
    expect(await send(update)).toHaveLength(1);
    expect(troubles()).toEqual([
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

  test('a refusal that quotes what was sent is logged without the quote', async () => {
    const description = `Bad Request: can't parse entities: Unsupported start tag "${QUESTION}"`;
    api.fail('sendMessage', { error_code: 400, description });
    expect(textsOf(await send(said(QUESTION))).at(-1)).toBe(texts.zh.failed);
    expect(troubles()).toMatchObject([
      { reason: 'Bad Request: can\'t parse entities: Unsupported start tag "…"' },
    ]);
  });
});

describe('an error in the bot', () => {
  test('is told with an apology, and the next question is answered', async () => {
    broken = true;
    const update = said(QUESTION);
    expect(textsOf(await send(update))).toEqual([texts.zh.failed]);
    expect(troubles()).toEqual([
      {
        level: 'error',
        event: 'update-failed',
        update: update.update_id,
        error: 'RangeError',
        at: expect.any(Array),
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('淄博');
    broken = false;
    const [message] = await send(said(QUESTION));
    expect(message?.text).toContain('15件');
  });

  test('behind a button is told there', async () => {
    const [message] = await send(said('/start', { code: 'en' }));
    broken = true;
    await send(pressed('say:0', { code: 'en' }, { reply_markup: message?.reply_markup }));
    expect(api.callsOf('answerCallbackQuery').at(-1)).toMatchObject({ text: texts.en.failed });
  });

  test('behind an inline query is logged', async () => {
    broken = true;
    await send(queried(QUESTION));
    expect(records.at(-1)).toMatchObject({ kind: 'inline', outcome: 'failed' });
  });
});

test('the log has a line for each update: what it was, what came of it, how long it took', async () => {
  const updates = [
    said(QUESTION),
    said('/help'),
    pressed('go:0_0:0'),
    queried('淄博 2020 申请'),
    said('2015年淄博申请'),
  ];
  for (const update of updates) await send(update);
  const line = { level: 'info', event: 'update', ms: expect.any(Number) };
  expect(records).toEqual(
    [
      { kind: 'text', outcome: 'value' },
      { kind: 'command', outcome: 'done' },
      { kind: 'button', outcome: 'expired' },
      { kind: 'inline', outcome: 'value' },
      { kind: 'text', outcome: 'noData' },
    ].map((expected, index) => ({ ...line, update: updates[index]?.update_id, ...expected })),
  );
});

describe('odd updates', () => {
  const chat = { id: 7, type: 'private' };
  const from = { id: 7 };

  test.each([
    ['nothing in it', () => odd({})],
    ['an unknown kind', () => odd({ hologram: { text: QUESTION } })],
    ['a message of nothing', () => odd({ message: {} })],
    ['a text without a chat', () => odd({ message: { message_id: 1, text: QUESTION } })],
    [
      'a text that is no text',
      () => odd({ message: { message_id: 1, chat, from, text: 15, entities: 'none' } }),
    ],
    ['a document of nothing', () => odd({ message: { message_id: 1, chat, from, document: {} } })],
    ['a button without data', () => odd({ callback_query: { id: '1', from } })],
    ['an inline query without words', () => odd({ inline_query: { id: '1', from } })],
    ['an edited message', () => odd({ edited_message: { message_id: 1, chat, text: QUESTION } })],
  ])('%s', async (_, update) => {
    await send(update());
    expect(textsOf(await send(said('/rank')))).toEqual([texts.zh.rankHow]);
  });

  test('no update at all', async () => {
    api.push(JSON.parse('null'));
    api.push(JSON.parse('{"message":{}}'));
    expect(textsOf(await send(said('/rank')))).toEqual([texts.zh.rankHow]);
  });

  test('a text of the greatest length', async () => {
    const before = messages().length;
    await send(said('申请'.repeat(2048)));
    const sent = messages().slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text.length).toBeLessThanOrEqual(4096);
    expect(troubles()).toEqual([]);
  });
});

test('whatever is said, what comes back is taken by the Bot API', async () => {
  const usual = [
    '淄博',
    '2020',
    '年',
    '申请',
    '公安局',
    '排名',
    '历年',
    '？',
    ' ',
    '\n',
    '、',
    '多少',
    '那',
    '呢',
  ];
  const english = ['Zibo ', 'requests ', 'over the years '];
  const commands = ['/ask ', '/report ', '/trend ', '/rank ', '@gouji_bot '];
  const strange = [
    '<b>',
    '&amp;',
    '*_`[',
    '𠮷',
    '👨‍👩‍👧',
    '\u202e',
    '\u0000',
    '9'.repeat(50),
    '字'.repeat(100),
    '𠮷'.repeat(101),
  ];
  const pieces = [usual, english, commands, strange].flat();
  // The same words in every run.
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const words = (): string => Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join('');
  const before = messages().length;
  for (let id = 5000; id < 5200; id += 1) {
    const code = id % 2 === 0 ? 'zh' : 'en';
    api.push(id % 5 === 0 ? queried(words(), { id, code }) : said(words(), { id, code }));
  }
  await send(said('/rank'));
  expect(messages().length - before).toBeGreaterThan(160);
  expect(troubles()).toEqual([]);
});
