import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configJsonSchema } from '@gouji/core';
import { cliPage } from './docs/cli.ts';
import { errorsPage } from './docs/errors.ts';
import { formatsPage } from './docs/formats.ts';
import { metricsPage } from './docs/metrics.ts';
import { refreshConsole } from './docs/readme.ts';
import { rulesPage } from './docs/rules.ts';

// Writes the reference pages from the code and the output of the commands in the READMEs; with --check only compares.
const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const pages: Record<string, () => string> = {
  'docs/rules.md': rulesPage,
  'docs/errors.md': errorsPage,
  'docs/metrics.md': metricsPage,
  'docs/formats.md': formatsPage,
  'docs/cli.md': () => cliPage(root),
  'docs/gouji.config.schema.json': configJsonSchema,
  'README.md': () => refreshConsole(root, 'README.md', 'en'),
  'README.zh-CN.md': () => refreshConsole(root, 'README.zh-CN.md', 'zh'),
};

const read = (path: string): string => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
};

const stale = Object.entries(pages).filter(([path, page]) => {
  const wanted = page();
  if (read(path) === wanted) return false;
  if (!check) writeFileSync(join(root, path), wanted);
  return true;
});

for (const [path] of stale)
  process.stderr.write(`${path} ${check ? 'is out of date: run `pnpm run docs`' : 'written'}\n`);
if (check && stale.length > 0) process.exitCode = 1;
