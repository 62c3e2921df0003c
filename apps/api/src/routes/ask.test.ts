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

test.each([
  ['', 'q is not valid: "". Expected: 2020年淄博收到多少件申请？.'],
  ['?q=', 'q is not valid: "". Expected: 2020年淄博收到多少件申请？.'],
  [`?q=${'长'.repeat(501)}`, 'Expected: 1–500.'],
  ['?q=a&explain=maybe', 'explain is not valid: "maybe". Expected: true | false.'],
  ['?q=a&lang=fr', 'lang is not valid: "fr". Expected: zh | en.'],
])('refuses %s', async (query, detail) => {
  const { response, body } = await get(ProblemSchema, `/v1/ask${query}`);
  expect(response.status).toBe(400);
  expect(body.code).toBe('argument-invalid');
  expect(body.detail).toContain(detail);
});
