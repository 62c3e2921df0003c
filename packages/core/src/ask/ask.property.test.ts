import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnswerSchema } from './answer.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { storeOf } from './testing/store.ts';
import { findings, invented, seeds } from './testing/town.ts';

let town: Awaited<ReturnType<typeof storeOf>>;

beforeAll(async () => {
  town = await storeOf([...seeds(), ...invented()], findings);
});
afterAll(() => town.close());

const NAMES =
  /淄博|六盘水|宁夏|东西湖|武汉|湖北|山东|贵州|青海|海东|江宁|南京|江苏|桂林|广西|北海|虚构部|zibo|ningxia|guilin/iu;
const FIGURES =
  /申请|收|受理|公开|拒绝|办|答复|结转|复议|诉讼|起诉|许可|处罚|规章|文件|采购|自然人|企业|率|金额|纠正|国家秘密|行政|收费|理由|变化|request|application|denied|granted|disclos|penalt|backlog|receive/iu;

const LEVELS = /省|市|县|区|公安|police/iu;

/** A number stands in an answer only where the question names an agency or a place, and a figure. */
function isEarned(question: string, answer: Answer): boolean {
  if (answer.kind !== 'value') return true;
  const { metrics, unread, operation } = answer.query;
  const cited = answer.value === undefined || answer.citations.length > 0;
  const named = NAMES.test(question) || (operation === 'sum' && LEVELS.test(question));
  return named && FIGURES.test(question) && metrics.length > 0 && unread.length === 0 && cited;
}

const put = async (question: string): Promise<Answer> =>
  AnswerSchema.parse(await ask(town.store, question, { today: '2024-05-01' }));

test('any text is answered without a throw, and never with a number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (question) => {
      expect(isEarned(question, await put(question))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const PIECES = [
  ...'淄博 淄博市公安局 六盘水 宁夏公安厅 江宁区 桂林 火星 北海 2020年 2023 去年 近三年 2019-2024 二〇二〇年 15件'.split(
    ' ',
  ),
  ...'收到 多少 几件 申请 公开 部分公开 不予公开 国家秘密 自然人 企业 复议 纠正 行政诉讼 规章 收费 金额 结转 占 比例 率'.split(
    ' ',
  ),
  ...'同比 增长 最多 最少 哪家 哪些 各市 排名 前三 合计 理由 申请人构成 留空 错误 对得上 和 、 ， ？ 的 中 没有 不 全市 天气'.split(
    ' ',
  ),
  ...'Zibo police how many requests received denied in 2020 last year share of most which top 3 and not weather'.split(
    ' ',
  ),
];

test('words of the vocabulary in any order neither throw nor earn a number without a name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
      fc.constantFrom('', ' '),
      async (pieces, between) => {
        const question = pieces.join(between);
        const answer = await put(question);
        expect([question, isEarned(question, answer)]).toEqual([question, true]);
      },
    ),
    { numRuns: 1500 },
  );
});

test.each([
  '收到多少件申请',
  '2020年一共收到多少件申请',
  '公安局2020年收到多少件申请',
  '桂林2022年收到多少申请',
  '桂林收到多少申请',
  'How many requests did Guilin receive in 2022?',
  '同比增长多少？',
  'Top three reasons for denial?',
  '淄博市公安局2020年收到15件申请吗',
  '自然人申请占多大比例？',
])('what the choices offer can be asked and leads on: %s', async (question) => {
  const { kind, choices = [] } = await put(question);
  expect(kind).toBe('clarify');
  expect(choices.length).toBeGreaterThan(0);
  for (const choice of choices) {
    const answer = await put(choice.question);
    expect(['clarify', 'notUnderstood']).not.toContain(answer.kind);
    expect(answer.rows?.[0]?.agency ?? choice.agency).toBe(choice.agency ?? answer.rows?.[0]?.agency);
  }
});
