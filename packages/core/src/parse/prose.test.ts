import { expect, test } from 'vitest';
import { readProse } from './prose.ts';

const zibo = { name: '淄博市公安局', printed: '淄博市公安局', division: { code: '370300', name: '淄博市' } };
const dongying = { name: '东营市公安局', printed: '市公安局', division: { code: '370500', name: '东营市' } };

const one = (text: string, agency = zibo, section = 1) =>
  readProse([{ text, section, at: { line: 9 } }], agency)[0];

test('a sentence keeps its words and place', () => {
  expect(one('2020年，淄博市公安局主动公开政府信息4536条。')).toMatchObject({
    text: '2020年，淄博市公安局主动公开政府信息4536条。',
    at: { line: 9 },
  });
});

test.each([
  // Other numbers, another year, Chinese numbers, another agency's name, other signs and ordinals.
  ['2020年，淄博市公安局主动公开政府信息4536条。', '2021年，淄博市公安局主动公开政府信息12条。'],
  ['2020年，淄博市公安局主动公开政府信息4536条。', '2021年,我局主动公开政府信息十二条。'],
  ['一是加强对民警的业务培训，提高素质。', '（二）加强对民警的业务培训,提高素质；'],
])('%s and %s have one key', (first, second) => {
  expect(one(second)?.key).toBe(one(first)?.key);
});

test('the name of one agency is as good as that of another', () => {
  const key = one('淄博市公安局坚持以公开为常态，淄博公安微博发布信息30条。')?.key;
  expect(one('东营市公安局坚持以公开为常态，东营公安微博发布信息41条。', dongying)?.key).toBe(key);
});

test('figures are the same where the counts are, and none where nothing is counted', () => {
  const posts = one('全年通过微信公众号发布信息1218条，回复留言2次。');
  expect(one('全年通过微信公众号发布信息 1218 条，回复留言 2 次。')?.figures).toBe(posts?.figures);
  expect(one('全年通过微信公众号发布信息1219条，回复留言2次。')?.figures).not.toBe(posts?.figures);
  expect(one('拨打12345热线，2020年全年24小时都有人接听。')?.figures).toBe(0);
});

test.each([
  '本报告数据的统计期限自2020年1月1日起至2020年12月31日止。',
  '如对本报告有任何疑问，请与市公安局办公室联系，电话：0533-1234567。',
  '根据《中华人民共和国政府信息公开条例》第五十条规定编制。',
  '2020年，我局未收到政府信息公开申请，也未发生行政复议。',
  '没有其他需要报告的事项，特此说明。',
  '无其他需要报告的事项需要在此说明。',
  '成效明显。',
])('is prescribed, says that nothing happened, or is too short: %s', (text) => {
  expect(one(text)).toBeUndefined();
});

test('what stands above the first section is not compared', () => {
  expect(one('2020年，淄博市公安局主动公开政府信息4536条。', zibo, 0)).toBeUndefined();
});
