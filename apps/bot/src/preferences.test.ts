import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPreferences } from './preferences.ts';

const folder = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
afterAll(() => rm(folder, { recursive: true }));

const fail = (record: unknown): never => {
  throw new Error(JSON.stringify(record));
};

test('keeps languages in a file from one run to the next', async () => {
  const file = join(folder, 'state.json');
  const first = await openPreferences(file, fail);
  expect(first.get(7)).toBeUndefined();
  await Promise.all([first.set(7, 'en'), first.set(-100, 'zh'), first.set(7, 'zh'), first.set(8, 'en')]);
  const second = await openPreferences(file, fail);
  expect([second.get(7), second.get(-100), second.get(8)]).toEqual(['zh', 'zh', 'en']);
});

test.each([
  ['no JSON', '{', 'SyntaxError'],
  ['a list where a table belongs', 'null', 'TypeError'],
])('a file of %s is told and does not stop it', async (_, content, error) => {
  const file = join(folder, 'broken.json');
  await writeFile(file, content);
  const records: Record<string, unknown>[] = [];
  const preferences = await openPreferences(file, (record) => records.push(record));
  expect(records).toMatchObject([{ level: 'warning', event: 'preferences-failed', error }]);
  await preferences.set(7, 'en');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ languages: { 7: 'en' } });
});

test('leaves out what is no language', async () => {
  const file = join(folder, 'odd.json');
  await writeFile(file, '{"languages":{"7":"fr","8":"en"}}');
  const preferences = await openPreferences(file, fail);
  expect([preferences.get(7), preferences.get(8)]).toEqual([undefined, 'en']);
});

test('a file that cannot be written is told', async () => {
  const records: Record<string, unknown>[] = [];
  const preferences = await openPreferences(join(folder, 'missing/state.json'), (record) =>
    records.push(record),
  );
  await preferences.set(7, 'en');
  expect(preferences.get(7)).toBe('en');
  expect(records).toMatchObject([{ level: 'warning', event: 'preferences-failed', error: 'Error' }]);
});
