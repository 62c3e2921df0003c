import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from '../testing/conversation.ts';
import { pressed, said } from '../testing/people.ts';
import { exampleStore } from '../testing/store.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore();
const { send, stop } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

// How many warnings and notes there are beside is for the rules to say.
const VERDICT = /^❌ 2 处错误 {2}⚠️ \d+ 处警告/u;

describe('/report', () => {
  test('shows a report at a glance: whose it is, the verdict, key figures, their places', async () => {
    const [message, ...more] = await send(said('/report 东西湖 2019'));
    expect(more).toEqual([]);
    const lines = message?.text.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual([
      '东西湖区公安分局 · 2019年度（东西湖区）',
      '东西湖区公安分局2019年政务信息公开工作年度报告',
    ]);
    expect(lines[3]).toMatch(VERDICT);
    expect(lines).toContain('❌ 未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。');
    expect(lines).toContain('→ 有 4 种改法都能让等式成立');
    expect(lines).toContain('行政复议：13');
    expect(lines).toContain(
      '· 这是东西湖区公安分局的数字，不是东西湖区的数字：库里没有东西湖区人民政府的报告。',
    );
    expect(lines).toContain('来源：dongxihu-public-security-2019.md');
    expect(lines).toContain('行政复议：“13”，第71行');
  });

  test('sets off the name, the verdict and the figures, and folds what is long', async () => {
    const [message] = await send(said('/report 东西湖 2019'));
    const { text = '', entities = [] } = message ?? {};
    const marked = (type: string): string[] =>
      entities
        .filter((entity) => entity.type === type)
        .map(({ offset, length }) => text.slice(offset, offset + length));
    expect(marked('bold').slice(0, 3)).toEqual([
      '东西湖区公安分局 · 2019年度',
      expect.stringMatching(VERDICT),
      '2',
    ]);
    const [findings, places] = marked('expandable_blockquote');
    expect(findings?.startsWith('❌ 未经复议直接起诉')).toBe(true);
    expect(places?.startsWith('新收政府信息公开申请：“2”，第39行\n')).toBe(true);
  });

  test('marks what the form does not print as one cell, and shows what it is added up from', async () => {
    const [message] = await send(said('/report 淄博 2020'));
    const lines = message?.text.split('\n') ?? [];
    expect(lines).toContain('无法提供：12（由各格相加）');
    expect(lines).toContain('行政诉讼：3（由各格相加）');
    // One cell in the edition of 2019, three in that of 2021.
    expect(lines).toContain('其他处理：0');
    expect(lines).toContain('无法提供 = “12”（第239行） + “0”（第250行） + “0”（第261行）');
    expect(lines.at(-1)).toBe('行政诉讼 = “2”（第385行） + “1”（第390行）');
    const [english] = await send(said('/report Zibo 2020', { code: 'en' }));
    expect(english?.text).toContain(': 12 (added up here)\n');
    expect(english?.text).toContain(' = “12” (line 239) + “0” (line 250) + “0” (line 261)\n');
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
    expect(lines[0]).toBe('淄博市公安局 · 2020 (Zibo)');
    expect(lines).toContain('New applications received: 15');
    expect(lines).toContain('✅ Nothing was found wrong');
    expect(lines).toContain('Source: zibo-public-security-2020.txt');
  });

  test('is what a question for a report gives too', async () => {
    const [asked] = await send(said('淄博市公安局2020年年报'));
    const [card] = await send(said('/report 淄博市公安局 2020'));
    expect(asked?.text).toBe(card?.text);
  });

  test('says which years there are', async () => {
    const [message] = await send(said('/report 淄博 2015'));
    expect(message?.text).toContain('现有的是2020年');
    expect(message?.text).not.toContain('：15');
  });

  test.each(['亚特兰蒂斯 2020', '2020'])('knows no %s', async (which) => {
    const [message] = await send(said(`/report ${which}`));
    expect(message?.text).toBe(texts.zh.reportUnknown);
  });

  test('offers the agencies that are meant, and shows the one chosen', async () => {
    const [message] = await send(said('/report 公安局 2020'));
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons.length).toBeGreaterThan(2);
    const zibo = buttons.find(({ text }) => text.includes('淄博'));
    const [card] = await send(pressed(zibo?.callback_data ?? ''));
    expect(card?.text.split('\n')).toContain('新收政府信息公开申请：15');
  });
});
