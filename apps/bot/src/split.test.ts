import { expect, test } from 'vitest';
import { joined, marked } from './rich.ts';
import { fitted, MESSAGE_LIMIT, split } from './split.ts';

const textsOf = (pieces: { text: string }[]): string[] => pieces.map(({ text }) => text);

test('leaves a short text whole and nothing of an empty one', () => {
  expect(textsOf(split('你好\n\n再见'))).toEqual(['你好\n\n再见']);
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
  expect(textsOf(split(text, limit))).toEqual(pieces);
});

test('keeps a character of two units together', () => {
  expect(textsOf(split('abc𠮷def', 4))).toEqual(['abc', '𠮷de', 'f']);
});

test('half a character does not go out', () => {
  expect(textsOf(split('a\ud842 b'))).toEqual(['a\ufffd b']);
});

test('fills messages up to the limit and loses nothing', () => {
  const text = '字'.repeat(3 * MESSAGE_LIMIT + 5);
  const pieces = textsOf(split(text));
  expect(pieces.map(({ length }) => length)).toEqual([4096, 4096, 4096, 5]);
  expect(pieces.join('')).toBe(text);
});

test('lays marks anew on each piece, counted from its first letter', () => {
  const quote = marked('blockquote', 'aaaa aa\nbbb ccc');
  const pieces = split(joined(['x', quote, marked('bold', 'end')]), 12);
  expect(pieces).toEqual([
    { text: 'x\naaaa aa', entities: [{ type: 'blockquote', offset: 2, length: 7 }] },
    {
      text: 'bbb ccc\nend',
      entities: [
        { type: 'blockquote', offset: 0, length: 7 },
        { type: 'bold', offset: 8, length: 3 },
      ],
    },
  ]);
});

test('of a text that fits no message the beginning stays, and a line says so', () => {
  const answer = joined(['开头', marked('bold', '一二三四五。'.repeat(1000))]);
  const { text, entities } = fitted(answer, '……其余');
  expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
  expect(text.startsWith('开头\n一二三四五。')).toBe(true);
  expect(text.endsWith('一二三四五。\n\n……其余')).toBe(true);
  expect(entities).toEqual([{ type: 'bold', offset: 3, length: text.length - 3 - '\n\n……其余'.length }]);
  expect(fitted('你好', '……其余').text).toBe('你好');
});
