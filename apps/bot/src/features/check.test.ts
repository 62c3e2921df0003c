import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Message, startConversation } from '../testing/conversation.ts';
import { said, sent, sentFile } from '../testing/people.ts';
import { exampleFile, exampleStore } from '../testing/store.ts';
import { zipOf } from '../testing/zip.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore();
const { api, records, send, stop, troubles } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

const dongxihu = await exampleFile('dongxihu-public-security-2019.md');
const zibo = await exampleFile('zibo-public-security-2020.txt');
const group = { id: -100, type: 'supergroup' as const };

// How many warnings and notes there are beside is for the rules to say.
const VERDICT = /^❌ 2 处错误 {2}⚠️ \d+ 处警告/u;

const pageOf = ({ document }: Message): string => document?.bytes.toString() ?? '';
// A folder for temporary files that no other test uses.
const temporary = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
process.env['TMPDIR'] = temporary;
afterAll(() => rm(temporary, { recursive: true }));

describe('a document', () => {
  test('is checked: findings in the chat, the whole of it as a page', async () => {
    const [message, ...more] = await send(sentFile(api.keepFile(dongxihu), { name: '年报.md' }));
    expect(more).toEqual([]);
    expect(message?.method).toBe('sendDocument');
    const lines = message?.caption?.split('\n') ?? [];
    expect(lines.slice(0, 5)).toEqual([
      '东西湖区公安分局 · 2019年度',
      '东西湖区公安分局2019年政务信息公开工作年度报告',
      '',
      expect.stringMatching(VERDICT),
      '❌ 未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。',
    ]);
    expect(lines.at(-1)).toBe('详见附件。文件没有保存。');
    expect(message?.document?.name).toBe('东西湖区公安分局 2019核对结果.html');
    expect(message && pageOf(message)).toContain('<h2>东西湖区公安分局2019年政务信息公开工作年度报告</h2>');
    expect(api.callsOf('sendChatAction').at(-1)).toMatchObject({ action: 'typing' });
  });

  test('that is sound is said to be', async () => {
    const [message] = await send(sentFile(api.keepFile(zibo), {}, { code: 'en' }));
    expect(message?.caption?.split('\n').at(-3)).toBe('✅ Nothing was found wrong');
    expect(message && pageOf(message)).toContain('<html lang="en">');
  });

  test('is not kept: neither in the store nor on the disk', async () => {
    const before = await Array.fromAsync(store.reports({ versions: 'all' }));
    await send(sentFile(api.keepFile(await readFile(fileURLToPath(import.meta.url)))));
    await send(sentFile(api.keepFile(dongxihu)));
    expect(await Array.fromAsync(store.reports({ versions: 'all' }))).toEqual(before);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('with several reports is summed up, the worst first', async () => {
    const archive = zipOf({
      '2020/淄博.txt': zibo,
      '2019/东西湖.md': dongxihu,
      '说明.txt': Buffer.from('目录'),
    });
    const [message] = await send(sentFile(api.keepFile(archive), { name: '报送.zip' }));
    const lines = message?.caption?.split('\n') ?? [];
    expect(lines.slice(0, 6)).toEqual([
      '2 份年报',
      '',
      '东西湖区公安分局 · 2019年度（2019/东西湖.md）',
      expect.stringMatching(VERDICT),
      '淄博市公安局 · 2020年度（2020/淄博.txt）',
      '✅ 没有发现问题',
    ]);
    expect(lines.at(7)).toMatch(/^说明\.txt 不是政府信息公开工作年度报告/u);
    expect(message?.document?.name).toBe('2 份年报核对结果.html');
  });

  test.each([
    ['no report', Buffer.from('今天天气很好。'), /^年报\.txt 不是政府信息公开工作年度报告/u],
    ['nothing', Buffer.from(' '), /^年报\.txt 是空文件/u],
    [
      'a program',
      Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      /^年报\.txt 不是能读取的格式/u,
    ],
    ['an empty archive', zipOf({}), /^年报\.txt 里没有文件/u],
  ])('that is %s is told so', async (_, bytes, text) => {
    const [message, ...more] = await send(sentFile(api.keepFile(bytes), { name: '年报.txt' }));
    expect(more).toEqual([]);
    expect(message?.text).toMatch(text);
    expect(message?.text.endsWith('文件没有保存。')).toBe(true);
  });

  test('with markup in its name is called by that name', async () => {
    const file = api.keepFile(Buffer.from('今天天气很好。'));
    const [message] = await send(sentFile(file, { name: '<b>&amp;_*`[.txt' }));
    expect(message?.text.startsWith('<b>&amp;_*`[.txt 不是政府信息公开工作年度报告')).toBe(true);
    expect(message?.entities).toBeUndefined();
  });

  test('over the limit of Telegram is refused before it is asked for', async () => {
    const before = api.callsOf('getFile').length;
    const [message] = await send(sentFile('large', { size: 25 * 1024 ** 2 }));
    expect(message?.text).toBe(texts.zh.check.tooLarge(25 * 1024 ** 2, 20 * 1024 ** 2));
    expect(message?.text).toContain('25 MB');
    expect(api.callsOf('getFile')).toHaveLength(before);
  });

  test.each([
    ['is refused by Telegram', { bytes: zibo, size: 21 * 1024 ** 2 }],
    ['grows while it is downloaded', { bytes: Buffer.alloc(20 * 1024 ** 2 + 1), size: 1000 }],
  ])('of unknown size that %s is told to be too large', async (_, { bytes, size }) => {
    const [message] = await send(sentFile(api.keepFile(bytes, { size })));
    expect(message?.text).toBe(texts.zh.check.tooLarge(undefined, 20 * 1024 ** 2));
  });

  test('whose download breaks off is got again', async () => {
    api.fail('file', 'reset', { error_code: 502, description: 'Bad Gateway' });
    const [message] = await send(sentFile(api.keepFile(zibo)));
    expect(message?.method).toBe('sendDocument');
    expect(troubles()).toEqual([]);
  });

  test('that Telegram does not give is told, without its address in the log', async () => {
    api.fail('file', { error_code: 404, description: 'Not Found' });
    const [message] = await send(sentFile(api.keepFile(zibo)));
    expect(message?.text).toBe(texts.zh.failed);
    expect(records.at(-1)).toMatchObject({ kind: 'document', outcome: 'failed' });
    expect(JSON.stringify(records)).not.toContain('TEST-token');
    expect(troubles()).toMatchObject([{ event: 'update-failed', error: 'Error' }]);
    records.splice(0);
  });
});

describe('/check', () => {
  test('as the caption of a document, in a group too', async () => {
    const caption = '/check@gouji_bot';
    const [message] = await send(sentFile(api.keepFile(zibo), { caption }, { chat: group }));
    expect(message).toMatchObject({ method: 'sendDocument', chat_id: -100 });
    expect(message?.reply_parameters).toMatchObject({ allow_sending_without_reply: true });
  });

  test('in reply to a document', async () => {
    const document = { file_id: api.keepFile(zibo), file_unique_id: 'x', file_name: '年报.txt' };
    const reply = { message_id: 1, date: 0, chat: group, from: { id: 9 }, document };
    const [message] = await send(said('/check', { chat: group, more: { reply_to_message: reply } }));
    expect(message?.method).toBe('sendDocument');
  });

  test('in reply to a photo, or under one, asks for a file', async () => {
    const reply = { message_id: 1, date: 0, chat: group, from: { id: 9 }, photo: [] };
    const [first] = await send(said('/check', { chat: group, more: { reply_to_message: reply } }));
    const [second] = await send(sent({ photo: [], caption: '/check' }));
    expect([first?.text, second?.text]).toEqual([texts.zh.check.photo, texts.zh.check.photo]);
  });
});
