import { afterAll, expect, test } from 'vitest';
import { exampleApp } from '../testing/client.ts';

const { app, remove } = await exampleApp();
afterAll(remove);

test('serves the page and every file that it names, from here alone', async () => {
  const page = await app.request('/docs');
  expect(page.headers.get('Content-Type')).toMatch(/^text\/html/u);
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  const html = await page.text();
  const addresses = Array.from(html.matchAll(/(?:src|href)="([^"]+)"/gu), (match) => match[1] ?? '');
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    expect(address).not.toMatch(/^(?:https?:)?\/\//u);
    const response = await app.request(`/${address}`);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
  }
});

test('leads from the root to the page', async () => {
  const response = await app.request('/');
  expect(response.status).toBe(302);
  expect(response.headers.get('Location')).toBe('docs');
});

test.each(['package.json', 'index.js', '..%2Fpackage.json', 'constructor'])(
  'does not serve %s',
  async (name) => {
    const response = await app.request(`/docs/${name}`);
    expect(response.status).toBe(404);
  },
);
