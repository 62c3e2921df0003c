import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { sketched } from './testing/reports.ts';
import { storeOf } from './testing/store.ts';

let kept: Awaited<ReturnType<typeof storeOf>>;

beforeAll(async () => {
  kept = await storeOf([
    sketched({ name: '朝阳区人民政府', code: null, year: 2022, cells: { 'applications.new': 2557 } }),
    sketched({
      name: '北京市人民政府',
      code: '110000',
      division: '北京市',
      year: 2022,
      cells: { 'applications.new': 53_844 },
    }),
  ]);
});
afterAll(() => kept.close());

const asked = (question: string): Promise<Answer> => ask(kept.store, question);

test.each([
  '朝阳区2022年收到多少件申请',
  '朝阳区政府2022年收到多少件申请',
  'Chaoyang district requests 2022',
])('%s: an agency that does not say where it is, with a word about that', async (question) => {
  const { value, rows, caveats } = await asked(question);
  expect([value, rows?.[0]?.agency]).toEqual([2557, '朝阳区人民政府']);
  expect(caveats[0]).toMatch(/朝阳区人民政府/u);
});

test('北京市朝阳区2022年收到多少件申请: may be another, so that is asked back', async () => {
  const { kind, choices = [] } = await asked('北京市朝阳区2022年收到多少件申请');
  expect([kind, choices.map(({ question }) => question)]).toEqual([
    'clarify',
    ['朝阳区人民政府2022年收到多少件申请'],
  ]);
});

test('海淀区2022年收到多少件申请: another place is not it', async () => {
  expect((await asked('海淀区2022年收到多少件申请')).kind).toBe('noData');
});
