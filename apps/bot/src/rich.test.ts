import { expect, test } from 'vitest';
import { joined, marked, plain, sliced } from './rich.ts';

test('joins texts with their marks and leaves out what is empty', () => {
  const inner = joined([marked('bold', '淄博'), '：15'], '');
  expect(joined([plain('a'), '', marked('italic', ''), marked('blockquote', inner)], '\n\n')).toEqual({
    text: 'a\n\n淄博：15',
    entities: [
      { type: 'blockquote', offset: 3, length: 5 },
      { type: 'bold', offset: 3, length: 2 },
    ],
  });
});

test('what looks like markup is text', () => {
  expect(marked('bold', '<b>&amp;*_[`')).toEqual({
    text: '<b>&amp;*_[`',
    entities: [{ type: 'bold', offset: 0, length: 12 }],
  });
});

test('cuts a mark where the text is cut', () => {
  const text = joined(['ab', marked('code', 'cdef'), 'gh'], '');
  expect(sliced(text, 0, 2)).toEqual({ text: 'ab', entities: [] });
  expect(sliced(text, 4, 8)).toEqual({ text: 'efgh', entities: [{ type: 'code', offset: 0, length: 2 }] });
});
