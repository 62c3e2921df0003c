import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { draw } from '../draw.ts';
import { exampleStore, zibo } from '../testing/store.ts';
import { texts } from '../texts/index.ts';
import { runTerminal } from './run.ts';

const { store, remove } = await exampleStore(await zibo({ 2019: 12 }));
// What the bot sends is written to a folder for temporary files.
const temporary = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
process.env['TMPDIR'] = temporary;
afterAll(async () => {
  await rm(temporary, { recursive: true });
  await remove();
});

const DONGXIHU = fileURLToPath(
  new URL('../../../../examples/dongxihu-public-security-2019.md', import.meta.url),
);

/** What is printed when these lines are typed; at a terminal that tells so with `isTTY`. */
async function talk(lines: string[], languageCode = 'zh', isTTY = false): Promise<string> {
  const input = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY });
  const output = new PassThrough();
  const printed = text(output);
  const now = () => new Date('2021-06-01T00:00:00Z');
  await runTerminal(store, draw, { input, output, languageCode, now }, (record) => {
    throw new Error(JSON.stringify(record));
  });
  output.end();
  return printed;
}

const fileIn = (out: string): string => /^\[(.+)\]$/mu.exec(out)?.[1] ?? '';

test('answers a question, and what follows on', async () => {
  const out = await talk(['2020年淄博收到多少件申请？', '那2019年呢？']);
  expect(out).toContain('淄博市公安局2020年新收政府信息公开申请15件');
  expect(out).toContain('淄博市公安局2019年新收政府信息公开申请12件');
});

test('offers buttons as numbers and goes on with the one chosen', async () => {
  const offered = await talk(['2020年收到多少件申请？']);
  const [number = ''] = /\d+(?=\. .*淄博)/u.exec(offered) ?? [];
  const out = await talk(['2020年收到多少件申请？', number]);
  expect(out.startsWith(offered)).toBe(true);
  expect(out.slice(offered.length)).toMatch(/^\n淄博市公安局2020年.*15/u);
});

test('presses the examples of /start', async () => {
  const out = await talk(['/start', '1']);
  expect(out).toMatch(
    / {2}1\. 2020年淄博市公安局收到多少件申请？\n.*\n淄博市公安局2020年新收政府信息公开申请15件/su,
  );
});

test('changes the language', async () => {
  const buttons = '  1. 中文\n  2. English\n';
  expect(await talk(['/lang', '2', '', '/rank'])).toBe(
    `${texts.zh.chooseLanguage}\n${buttons}\n${texts.en.languageSet}\n${buttons}\n${texts.en.rankHow}\n`,
  );
});

test('writes pictures to a file and says where', async () => {
  const out = await talk(['/trend 淄博 申请']);
  const bytes = await readFile(fileIn(out));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(out).toContain('2019年12件，2020年15件');
});

test('checks a file by its path', async () => {
  const out = await talk([`/check ${DONGXIHU}`, '/check']);
  expect(out).toContain('❌ 未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。');
  expect(await readFile(fileIn(out), 'utf8')).toContain('<!doctype html>');
  expect(out.endsWith(`\n${texts.zh.check.how}\n`)).toBe(true);
});

test('says of a path at which there is no file that there is none', async () => {
  expect(await talk(['/check nowhere.txt', `/check ${temporary}`])).toBe(
    `找不到文件或文件夹：nowhere.txt。请检查路径。\n无法读取 ${temporary}（EISDIR）。请检查权限。\n`,
  );
  expect(await talk(['/check nowhere.txt'], 'en')).toBe(
    'No file or folder at nowhere.txt. Check the path.\n',
  );
});

test('shows what an inline query would offer', async () => {
  expect(await talk(['@gouji_bot 淄博 2020 申请'])).toMatch(
    /^▸ 淄博市公安局2020年新收政府信息公开申请15件。\n淄博市公安局2020年/u,
  );
});

test('tells a person how it goes, and shows where to type', async () => {
  expect(await talk(['/rank'], 'en', true)).toBe(`${texts.en.terminal}\n> ${texts.en.rankHow}\n> `);
});
