import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('a text is looked at once, also where nothing was found', () => {
  const seen: string[] = [];
  const find = remembering((text) => {
    seen.push(text);
    return text === '总计' ? 7 : undefined;
  });
  expect(['总计', '其他', '总计', '其他', '😀\ud83d', '😀\ud83d'].map(find)).toEqual([
    7,
    undefined,
    7,
    undefined,
    undefined,
    undefined,
  ]);
  expect(seen).toEqual(['总计', '其他', '😀\ud83d']);
});

test('what is found stays the same when there are more texts than it keeps', () => {
  const double = remembering((text) => text + text);
  const texts = Array.from({ length: 5000 }, (_, i) => `第${i}号`);
  for (let turn = 0; turn < 2; turn += 1) expect(texts.map(double)).toEqual(texts.map((text) => text + text));
});

test('what is asked for again and again is kept, however much else there is', () => {
  const looks = new Map<string, number>();
  const find = remembering((text) => {
    looks.set(text, (looks.get(text) ?? 0) + 1);
    return text.length;
  });
  for (let i = 0; i < 20_000; i += 1)
    expect([find(`第${i}号`), find('总计')]).toEqual([`${i}`.length + 2, 2]);
  expect(looks.get('总计')).toBe(1);
  // What was asked for once is gone by now.
  find('第0号');
  expect(looks.get('第0号')).toBe(2);
});
