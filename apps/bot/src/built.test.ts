import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

test('as built it runs on the Node of the machine, as old as that may be', () => {
  const folders = process.env['PATH']?.split(':') ?? [];
  const PATH = folders.filter((folder) => !folder.includes('node_modules')).join(':');
  const { status, stderr } = spawnSync('node', [MAIN], { env: { PATH }, encoding: 'utf8' });
  expect(stderr).toMatch(/^TELEGRAM_BOT_TOKEN is not valid: not set\..*\n$/u);
  expect(status).toBe(2);
});
