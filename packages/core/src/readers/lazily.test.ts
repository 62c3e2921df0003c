import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

test('loads once, when it is first asked', async () => {
  let loads = 0;
  const load = lazily(async () => (loads += 1));
  expect(loads).toBe(0);
  expect([await load(), await load()]).toEqual([1, 1]);
  expect(loads).toBe(1);
});
