import { afterAll, expect, test } from 'vitest';
import { ProblemSchema, StoredReportSchema } from '../schemas.ts';
import { exampleApp } from '../testing/client.ts';

const { app, get, store, remove } = await exampleApp();
afterAll(remove);
const { items } = await store.list({ agency: '东西湖区公安分局' });
const path = `/v1/reports/${items[0]?.id}`;

test('gives every cell with its state and address, and the findings', async () => {
  const { response, body } = await get(StoredReportSchema, path);
  expect(response.status).toBe(200);
  expect(Object.keys(body.cells)).toHaveLength(198);
  expect(body.cells['remedies.directLitigation.total']).toMatchObject({
    state: 'number',
    value: 7,
    text: '7',
  });
  expect(body.cells['applications.disclosed.naturalPerson']).toMatchObject({ state: 'blank' });
  expect(body).toMatchObject({
    year: 2019,
    form: '2019',
    current: true,
    agency: { name: '东西湖区公安分局' },
  });
  const finding = body.findings.find(({ rule }) => rule === 'remedies-total');
  expect(finding).toMatchObject({ severity: 'error', about: 'agency' });
  expect(finding?.cells).toContain('remedies.directLitigation.total');
});

async function messages(headers: Record<string, string>, query = ''): Promise<string> {
  const { body } = await get(StoredReportSchema, path + query, headers);
  return body.findings.map(({ message }) => message).join('');
}

test('writes findings in the language asked for', async () => {
  const zh = await messages({ 'Accept-Language': 'fr;q=1, zh-CN;q=0.9, en;q=0.8' });
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(await messages({}, '?lang=zh')).toBe(zh);
  const en = await messages({});
  expect(en).not.toBe(zh);
  expect(await messages({ 'Accept-Language': 'zh' }, '?lang=en')).toBe(en);
});

test('answers 304 to a client that has it, in that language', async () => {
  const { response } = await get(StoredReportSchema, path);
  const etag = response.headers.get('ETag') ?? '';
  expect(etag).toMatch(new RegExp(`^"${items[0]?.id}-[0-9a-f]{12}"$`, 'u'));
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await app.request(path, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
  const chinese = await app.request(path, { headers: { 'If-None-Match': etag, 'Accept-Language': 'zh' } });
  expect(chinese.status).toBe(200);
  expect(chinese.headers.get('Vary')).toContain('Accept-Language');
});

test('says when there is no such report', async () => {
  const { response, body } = await get(ProblemSchema, '/v1/reports/nothing?lang=zh');
  expect(response.status).toBe(404);
  expect(body).toMatchObject({
    code: 'report-not-found',
    title: '没有这份报告',
    instance: '/v1/reports/nothing',
  });
  expect(body.detail).toBe('没有编号为 nothing 的报告。已有的报告见 GET /v1/reports。');
});

test('shows an id that is too long by its beginning', async () => {
  const { response, body } = await get(ProblemSchema, `/v1/reports/${'a'.repeat(201)}`);
  expect(response.status).toBe(400);
  expect(body.detail).toBe(
    `id is not valid: "${'a'.repeat(100)}"… (201 characters). Expected: the id of a report, 1–200 characters; GET /v1/reports lists them.`,
  );
});
