import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { ask } from './ask.ts';
import { worldStore } from './testing/world.ts';

let world: { store: Store; close: () => Promise<void> };
beforeAll(async () => {
  world = await worldStore();
});
afterAll(() => world.close());

const offered = async (question: string) => {
  const { kind, value, choices } = await ask(world.store, question, { today: '2025-03-01' });
  return { kind, value, questions: choices?.map((choice) => choice.question) };
};

describe('a word with a wrong character', () => {
  test.each([
    ['淄博市公按局2020年收到多少件申请', '淄博市公安局2020年收到多少件申请'],
    ['淄搏公安局2020年收到多少件申请', '淄博公安局2020年收到多少件申请'],
    ['潍坊市2022年行政复以多少件', '潍坊市2022年行政复议多少件'],
    ['潍坊市2022年不与公开多少件', '潍坊市2022年不予公开多少件'],
    ['2022年公按局收到申请最多的是哪家', '2022年公安局收到申请最多的是哪家'],
  ])('%s is answered with the right question and no number', async (typed, meant) => {
    const { kind, value, questions } = await offered(typed);
    expect({ kind, value }).toEqual({ kind: 'clarify', value: undefined });
    expect(questions).toContain(meant);
  });

  test('may be one of several words, all of which are offered', async () => {
    expect((await offered('潍坊市2022年国家密密不予公开几件')).questions).toEqual([
      '潍坊市2022年国家秘密不予公开几件',
      '潍坊市2022年国家机密不予公开几件',
    ]);
  });

  test('is not looked for where the word is merely unknown', async () => {
    expect((await offered('潍坊市2022年收到多少件关于拆迁的申请')).questions).toEqual([
      '潍坊市2022年收到多少件申请',
    ]);
  });
});
