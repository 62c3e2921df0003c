import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPreferences } from './preferences.ts';

const folder = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
afterAll(() => rm(folder, { recursive: true }));

let places = 0;

/** A path in a folder of its own, at which this text stands, if any; and what lies there by name. */
async function placeOf(text?: string) {
  places += 1;
  const own = join(folder, `${places}`);
  await mkdir(own);
  const file = join(own, 'state.json');
  if (text !== undefined) await writeFile(file, text);
  const texts = async (): Promise<Record<string, string>> => {
    const names = await readdir(own);
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(own, name), 'utf8')])),
    ) as Record<string, string>;
  };
  return { own, file, texts };
}

const fail = (record: unknown): never => {
  throw new Error(JSON.stringify(record));
};

const ASIDE = /^state\.json\.damaged-\d{8}T\d{9}Z$/u;

test('keeps languages in a file from one run to the next', async () => {
  const { file, texts } = await placeOf();
  const first = await openPreferences(file, fail);
  expect(first.get(7)).toBeUndefined();
  await Promise.all([first.set(7, 'en'), first.set(-100, 'zh'), first.set(7, 'zh'), first.set(8, 'en')]);
  const second = await openPreferences(file, fail);
  expect([second.get(7), second.get(-100), second.get(8)]).toEqual(['zh', 'zh', 'en']);
  expect(Object.keys(await texts())).toEqual(['state.json']);
});

describe('before it starts', () => {
  test.each([
    ['notes', '买菜\n给老王回电话\n'],
    ['other JSON', '{"name":"gouji","version":"1.0.0"}'],
    ['languages of something else', '{"languages":{"JavaScript":"js"}}'],
    ['more than languages', '{"languages":{"7":"en"},"theme":"dark"}'],
    ['a list', '[1, 2]'],
    ['null', 'null'],
  ])('a file of %s is refused, and stays as it is', async (_, text) => {
    const { file, texts } = await placeOf(text);
    await expect(openPreferences(file, fail)).rejects.toMatchObject({
      code: 'argument-invalid',
      message: `BOT_STATE is not valid: ${file} (not a file of this bot). Expected: a path at which there is nothing yet, or the file that the bot wrote there.`,
    });
    expect(await texts()).toEqual({ 'state.json': text });
  });

  test('so is a folder, and a path in a folder that there is not', async () => {
    const { own } = await placeOf();
    await expect(openPreferences(own, fail)).rejects.toThrow('(not a file of this bot)');
    await expect(openPreferences(join(own, 'none/state.json'), fail)).rejects.toThrow('(ENOENT)');
  });

  test('an empty file is taken, and what is no language is left out', async () => {
    const empty = await placeOf('');
    await (await openPreferences(empty.file, fail)).set(7, 'en');
    expect(await empty.texts()).toEqual({ 'state.json': '{"languages":{"7":"en"}}\n' });
    const odd = await placeOf('{"languages":{"7":"fr","8":"en"}}');
    const preferences = await openPreferences(odd.file, fail);
    expect([preferences.get(7), preferences.get(8)]).toEqual([undefined, 'en']);
  });

  test('one of ours that is cut off is put aside and told', async () => {
    const cut = '{"languages":{"7":"en","8":"z';
    const { file, texts } = await placeOf(cut);
    const records: Record<string, unknown>[] = [];
    const preferences = await openPreferences(file, (record) => records.push(record));
    expect(records).toEqual([
      { level: 'warning', event: 'preferences-damaged', aside: expect.stringContaining(`${file}.damaged-`) },
    ]);
    await preferences.set(9, 'zh');
    expect(await texts()).toEqual({
      'state.json': '{"languages":{"9":"zh"}}\n',
      [Object.keys(await texts()).find((name) => ASIDE.test(name)) ?? '']: cut,
    });
  });
});

describe('while it runs', () => {
  test('what somebody else writes there is put aside, and all languages are kept', async () => {
    const { file, texts } = await placeOf();
    const records: Record<string, unknown>[] = [];
    const preferences = await openPreferences(file, (record) => records.push(record));
    await preferences.set(7, 'en');
    await writeFile(file, 'notes');
    await preferences.set(8, 'zh');
    const after = await texts();
    expect(after['state.json']).toBe('{"languages":{"7":"en","8":"zh"}}\n');
    expect(Object.values(after)).toContain('notes');
    expect(records).toMatchObject([{ level: 'warning', event: 'preferences-damaged' }]);
  });

  test('a file that cannot be written is told', async () => {
    const { own, file } = await placeOf();
    const records: Record<string, unknown>[] = [];
    const preferences = await openPreferences(file, (record) => records.push(record));
    await rm(own, { recursive: true });
    await preferences.set(7, 'en');
    expect(preferences.get(7)).toBe('en');
    expect(records).toMatchObject([{ level: 'warning', event: 'preferences-failed', error: 'Error' }]);
  });
});
