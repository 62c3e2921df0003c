import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnswerSchema } from '@gouji/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gouji } from '../testing/gouji.ts';
import type { Outcome } from '../testing/gouji.ts';
import { sampleStore } from '../testing/store.ts';

let place: Awaited<ReturnType<typeof sampleStore>>;
beforeAll(async () => {
  place = await sampleStore();
});
afterAll(() => place[Symbol.dispose]());

const ask = (...argv: string[]): Promise<Outcome> => gouji(['ask', ...argv, '--store', place.store]);

describe('gouji ask', () => {
  test('answers with whose figure it is and where it is printed', async () => {
    const { code, out, err } = await ask('淄博市公安局2020年收到多少件申请？');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [sentence, ...rest] = out.split('\n');
    expect(sentence).toMatch(/^淄博市公安局2020年.*15件/u);
    expect(rest).toContain('出处：');
    expect(rest).toContain('  zibo-public-security-2020.txt 第111行：“15”（applications.new.total）');
  });

  test('answers in the language of the question, or in that of --lang', async () => {
    const english = await ask('How many applications did the Zibo public security bureau receive in 2020?');
    expect(english.out).toContain('\nSources:\n  zibo-public-security-2020.txt line 111: “15”');
    const chinese = await ask(
      '--lang',
      'zh',
      'How many applications did the Zibo public security bureau receive in 2020?',
    );
    expect(chinese.out).toContain('\n出处：\n  zibo-public-security-2020.txt 第111行：“15”');
  });

  test('takes a question without quotes', async () => {
    const quoted = await ask('淄博市公安局 2020 年收到多少件申请');
    expect(await ask('淄博市公安局', '2020', '年收到多少件申请')).toEqual(quoted);
  });

  test('as JSON is an Answer of the contract', async () => {
    const { code, out } = await ask('淄博市公安局2020年收到多少件申请？', '--json');
    expect(code).toBe(0);
    const answer = AnswerSchema.parse(JSON.parse(out));
    expect(answer).toMatchObject({
      kind: 'value',
      language: 'zh',
      metric: 'applications.new.total',
      value: 15,
    });
    expect(answer.citations[0]).toMatchObject({
      text: '15',
      source: 'zibo-public-security-2020.txt',
      at: { line: 111 },
    });
  });

  test('with --explain says how the question was understood', async () => {
    const { out } = await ask('2020年哪家公安局收到申请最多？', '--explain');
    expect(out).toContain(
      '\n理解为：排序：新收政府信息公开申请；公安局 · 所有机关；2020；从大到小\n  操作：rank\n  指标：applications.new.total\n',
    );
    expect(out).toMatch(/\n淄博市公安局 +2020 +applications\.new\.total +15\n/u);
    expect(await ask('2020年哪家公安局收到申请最多？')).not.toContain('理解为');
  });

  test('last year is the one before today', async () => {
    const { out } = await ask('淄博市公安局去年收到多少件申请？', '--json');
    expect(AnswerSchema.parse(JSON.parse(out))).toMatchObject({ kind: 'value', value: 15 });
  });

  test('what is not known or not understood is said, and is no failure', async () => {
    const none = await ask('淄博市公安局2018年收到多少件申请？');
    expect(none.code).toBe(0);
    expect(none.out).not.toMatch(/[^\d]0件/u);
    const weather = await ask('今天天气怎么样', '--json');
    expect(weather.code).toBe(0);
    expect(AnswerSchema.parse(JSON.parse(weather.out)).kind).toBe('notUnderstood');
  });

  test('prints the ways to go on where the question is open', async () => {
    const { out } = await ask('公安局2020年收到多少件申请？', '--json');
    const { kind, choices = [] } = AnswerSchema.parse(JSON.parse(out));
    expect(kind).toBe('clarify');
    const text = await ask('公安局2020年收到多少件申请？');
    expect(text.out).toContain('\n可以这样问：\n');
    for (const { question } of choices) expect(text.out).toContain(`\n  ${question}\n`);
    expect(choices.length).toBeGreaterThan(1);
  });

  describe('--chart', () => {
    const RANKING = '2020年哪家公安局收到申请最多？';

    test('draws a ranking as PNG or SVG, by the ending of the file', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'gouji-chart-'));
      const [png, svg] = [join(folder, 'a.PNG'), join(folder, 'a.svg')];
      const { code, err } = await ask(RANKING, '--chart', png);
      expect({ code, err }).toEqual({ code: 0, err: `图已写入 ${png}。\n` });
      expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG');
      await ask(RANKING, '--chart', svg, '--json');
      expect(await readFile(svg, 'utf8')).toMatch(/^<svg [^>]*><title>2020年新收政府信息公开申请<\/title>/u);
      await rm(folder, { recursive: true });
    });

    test('says where there is nothing to draw, and writes nothing', async () => {
      const path = join(tmpdir(), 'gouji-no-chart.png');
      const { code, out, err } = await ask('淄博市公安局2020年收到多少件申请？', '--chart', path);
      expect(code).toBe(1);
      expect(out).toContain('15件');
      expect(err).toBe(`没有写 ${path}：只有同一种数字的逐年、排名或对比才能画成图。\n`);
      await expect(stat(path)).rejects.toThrow('ENOENT');
    });

    test('refuses a file of another kind, and a folder that is not there', async () => {
      expect(await ask(RANKING, '--chart', 'a.jpg')).toEqual({
        code: 2,
        out: '',
        err: 'gouji: --chart 不能是 a.jpg。文件名请以 .png 或 .svg 结尾。\n',
      });
      const { code, err } = await ask(RANKING, '--chart', join(tmpdir(), 'gouji-no-such-folder', 'a.svg'));
      expect(code).toBe(74);
      expect(err).toContain('ENOENT');
    });
  });

  test('an empty question is refused', async () => {
    expect(await ask(' ')).toEqual({ code: 2, out: '', err: 'gouji: <question> 是空的。请给出取值。\n' });
  });
});
