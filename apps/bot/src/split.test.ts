import { expect, test } from 'vitest';
import { MESSAGE_LIMIT, split } from './split.ts';

test('leaves a short text whole and nothing of an empty one', () => {
  expect(split('你好\n\n再见')).toEqual(['你好\n\n再见']);
  expect(split(' \n ')).toEqual([]);
});

test.each([
  ['between paragraphs', 'aaaa a\n\nbbbb b', 10, ['aaaa a', 'bbbb b']],
  ['between lines', 'aaaa aa\nbbb', 10, ['aaaa aa', 'bbb']],
  ['after a sentence', '一二三四五。六七八九', 8, ['一二三四五。', '六七八九']],
  ['between words', 'aaaa bbbb cccc', 10, ['aaaa bbbb', 'cccc']],
  ['anywhere if need be', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['not at a break that comes early', 'a\nbcdefghij', 6, ['a\nbcde', 'fghij']],
])('cuts %s', (_, text, limit, pieces) => {
  expect(split(text, limit)).toEqual(pieces);
});

test('keeps a character of two units together', () => {
  expect(split('abc𠮷def', 4)).toEqual(['abc', '𠮷de', 'f']);
});

test('fills messages up to the limit and loses nothing', () => {
  const text = '字'.repeat(3 * MESSAGE_LIMIT + 5);
  const pieces = split(text);
  expect(pieces.map(({ length }) => length)).toEqual([4096, 4096, 4096, 5]);
  expect(pieces.join('')).toBe(text);
});
