import { expect, test } from 'vitest';
import { beginsWith, bufferOf, latin1Head } from './bytes.ts';

const bytes = Uint8Array.of(0, 0xd0, 0xcf, 0x11).subarray(1);

test('what bytes begin with', () => {
  expect(beginsWith(bytes, '\u00d0\u00cf')).toBe(true);
  expect(beginsWith(bytes, '\u00d0\u00ce')).toBe(false);
  expect(beginsWith(bytes, '\u00d0\u00cf\u0011\u0000')).toBe(false);
  expect(beginsWith(bytes, '')).toBe(true);
});

test('the head of bytes as characters, no more than there are', () => {
  expect(latin1Head(bytes, 2)).toBe('\u00d0\u00cf');
  expect(latin1Head(bytes, 80)).toBe('\u00d0\u00cf\u0011');
});

test('a buffer is over the same memory', () => {
  const buffer = bufferOf(bytes);
  expect([...buffer]).toEqual([0xd0, 0xcf, 0x11]);
  expect(buffer.buffer).toBe(bytes.buffer);
  expect(bufferOf(buffer)).toBe(buffer);
});
