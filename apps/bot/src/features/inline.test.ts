import { afterAll, describe, expect, test } from 'vitest';
import { startConversation } from '../testing/conversation.ts';
import { queried, said } from '../testing/people.ts';
import { exampleStore } from '../testing/store.ts';
import { texts } from '../texts/index.ts';

const { store, remove } = await exampleStore();
const { api, send, stop, troubles } = await startConversation(store);
afterAll(async () => {
  await stop();
  await remove();
});

type Article = {
  type: string;
  id: string;
  title: string;
  description: string;
  input_message_content: { message_text: string; entities?: unknown[] };
};

async function resultsOf(query: string, code = 'zh-hans'): Promise<Article[]> {
  await send(queried(query, { code }));
  return api.callsOf('answerInlineQuery').at(-1)?.['results'] as Article[];
}

describe('an inline query', () => {
  test('gives the answer to share', async () => {
    const [article, ...more] = await resultsOf('淄博 2020 申请');
    expect(more).toEqual([]);
    expect(article).toMatchObject({
      type: 'article',
      title: '淄博市公安局2020年新收政府信息公开申请15件。',
      description: '原文“15”，zibo-public-security-2020.txt 第111行。',
    });
    expect(article?.input_message_content.message_text.split('\n')).toEqual([
      '淄博市公安局2020年新收政府信息公开申请15件。原文“15”，zibo-public-security-2020.txt 第111行。',
      '',
      '· 这是淄博市公安局的数字，不是淄博市的数字：库里没有淄博市人民政府的报告。',
    ]);
    expect(article?.input_message_content.entities).toHaveLength(1);
  });

  test('is kept a minute, for the person alone, for it is in the person’s language', async () => {
    const [chinese] = await resultsOf('淄博 2020 申请');
    const [english] = await resultsOf('淄博 2020 申请', 'en');
    expect(english?.title).toMatch(/^In 2020, .* reported 15 new applications received\.$/u);
    expect(english?.id).not.toBe(chinese?.id);
    expect(api.callsOf('answerInlineQuery').at(-1)).toMatchObject({
      cache_time: 60,
      is_personal: true,
      button: { text: texts.en.inlineButton, start_parameter: 'inline' },
    });
    await send(said('/lang en', { id: 50 }));
    await send(queried('淄博 2020 申请', { id: 50 }));
    expect(api.callsOf('answerInlineQuery').at(-1)?.['results']).toMatchObject([{ id: english?.id }]);
  });

  test('that can mean several gives the answer for each', async () => {
    const articles = await resultsOf('2020 申请');
    const titles = articles.map(({ title }) => title);
    expect(titles).toContain('淄博市公安局2020年新收政府信息公开申请15件。');
    expect(titles).toContain('海东市公安局2020年报告的“新收政府信息公开申请”一格留空，留空不等于0。');
  });

  test.each(['', '   ', '你好'])('of nothing that can be answered (%j) gives examples', async (query) => {
    const articles = await resultsOf(query);
    expect(articles.length).toBeGreaterThan(2);
    expect(articles.every(({ input_message_content: content }) => /\d/u.test(content.message_text))).toBe(
      true,
    );
  });

  test('without data says so', async () => {
    const [article] = await resultsOf('淄博 2015 申请');
    expect(article?.title).toContain('库里没有淄博市公安局2015年的报告');
  });

  test('of the greatest length, or markup, is no trouble', async () => {
    expect((await resultsOf('申请'.repeat(128))).length).toBeGreaterThan(0);
    expect((await resultsOf('<b>淄博 & 2020</b>')).length).toBeGreaterThan(0);
    expect(troubles()).toEqual([]);
  });

  test('that is too old to be answered is let go', async () => {
    api.fail('answerInlineQuery', {
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
    await send(queried('淄博 2020 申请'));
    expect(troubles()).toEqual([]);
  });
});
