import { metrics } from '@gouji/core';
import { afterAll, expect, test } from 'vitest';
import { LookupSchema } from '../lookup/schema.ts';
import { ProblemSchema } from '../schemas.ts';
import { exampleApp } from '../testing/client.ts';

const { get, remove } = await exampleApp({ jinan: true });
afterAll(remove);

test('looks a cell up: whose it is, the number, how it is printed, where', async () => {
  const { response, body } = await get(
    LookupSchema,
    '/v1/lookup?place=淄博&year=2020&metric=applications.new.total',
  );
  expect(response.status).toBe(200);
  expect(body).toMatchObject({ metric: 'applications.new.total', unit: 'count', next: null });
  expect(body.label).not.toBe('');
  expect(body).not.toHaveProperty('note');
  expect(body.rows).toHaveLength(1);
  expect(body.rows[0]).toMatchObject({
    agency: '淄博市公安局',
    division: { code: '370300', name: '淄博市' },
    year: 2020,
    state: 'number',
    value: 15,
    text: '15',
    source: { name: 'zibo-public-security-2020.txt' },
    findings: [],
  });
  expect(body.rows[0]?.at?.line).toBeGreaterThan(0);
});

test('adds a group sum up and shows its parts', async () => {
  const { body } = await get(
    LookupSchema,
    '/v1/lookup?agency=淄博市公安局&metric=applications.unavailable.total',
  );
  expect(body.rows[0]).toMatchObject({ state: 'number', value: 12 });
  expect(body.rows[0]?.parts?.map(({ cell, value }) => [cell, value])).toEqual([
    ['applications.unavailable.notHeld.total', 12],
    ['applications.unavailable.requiresCreation.total', 0],
    ['applications.unavailable.stillUnclear.total', 0],
  ]);
  expect(body.rows[0]).not.toHaveProperty('text');
});

test('never takes a blank for a zero', async () => {
  const blank = await get(
    LookupSchema,
    '/v1/lookup?agency=东西湖区公安分局&metric=applications.disclosed.naturalPerson',
  );
  expect(blank.body.rows[0]).toMatchObject({ state: 'blank', text: '' });
  expect(blank.body.rows[0]).not.toHaveProperty('value');
  const sum = await get(
    LookupSchema,
    '/v1/lookup?agency=东西湖区公安分局&metric=applications.denied.naturalPerson',
  );
  expect(sum.body.rows[0]?.state).toBe('unassessable');
  expect(sum.body.rows[0]).not.toHaveProperty('value');
  expect(sum.body.rows[0]?.parts).toHaveLength(8);
});

test('says that an edition does not ask for a figure', async () => {
  const { body } = await get(LookupSchema, '/v1/lookup?place=淄博&metric=disclosure.fees.amount');
  expect(body.unit).toBe('yuan');
  expect(body.rows[0]).toMatchObject({ agency: '淄博市公安局', state: 'notInForm' });
});

test('shows the findings that concern the cell', async () => {
  const { body } = await get(
    LookupSchema,
    '/v1/lookup?agency=东西湖区公安分局&metric=remedies.directLitigation.total',
  );
  expect(body.rows[0]?.value).toBe(7);
  expect(body.rows[0]?.findings[0]).toMatchObject({ rule: 'remedies-total', severity: 'error' });
});

test('gives each agency of a place its own row, page by page', async () => {
  const query = 'place=山东省&metric=applications.new.total';
  const whole = await get(LookupSchema, `/v1/lookup?${query}`);
  expect(whole.body.rows.map(({ agency, value }) => [agency, value])).toEqual([
    ['济南市公安局', 15],
    ['淄博市公安局', 15],
  ]);
  const first = await get(LookupSchema, `/v1/lookup?${query}&limit=1`);
  expect(first.body.rows).toEqual(whole.body.rows.slice(0, 1));
  const link = first.response.headers.get('Link') ?? '';
  const second = await get(LookupSchema, link.slice(1, link.indexOf('>')));
  expect(second.body.rows).toEqual(whole.body.rows.slice(1));
  expect(second.body.next).toBeNull();
});

test('has no rows where there is no report, and says what there is', async () => {
  const year = await get(LookupSchema, '/v1/lookup?place=淄博&year=2015&metric=applications.new.total');
  expect(year.response.status).toBe(200);
  expect(year.body).toMatchObject({ rows: [], next: null });
  expect(year.body.note).toBe('No report matches, which does not mean 0. There are reports on 2020.');
  const agency = await get(LookupSchema, '/v1/lookup?agency=无名局&metric=applications.new.total&lang=zh');
  expect(agency.body.note).toBe('没有符合条件的报告（不等于 0）。已有的报告见 GET /v1/reports。');
});

test.each([
  [
    'metric=applications.new.total',
    'argument-invalid',
    'place is not valid: missing. Expected: place | agency.',
  ],
  [
    'place=淄博',
    'argument-invalid',
    'metric is not valid: missing. Expected: a path that GET /v1/metrics lists, for example applications.new.total.',
  ],
  ['place=淄博&metric=applications.total', 'metric-unknown', 'There is no metric applications.total.'],
])('refuses %s', async (query, code, detail) => {
  const { response, body } = await get(ProblemSchema, `/v1/lookup?${query}`);
  expect(response.status).toBe(400);
  expect(body.code).toBe(code);
  expect(body.detail).toContain(detail);
});

test('sends rates to /v1/ask', async () => {
  const rate = metrics().find(({ kind }) => kind === 'rate')?.path ?? '';
  const { response, body } = await get(
    ProblemSchema,
    `/v1/lookup?place=淄博&metric=${encodeURIComponent(rate)}`,
  );
  expect(response.status).toBe(400);
  expect(body.detail).toContain('GET /v1/ask');
});
