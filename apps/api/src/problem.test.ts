import { errorMessages, type Store } from '@gouji/core';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { problemTypes } from './problem-types.ts';
import { ProblemSchema } from './schemas.ts';
import { exampleApp, read } from './testing/client.ts';

const { app, get, remove } = await exampleApp();
afterAll(remove);

test('every code has a status of an error and a title in both languages', () => {
  expect(Object.keys(problemTypes)).toEqual(expect.arrayContaining(Object.keys(errorMessages)));
  for (const { status, zh, en } of Object.values(problemTypes)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/u);
  }
});

test('an unknown address is a problem, in the language asked for', async () => {
  const { response, body } = await get(ProblemSchema, '/v2/nothing', {
    'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8',
  });
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('Content-Language')).toBe('zh');
  expect(body).toEqual({
    type: 'urn:gouji:error:route-unknown',
    title: '没有这个地址',
    status: 404,
    detail: '这个地址下没有内容。接口说明见 /docs。',
    code: 'route-unknown',
    instance: '/v2/nothing',
  });
});

test.each([
  ['POST', '/v1/reports', 'GET, HEAD'],
  ['DELETE', '/v1/reports/abc', 'GET, HEAD'],
  ['GET', '/v1/check', 'POST'],
  ['PUT', '/openapi.json', 'GET, HEAD'],
  ['POST', '/docs', 'GET, HEAD'],
])('%s %s is not allowed', async (method, path, allow) => {
  const response = await app.request(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe(allow);
  expect(await read(ProblemSchema, response)).toMatchObject({ code: 'method-not-allowed', status: 405 });
});

test('HEAD answers like GET without a body', async () => {
  const response = await app.request('/v1/reports', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

describe('a failure on our side', () => {
  const broken = {
    list: () => Promise.reject(new TypeError('cannot read /secret/path')),
    version: () => Promise.resolve('1'),
  } as unknown as Store;
  const records: Record<string, unknown>[] = [];
  const failing = createApp({
    store: broken,
    today: () => '2021-06-01',
    log: (record) => records.push(record),
  });

  test('shows nothing of the inside', async () => {
    const response = await failing.request('/v1/reports');
    expect(response.status).toBe(500);
    const body = await read(ProblemSchema, response);
    expect(body).toMatchObject({
      code: 'internal',
      title: 'Internal error',
      detail: 'Something failed on our side. Please try again later.',
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|TypeError|\.ts/u);
  });

  test('is logged with its cause', () => {
    expect(records).toMatchObject([
      {
        level: 'error',
        event: 'request-failed',
        path: '/v1/reports',
        error: 'TypeError',
        message: 'cannot read /secret/path',
      },
    ]);
  });
});

describe('headers', () => {
  test('pages of every origin may read all answers', async () => {
    for (const [path, method] of [
      ['/v1/reports', 'GET'],
      ['/v1/check', 'POST'],
      ['/nothing', 'GET'],
    ] as const) {
      const response = await app.request(path, { method, headers: { Origin: 'https://example.org' } });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  test.each([
    ['/v1/reports', 'GET, HEAD'],
    ['/v1/reports/abc', 'GET, HEAD'],
    ['/v1/check', 'POST'],
  ])('OPTIONS %s tells its own methods', async (path, methods) => {
    const { status, headers } = await app.request(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' },
    });
    expect(status).toBe(204);
    expect(headers.get('Allow')).toBe(methods);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Methods')).toBe(methods);
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
  });

  test('OPTIONS of an unknown address is a problem', async () => {
    const response = await app.request('/v2/nothing', { method: 'OPTIONS' });
    expect(response.status).toBe(404);
    expect(await read(ProblemSchema, response)).toMatchObject({ code: 'route-unknown' });
  });

  test('every answer forbids sniffing, framing and foreign content', async () => {
    for (const path of ['/v1/reports', '/docs', '/nothing']) {
      const { headers } = await app.request(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
  });
});
