import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configJsonSchema } from '@gouji/core';
import { cliPage } from './docs/cli.ts';
import { errorsPage } from './docs/errors.ts';
import { formatsPage } from './docs/formats.ts';
import { metricsPage } from './docs/metrics.ts';
import { questionsPage } from './docs/questions.ts';
import { refreshConsole } from './docs/readme.ts';
import { rulesPage } from './docs/rules.ts';

// Writes the reference pages from the code and the output of the commands in the READMEs; with --check only compares.
const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const pages: Record<string, () => string | Promise<string>> = {
  'docs/rules.md': rulesPage,
  'docs/errors.md': errorsPage,
  'docs/metrics.md': metricsPage,
  'docs/formats.md': formatsPage,
  'docs/questions.md': () => questionsPage(root),
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

const stale: string[] = [];
for (const [path, page] of Object.entries(pages)) {
  const wanted = await page();
  if (read(path) === wanted) continue;
  if (!check) writeFileSync(join(root, path), wanted);
  stale.push(path);
}

for (const path of stale)
  process.stderr.write(`${path} ${check ? 'is out of date: run `pnpm run docs`' : 'written'}\n`);
if (check && stale.length > 0) process.exitCode = 1;
