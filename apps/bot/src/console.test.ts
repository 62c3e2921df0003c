import { afterAll, expect, test } from 'vitest';
import { runProgram } from './testing/child.ts';
import { exampleStore } from './testing/store.ts';
import { texts } from './texts/index.ts';

const { location, remove } = await exampleStore();
afterAll(remove);

test.each<[string, Record<string, string>, string]>([
  ['Chinese where nothing is said', {}, texts.zh.rankHow],
  ['the language of the terminal', { LANG: 'en_GB.UTF-8' }, texts.en.rankHow],
])('answers what is piped in, without a token, in %s', async (_, environment, text) => {
  const child = runProgram('console.ts', { GOUJI_STORE: location, ...environment }, '/rank\n');
  expect(await child.ended).toEqual([0, null]);
  expect([child.out(), child.err()]).toEqual([`${text}\n`, '']);
});

test('without a store ends with one line and code 2', async () => {
  const child = runProgram('console.ts', { GOUJI_STORE: '/nowhere/gouji.db' });
  expect(await child.ended).toEqual([2, null]);
  expect(child.err()).toBe('There is no store at /nowhere/gouji.db yet. Run gouji ingest first.\n');
});
