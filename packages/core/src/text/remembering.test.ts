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
