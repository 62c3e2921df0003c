import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Levels } from '@gouji/core';
import { exampleFile } from '../testing/store.ts';
import { type CheckBounds, type CheckError, createChecker, USUAL_BOUNDS } from './checker.ts';

const file = { name: 'zibo.txt', bytes: await exampleFile('zibo-public-security-2020.txt') };
const task = { file, language: 'en' as const };

const failureOf = (check: Promise<unknown>): Promise<string> =>
  check.then(
    () => 'none',
    ({ failure }: CheckError) => failure,
  );
// A folder for temporary files that no other test uses.
const temporary = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
process.env['TMPDIR'] = temporary;
afterAll(() => rm(temporary, { recursive: true }));

test.each<[string, Partial<CheckBounds>]>([
  ['time', { seconds: 0.05 }],
  ['memory', { megabytes: 8 }],
])('a check that takes too much %s is ended, and leaves nothing', async (failure, bounds) => {
  const checker = createChecker({ ...USUAL_BOUNDS, ...bounds });
  expect(await failureOf(checker.check(task))).toBe(failure);
  expect(await readdir(temporary)).toEqual([]);
});

test('rules are as grave as they were configured', async () => {
  const dongxihu = await exampleFile('dongxihu-public-security-2019.md');
  const sent = { ...task, file: { name: 'dongxihu.md', bytes: dongxihu } };
  const errorsWith = async (levels?: Levels): Promise<number | undefined> => {
    const checker = createChecker(USUAL_BOUNDS, levels);
    const { reports } = await checker.check(sent);
    await checker.close();
    return reports[0]?.verdict.counts.error;
  };
  // The parts of 未经复议直接起诉 make 6 where 7 is printed, and the prose states 7 for the first of them.
  expect(await errorsWith()).toBe(2);
  expect(await errorsWith({ 'remedies-total': 'warning' })).toBe(1);
});

test('so many may wait, the next are turned away', async () => {
  const checker = createChecker({ ...USUAL_BOUNDS, wide: 1, waiting: 1 });
  const [first, second, third] = [0, 1, 2].map(() => failureOf(checker.check(task)));
  expect(await third).toBe('busy');
  expect(await Promise.all([first, second])).toEqual(['none', 'none']);
});

test('closing ends what is running', async () => {
  const checker = createChecker(USUAL_BOUNDS);
  const running = failureOf(checker.check(task));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await checker.close();
  expect(await running).toBe('crash');
  expect(await failureOf(checker.check(task))).toBe('crash');
  expect(await readdir(temporary)).toEqual([]);
});
