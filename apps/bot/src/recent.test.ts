import { expect, test } from 'vitest';
import { createRecent } from './recent.ts';

test('forgets the entry that was unused longest', () => {
  const recent = createRecent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  recent.set('a', 4);
  expect(recent.get('a')).toBe(4);
});

test('forgets what was set too long ago', () => {
  let now = 0;
  const recent = createRecent<string, number>(2, { lasts: 10, now: () => now });
  recent.set('a', 1);
  now = 9;
  expect(recent.get('a')).toBe(1);
  now = 10;
  expect(recent.get('a')).toBeUndefined();
  expect(recent.entries()).toEqual([]);
});
