import { afterAll, expect, test } from 'vitest';
import { AnswerViewSchema, ProblemSchema } from '../schemas.ts';
import { exampleApp } from '../testing/client.ts';

const { get, remove } = await exampleApp();
afterAll(remove);

const askFor = (q: string, rest = '') => get(AnswerViewSchema, `/v1/ask?q=${encodeURIComponent(q)}${rest}`);

test('answers with the figure, whose it is and where it stands', async () => {
  const { response, body } = await askFor('2020年淄博收到多少件申请？');
  expect(response.status).toBe(200);
  expect(body).toMatchObject({
    kind: 'value',
    value: 15,
    language: 'zh',
    metric: 'applications.new.total',
  });
  expect(body.text).toContain('15');
  expect(body.text).toContain('淄博市公安局');
  expect(body.citations[0]).toMatchObject({ cell: 'applications.new.total', text: '15' });
});

test('answers in the language of the question unless told otherwise', async () => {
  const english = await askFor('How many requests did Zibo receive in 2020?');
  expect(english.body).toMatchObject({ kind: 'value', value: 15, language: 'en' });
  const told = await askFor('How many requests did Zibo receive in 2020?', '&lang=zh');
  expect(told.body).toMatchObject({ value: 15, language: 'zh' });
});

test('says that there is no data instead of 0', async () => {
  const { body } = await askFor('2015年淄博收到多少件申请？');
  expect(body.kind).toBe('noData');
  expect(body).not.toHaveProperty('value');
});

test('explains how it read the question', async () => {
  const plain = await askFor('2020年淄博收到多少件申请？');
  const explained = await askFor('2020年淄博收到多少件申请？', '&explain=true');
  expect(explained.body).toMatchObject({
    ...plain.body,
    query: {
      operation: 'lookup',
      metrics: ['applications.new.total'],
      names: ['淄博'],
      years: [2020],
      unread: [],
      words: { en: 'look up: new applications received; 淄博; 2020' },
    },
  });
  expect(plain.body).not.toHaveProperty('query');
});

const QUESTION_EXPECTED =
  'Expected: a question of 1–200 characters, for example “requests received by Zibo in 2020”.';

test.each([
  ['', `q is not valid: missing. ${QUESTION_EXPECTED}`],
  ['?q=', `q is not valid: "". ${QUESTION_EXPECTED}`],
  [`?q=${'长'.repeat(201)}`, `q is not valid: "${'长'.repeat(100)}"… (201 characters). ${QUESTION_EXPECTED}`],
  ['?q=a&explain=maybe', 'explain is not valid: "maybe". Expected: true | false.'],
  ['?q=a&lang=fr', 'lang is not valid: "fr". Expected: zh | en.'],
])('refuses %s', async (query, detail) => {
  const { response, body } = await get(ProblemSchema, `/v1/ask${query}`);
  expect(response.status).toBe(400);
  expect(body.code).toBe('argument-invalid');
  expect(body.detail).toBe(detail);
});

test('refuses in Chinese', async () => {
  const { body } = await get(ProblemSchema, '/v1/ask?lang=zh');
  expect(body.detail).toBe('参数 q 无效：没有给出。应为：1–200 个字的问题，例如“2020年淄博收到多少件申请”。');
});

test('reads a question of 200 characters', async () => {
  const { response, body } = await askFor('2020年淄博收到多少件申请？'.padEnd(200, '？'));
  expect(response.status).toBe(200);
  expect(body).toMatchObject({ kind: 'value', value: 15 });
});
