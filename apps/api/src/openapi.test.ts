import { z } from '@hono/zod-openapi';
import { afterAll, expect, test } from 'vitest';
import { problemTypes } from './problem-types.ts';
import { exampleApp } from './testing/client.ts';

const { app, get, remove } = await exampleApp();
afterAll(remove);

const Schema = z.record(z.string(), z.unknown());

const Operation = z.object({
  summary: z.string(),
  tags: z.tuple([z.string()]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: Schema }))
    .optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      content: z.record(z.string(), z.object({ schema: Schema })).optional(),
    }),
  ),
});

const Description = z.object({
  openapi: z.literal('3.1.0'),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

const { body: description } = await get(Description, '/openapi.json');
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

// The description and the page that shows it are no part of what is described.
const UNDESCRIBED = new Set(['/', '/docs', '/docs/start.js', '/docs/:asset', '/openapi.json']);

test('describes exactly the routes that are served', () => {
  const described = operations.map(({ path, method }) => `${method} ${path}`);
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !UNDESCRIBED.has(path))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/gu, '{$1}')}`);
  expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
  expect(described).toHaveLength(8);
});

test('gives every operation a summary, a tag and a schema for every response with a body', () => {
  const tags = description.tags.map(({ name }) => name);
  for (const { operation } of operations) {
    expect(operation.summary).toMatch(/^[A-Z]/u);
    expect(tags).toContain(operation.tags[0]);
    for (const [status, { description: text, content }] of Object.entries(operation.responses)) {
      expect(text).toMatch(/\.$/u);
      const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
      expect(Object.keys(content ?? {})).toEqual(status === '304' ? [] : [type]);
      for (const { schema } of Object.values(content ?? {})) expect(Object.keys(schema)).toEqual(['$ref']);
    }
  }
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(description).match(/#\/components\/schemas\/\w+/gu) ?? [];
  expect(references.length).toBeGreaterThan(20);
  for (const reference of new Set(references)) {
    expect(description.components.schemas).toHaveProperty(reference.split('/').at(-1) ?? '');
  }
});

test('says what each parameter takes', () => {
  const limit = description.paths['/v1/reports']?.['get']?.parameters?.find(({ name }) => name === 'limit');
  expect(limit).toMatchObject({
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 500 },
  });
  for (const { operation } of operations) {
    for (const { name, schema } of operation.parameters ?? []) {
      expect({ name, type: typeof schema['type'] }).toEqual({ name, type: 'string' });
    }
  }
});

test.each([
  ['/v1/check', 'post', ['200', '400', '413', '415', '422', '500', '501', '502', '503']],
  ['/v1/reports/{id}', 'get', ['200', '304', '400', '404', '500', '503']],
  ['/v1/reports', 'get', ['200', '400', '500', '503']],
  ['/v1/lookup', 'get', ['200', '400', '500', '503']],
  ['/v1/ask', 'get', ['200', '400', '500', '503']],
  ['/healthz', 'get', ['200', '500', '503']],
])('knows the statuses of %s', (path, method, statuses) => {
  expect(Object.keys(description.paths[path]?.[method]?.responses ?? {})).toEqual(statuses);
});

test('names every code that a problem can have', () => {
  const { code } = z
    .object({ properties: z.object({ code: Schema }) })
    .parse(description.components.schemas['Problem']).properties;
  expect(code['enum']).toEqual(Object.keys(problemTypes));
  expect(code['enum']).toContain('route-unknown');
});

test('takes a question as long as it is read', () => {
  const q = description.paths['/v1/ask']?.['get']?.parameters?.find(({ name }) => name === 'q');
  expect(q?.schema).toMatchObject({ minLength: 1, maxLength: 200 });
});
