import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { analyse } from '@gouji/core';
import { afterAll, expect, test } from 'vitest';
import { ProblemSchema } from '../schemas.ts';
import { exampleApp, read } from '../testing/client.ts';
import { EXAMPLES } from '../testing/store.ts';
import { CheckSchema } from './check.ts';

const LIMIT = 100_000;
const { app, store, remove } = await exampleApp({ limit: LIMIT });
afterAll(remove);

const dongxihu = await readFile(join(EXAMPLES, 'dongxihu-public-security-2019.md'));

type Body = string | Uint8Array<ArrayBuffer> | FormData;

const post = (body: Body, path = '/v1/check', headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers });

const check = async (...sent: Parameters<typeof post>) => read(CheckSchema, await post(...sent));

const form = (field: string, value: string | Blob, name?: string): FormData => {
  const data = new FormData();
  if (typeof value === 'string') data.set(field, value);
  else data.set(field, value, name);
  return data;
};

const twoFiles = (): FormData => {
  const data = form('file', new File([dongxihu], 'a.md'));
  data.append('file', new File([dongxihu], 'b.md'));
  return data;
};

test('reads the raw body and finds what is wrong in it', async () => {
  const body = await check(dongxihu, '/v1/check?name=dongxihu.md');
  expect(body).toMatchObject({
    source: { name: 'dongxihu.md', format: 'markdown' },
    agency: { name: '东西湖区公安分局' },
    year: 2019,
    form: '2019',
  });
  const broken = body.findings.find(({ rule }) => rule === 'remedies-total');
  expect(broken).toMatchObject({ severity: 'error', about: 'agency' });
  expect(broken?.cells).toContain('remedies.directLitigation.total');
  expect(broken?.message).toMatch(/[a-z]/u);
  const severities = body.findings.map(({ severity }) => severity);
  expect(body.summary).toEqual({
    error: severities.filter((one) => one === 'error').length,
    warning: severities.filter((one) => one === 'warning').length,
    info: severities.filter((one) => one === 'info').length,
  });
});

test('reads the form field `file` just the same', async () => {
  const raw = await check(dongxihu, '/v1/check?name=a.md&lang=zh');
  const field = await check(form('file', new File([dongxihu], 'a.md')), '/v1/check?lang=zh');
  expect(field).toEqual(raw);
  const renamed = await check(form('file', new File([dongxihu], 'b.md')), '/v1/check?name=a.md&lang=zh');
  expect(renamed).toEqual(raw);
});

test('reads a body whatever type it declares', async () => {
  for (const type of ['text/html', 'application/json', 'application/x-www-form-urlencoded']) {
    const { year } = await check(dongxihu, '/v1/check', { 'Content-Type': type });
    expect(year).toBe(2019);
  }
});

test('keeps nothing', async () => {
  await check(dongxihu);
  const { items } = await store.list({});
  expect(items).toHaveLength(5);
});

test.each<[string, Body, number, string]>([
  ['an empty body', '', 422, 'file-empty'],
  ['white space', ' \n\t ', 422, 'file-empty'],
  ['a text that is no report', '今天天气很好。', 422, 'not-a-report'],
  ['malformed JSON', '{"a": ', 422, 'not-a-report'],
  ['a report without tables', '某局2020年政府信息公开工作年度报告\n一、总体情况', 422, 'form-unknown'],
  [
    'a damaged PDF',
    new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0xff, 0xfe, 0x80]),
    422,
    'file-damaged',
  ],
  ['a GIF', new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 0]), 415, 'format-unsupported'],
  ['a body over the limit', 'x'.repeat(LIMIT + 1), 413, 'file-too-large'],
  ['a form without the field', form('other', 'x'), 400, 'argument-invalid'],
  ['a form with two files', twoFiles(), 400, 'argument-invalid'],
  ['a form with a text in the field', form('file', 'x'), 400, 'argument-invalid'],
])('refuses %s', async (_, sent, status, code) => {
  const response = await post(sent);
  const body = await read(ProblemSchema, response);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status, code, type: `urn:gouji:error:${code}`, instance: '/v1/check' });
});

test.each([
  // How a ZIP begins that holds a.md, and one that holds nothing.
  ['ZIP', Buffer.from(`PK\u0003\u0004${'\0'.repeat(22)}\u0004\0\0\0a.md`)],
  ['ZIP', Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`)],
  ['GZ', gzipSync(dongxihu)],
])('refuses an archive (%s), and says what to send instead', async (format, archive) => {
  const response = await post(new Uint8Array(archive), '/v1/check?name=reports');
  expect(response.status).toBe(415);
  const body = await read(ProblemSchema, response);
  expect(body).toMatchObject({
    code: 'archive-unsupported',
    detail: `reports is an archive (${format}). One file, no archives: unpack it and send each report by itself.`,
  });
});

test('does not promise to read archives where a format is unknown', async () => {
  const response = await post(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    '/v1/check?name=a&lang=zh',
  );
  expect((await read(ProblemSchema, response)).detail).toBe(
    'a 不是能读取的格式（看到：00010203…）。一次一个文件，不收压缩包；可读取：网页、纯文本、Markdown、Word、ODT、RTF、Excel、ODS、CSV、PDF、OFD。',
  );
});

test('refuses a form that is cut off', async () => {
  const type = 'multipart/form-data; boundary=x';
  const response = await post('--x\r\nContent-Disp', '/v1/check', { 'Content-Type': type });
  expect(response.status).toBe(400);
  const body = await read(ProblemSchema, response);
  expect(body.code).toBe('request-malformed');
});

test('gives up on a stream of unknown length at the limit', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 10_000;
      controller.enqueue(new Uint8Array(10_000).fill(0x61));
    },
  });
  const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
  const response = await app.request('/v1/check', init);
  expect(response.status).toBe(413);
  expect(pulled).toBeLessThan(2 * LIMIT);
});

test('rules that the operator turned off do not run, and severities are as configured', async () => {
  const { app: mild, remove: removeMild } = await exampleApp({
    levels: { 'blank-cells': 'off', 'remedies-total': 'warning' },
  });
  const response = await mild.request('/v1/check?name=a.md', { method: 'POST', body: dongxihu });
  const { findings } = await read(CheckSchema, response);
  await removeMild();
  expect(findings.map(({ rule }) => rule)).not.toContain('blank-cells');
  expect(findings.find(({ rule, about }) => rule === 'remedies-total' && about === 'agency')?.severity).toBe(
    'warning',
  );
});

test('takes no more files at once than it can hold, and takes them again afterwards', async () => {
  const held = Promise.withResolvers<void>();
  const slow = await exampleApp({
    analyse: async (file) => {
      await held.promise;
      return analyse(file);
    },
  });
  const send = () => slow.app.request('/v1/check', { method: 'POST', body: dongxihu });
  const taken = Array.from({ length: 32 }, send);
  const refused = await send();
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await read(ProblemSchema, refused)).toMatchObject({ code: 'too-many-checks' });
  held.resolve();
  expect(new Set((await Promise.all(taken)).map(({ status }) => status))).toEqual(new Set([200]));
  expect((await send()).status).toBe(200);
  await slow.remove();
});
