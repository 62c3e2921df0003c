import { afterAll, expect, test } from 'vitest';
import { runProgram } from './testing/child.ts';
import { exampleStore } from './testing/store.ts';
import { texts } from './texts.ts';

const { location, remove } = await exampleStore();
afterAll(remove);

async function talk(lines: string[], environment: Record<string, string> = {}) {
  const input = lines.map((line) => `${line}\n`).join('');
  const child = runProgram('console.ts', { GOUJI_STORE: location, ...environment }, input);
  expect(await child.ended).toEqual([0, null]);
  expect(child.err()).toBe('');
  return child.out();
}

test('answers what is piped in, without a token', async () => {
  const out = await talk(['2020年淄博收到多少件申请？']);
  expect(out).toContain('15');
  expect(out).toContain('淄博市公安局');
  expect(out).not.toContain('> ');
});

test('offers buttons as numbers and goes on with the one chosen', async () => {
  const offered = await talk(['2020年收到多少件申请？']);
  const zibo = offered.split('\n').find((line) => /^ {2}\d+\. .*淄博/u.test(line)) ?? '';
  const out = await talk(['2020年收到多少件申请？', zibo.trim().charAt(0)]);
  expect(out.startsWith(offered)).toBe(true);
  expect(out.slice(offered.length)).toMatch(/^\n淄博市公安局2020年.*15/u);
});

test('knows the commands and the language of the terminal', async () => {
  expect(await talk(['/help'])).toBe(`${texts.zh.help}\n`);
  expect(await talk(['/help'], { LANG: 'en_GB.UTF-8' })).toBe(`${texts.en.help}\n`);
  expect(await talk(['/lang', '2', '', '/start'], { LC_ALL: 'zh_CN.UTF-8' })).toBe(
    `${texts.zh.chooseLanguage}\n  1. 中文\n  2. English\n\n${texts.en.languageSet}\n\n${texts.en.start}\n`,
  );
});

test('without a store ends with one line and code 2', async () => {
  const child = runProgram('console.ts', { GOUJI_STORE: '/nowhere/gouji.db' });
  expect(await child.ended).toEqual([2, null]);
  expect(child.err()).toBe('There is no store at /nowhere/gouji.db yet. Run gouji ingest first.\n');
});
