import { expect, test } from 'vitest';
import { divisionsAt, isNamesake } from './below.ts';

test('divisions that file reports, by level and place', () => {
  expect(divisionsAt('province')).toHaveLength(31);
  expect(divisionsAt('prefecture', ['370000'])).toHaveLength(16);
  expect(divisionsAt('county', ['370300']).map(({ name }) => name)).toContain('张店区');
  expect(divisionsAt('county', ['370300'])).toHaveLength(8);
});

test('namesakes', () => {
  expect(isNamesake('320106')).toBe(true);
  expect(isNamesake('370300')).toBe(false);
  expect(isNamesake('999999')).toBe(false);
});
