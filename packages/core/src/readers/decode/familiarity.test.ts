import { expect, test } from 'vitest';
import { familiarity, isFamiliar } from './familiarity.ts';

test.each([
  ['a long text of a report', '政府信息公开'.repeat(40), true],
  ['the same between tags', '<td>政府信息</td>\n'.repeat(60), true],
  ['one too short to tell', '政府信息公开'.repeat(33), false],
  ['one read in a wrong encoding', '鏀垮簻淇℃伅'.repeat(60), false],
  ['nothing but ASCII', 'report '.repeat(500), false],
  // Of 2,000 characters 400 are enough, wherever they stand.
  ['just enough', '鏀'.repeat(1_600) + '政'.repeat(400), true],
  ['just not enough', '鏀'.repeat(1_601) + '政'.repeat(400), false],
])('%s', (_, text, expected) => {
  expect(isFamiliar(text)).toBe(expected);
});

test('the share of familiar characters among those outside ASCII', () => {
  expect(familiarity('abc 政鏀鏀鏀')).toBe(0.25);
  expect(familiarity('abc')).toBe(0);
});
