import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { draw } from '../draw.ts';
import { type Message, startConversation } from '../testing/conversation.ts';
import { pressed, said } from '../testing/people.ts';
import { exampleStore, zibo } from '../testing/store.ts';

const { store, remove } = await exampleStore(await zibo({ 2018: 9, 2019: 12, 2021: null, 2022: 21 }));
let drawing = draw;
const { records, send, stop, troubles } = await startConversation(store, {
  draw: (answer) => drawing(answer),
});
beforeEach(() => {
  drawing = draw;
});
afterAll(async () => {
  await stop();
  await remove();
});

const isPng = ({ photo }: Message): boolean => photo?.bytes.subarray(1, 4).toString() === 'PNG';

describe('/trend', () => {
  test('draws the years and tells them below, the blank one as blank', async () => {
    const [message, ...more] = await send(said('/trend 淄博 申请'));
    expect(more).toEqual([]);
    expect(message?.method).toBe('sendPhoto');
    expect(message && isPng(message)).toBe(true);
    expect(message?.caption).toContain('2018年9件，2019年12件，2020年15件，2021年留空，2022年21件');
  });

  test('in English', async () => {
    const [message] = await send(said('/trend Zibo requests', { code: 'en' }));
    expect(message && isPng(message)).toBe(true);
    expect(message?.caption).toMatch(/2018.*9.*2022.*21/su);
  });

  test('asks which agency is meant, and draws the one chosen', async () => {
    const [message] = await send(said('/trend 公安局 申请'));
    expect(message?.method).toBe('sendMessage');
    const button = message?.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes('淄博'));
    const [picture] = await send(pressed(button?.callback_data ?? ''));
    expect(picture && isPng(picture)).toBe(true);
  });

  test.each([
    ['/trend 宁夏 申请 2020', 'zh', '宁夏回族自治区公安厅2020年新收政府信息公开申请10件', '画不成图'],
    ['/trend Ningxia requests 2020', 'en', 'reported 10 new applications received', 'nothing to draw'],
  ])('%s of one year is what was typed, and no word beside it', async (typed, code, figure, why) => {
    const [message, ...more] = await send(said(typed, { code }));
    expect(more).toEqual([]);
    expect(message?.text).toContain(figure);
    expect(message?.text).toContain(why);
    expect(message?.text).not.toMatch(/没有看懂|not understand/u);
  });

  test('blames words that were typed', async () => {
    const [message] = await send(said('/trend 淄博 申请 foo'));
    expect(message?.text).toContain('没有看懂“foo”');
  });

  test('of a single year is told in words, and why', async () => {
    const [message] = await send(said('/trend 六盘水 申请'));
    expect(message?.method).toBe('sendMessage');
    expect(message?.text).toContain('申请1件');
    expect(message?.text).toContain('画不成图');
  });
});

describe('/rank', () => {
  test('draws the ranking', async () => {
    const [message] = await send(said('/rank 申请 2020'));
    expect(message && isPng(message)).toBe(true);
    expect(message?.caption).toContain('2020年新收政府信息公开申请最多的是淄博市公安局（15件）');
  });

  test('where drawing fails the text comes alone, and the log has the trouble', async () => {
    drawing = async () => {
      throw new RangeError('no canvas');
    };
    const [message] = await send(said('/rank 申请 2020'));
    expect(message?.method).toBe('sendMessage');
    expect(message?.text).toContain('淄博市公安局（15件）');
    expect(message?.text).toContain('图没有画成');
    expect(troubles()).toMatchObject([{ event: 'update', outcome: 'ranking', error: 'RangeError' }]);
    records.splice(0);
  });
});

test('figures that can be drawn have a button for it', async () => {
  const [message] = await send(said('淄博历年申请'));
  const [button, ...others] = message?.reply_markup?.inline_keyboard.flat() ?? [];
  expect([button?.text, others]).toEqual(['📈 画成图', []]);
  const [picture] = await send(pressed(button?.callback_data ?? ''));
  expect(picture && isPng(picture)).toBe(true);
});

test('a text too long for a caption follows the picture, which has a title of its own', async () => {
  const long = await exampleStore(await zibo({ 2018: 9, 2019: 12 }, '淄博'.repeat(250)));
  const conversation = await startConversation(long.store);
  const [picture, text, ...more] = await conversation.send(said('/trend 淄博 申请'));
  expect(picture?.method).toBe('sendPhoto');
  expect(picture?.caption).toBe('逐年列出：新收政府信息公开申请；淄博；所有年份');
  expect(text?.method).toBe('sendMessage');
  expect(text?.text.length).toBeGreaterThan(1024);
  expect(more).toEqual([]);
  await conversation.stop();
  await long.remove();
});
