import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listen } from './server.ts';
import { AnswerViewSchema, ProblemSchema } from './schemas.ts';
import { CheckSchema } from './routes/check.ts';
import { exampleApp, read } from './testing/client.ts';
import { EXAMPLES } from './testing/store.ts';

const logged: object[] = [];
const { app, remove } = await exampleApp({ log: (record) => logged.push(record) });
const server = await listen(app, '127.0.0.1', 0);
afterAll(async () => {
  await server.close();
  await remove();
});

test('answers the question about 淄博 over HTTP', async () => {
  const response = await fetch(`${server.url}/v1/ask?q=${encodeURIComponent('2020年淄博收到多少件申请？')}`);
  const answer = await read(AnswerViewSchema, response);
  expect(answer).toMatchObject({ kind: 'value', value: 15 });
  expect(answer.text).toContain('淄博市公安局');
});

test('checks an uploaded file over HTTP', async () => {
  const body = new FormData();
  const bytes = await readFile(join(EXAMPLES, 'dongxihu-public-security-2019.md'));
  body.set('file', new File([bytes], '东西湖.md'));
  const response = await fetch(`${server.url}/v1/check`, { method: 'POST', body });
  const result = await read(CheckSchema, response);
  expect(result.source.name).toBe('东西湖.md');
  expect(result.findings.map(({ rule }) => rule)).toContain('remedies-total');
});

test('refuses a large upload before it is all sent', async () => {
  const body = Buffer.alloc(17 * 1024 * 1024, 0x61);
  const response = await fetch(`${server.url}/v1/check`, { method: 'POST', body });
  expect(response.status).toBe(413);
  expect(await read(ProblemSchema, response)).toMatchObject({ code: 'file-too-large' });
});

test.each([
  ['of known length', 'Content-Length: 1000\r\n\r\nabc'],
  ['of unknown length', 'Transfer-Encoding: chunked\r\n\r\n5\r\nabc'],
  ['of a form', 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x\r\n'],
])('an upload %s that breaks off is no failure of ours', async (_, rest) => {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(`POST /v1/check HTTP/1.1\r\nHost: x\r\n${rest}`);
  await new Promise((sent) => setTimeout(sent, 50));
  socket.destroy();
  await new Promise((noticed) => setTimeout(noticed, 200));
  expect(logged).toEqual([]);
});

test('serves the documentation offline', async () => {
  const page = await (await fetch(`${server.url}/docs`)).text();
  const [script] = /docs\/[\w-]+bundle\.js/u.exec(page) ?? [];
  const bundle = await fetch(`${server.url}/${script}`);
  expect(bundle.headers.get('Content-Type')).toBe('text/javascript');
  expect((await bundle.text()).length).toBeGreaterThan(1_000_000);
});

test('a port that is taken is said to be so', async () => {
  const { port } = new URL(server.url);
  const second = listen(app, '127.0.0.1', Number(port));
  await expect(second).rejects.toMatchObject({
    code: 'argument-invalid',
    message: `PORT is not valid: ${port} (EADDRINUSE). Expected: a port that is free.`,
  });
});

test('an address of no machine here is said to be so', async () => {
  await expect(listen(app, '192.0.2.1', 0)).rejects.toMatchObject({
    code: 'argument-invalid',
    details: { name: 'HOST' },
  });
});
