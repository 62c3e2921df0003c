import { metrics, rules } from '@gouji/core';
import { afterAll, expect, test } from 'vitest';
import { exampleApp } from '../testing/client.ts';
import { HealthSchema } from './health.ts';
import { MetricsSchema } from './metrics.ts';
import { RulesSchema } from './rules.ts';

const { get, remove } = await exampleApp();
afterAll(remove);

test('lists every metric with its label in the language asked for', async () => {
  const { body } = await get(MetricsSchema, '/v1/metrics?lang=zh');
  expect(body.items).toHaveLength(metrics().length);
  const metric = body.items.find(({ path }) => path === 'applications.new.total');
  expect(metric).toMatchObject({ unit: 'count', kind: 'cell', forms: ['2019', '2021'], parts: [] });
  expect(metric?.label).toBe(metrics().find(({ path }) => path === 'applications.new.total')?.label.zh);
});

test('lists every rule with its source', async () => {
  const { body } = await get(RulesSchema, '/v1/rules', { 'Accept-Language': 'zh-Hans' });
  expect(body.items.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  const rule = body.items.find(({ id }) => id === 'applications-balance');
  expect(rule).toMatchObject({ severity: 'error', about: 'agency', forms: ['2019', '2021'] });
  expect(rule?.title).toBe(rules.find(({ id }) => id === 'applications-balance')?.title.zh);
  expect(rule?.source.document).not.toBe('');
});

test('is healthy while the store can be read', async () => {
  const { response, body } = await get(HealthSchema, '/healthz');
  expect(response.status).toBe(200);
  expect(body).toEqual({ status: 'ok' });
});
