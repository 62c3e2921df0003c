import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, gouji, temporary } from '../testing/gouji.ts';

const zibo = example('zibo-public-security-2020.txt');
const haidong = example('haidong-public-security-2020.txt');

const list = (folder: string, text: string): string => {
  const path = join(folder, 'agencies.csv');
  writeFileSync(path, text);
  return path;
};

test('who is on the list without a report, and who has one without being on it', async () => {
  using world = temporary();
  const path = list(
    world.folder,
    '单位,代码\n淄博市公安局,370300\n淄博市教育局,370300\n六盘水市公安局,520200\n',
  );
  const { code, out } = await gouji(['check', zibo, haidong, '--expect', path]);
  expect(code).toBe(1);
  expect(out.trimEnd().split('\n').slice(-5)).toEqual([
    '缺报：名单上有 2 家没有报告：',
    '  淄博市教育局',
    '  六盘水市公安局',
    '另有 1 份报告的机关不在名单上：',
    '  海东市公安局 2020年',
  ]);
});

test('all have filed', async () => {
  using world = temporary();
  const path = list(world.folder, '淄博市公安局\n');
  const { code, out } = await gouji(['check', zibo, '--expect', path, '--lang', 'en']);
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n').at(-1)).toBe('Every agency on the list has filed.');
});

test('as data', async () => {
  using world = temporary();
  const path = list(world.folder, 'name,code\n淄博市教育局,370300\n');
  const { out } = await gouji(['check', zibo, '--expect', path, '--json']);
  const { expected } = JSON.parse(out) as { expected: { missing: unknown; unexpected: { year: number }[] } };
  expect(expected.missing).toEqual([{ name: '淄博市教育局', code: '370300' }]);
  expect(expected.unexpected.map(({ year }) => year)).toEqual([2020]);
});

test('a list that is not there', async () => {
  const { code, err } = await gouji(['check', zibo, '--expect', '/gone/agencies.csv', '--lang', 'en']);
  expect([code, err]).toEqual([2, 'gouji: No file or folder at /gone/agencies.csv. Check the path.\n']);
});

test('a list with semicolons and quotes', async () => {
  using world = temporary();
  const path = list(world.folder, '"单位";"代码"\n"淄博市公安局";"370300"\n淄博市教育局；370300\n');
  const { code, out } = await gouji(['check', zibo, '--expect', path]);
  expect(code).toBe(1);
  expect(out.trimEnd().split('\n').slice(-2)).toEqual(['缺报：名单上有 1 家没有报告：', '  淄博市教育局']);
});

test.each([
  ['a header alone', '单位,代码\n', / lists no agency\. Give one agency in each row/u],
  ['empty rows', ',\n,\n', / lists no agency\. Give one agency in each row/u],
  ['a letter', '请各单位按时报送。\n', / is no list of agencies \(seen: 请各单位按时报送。…\)/u],
])('%s is no list', async (_, text, message) => {
  using world = temporary();
  const { code, out, err } = await gouji([
    'check',
    zibo,
    '--expect',
    list(world.folder, text),
    '--lang',
    'en',
  ]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test('a report is no list', async () => {
  const { code, err } = await gouji([
    'check',
    zibo,
    '--expect',
    example('ningxia-public-security-2020.html'),
  ]);
  expect([code, err.includes('不是机关名单')]).toEqual([2, true]);
});
