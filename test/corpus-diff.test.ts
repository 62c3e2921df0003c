import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../scripts/corpus-diff.ts', import.meta.url));
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
  cpSync(examples, join(folder, 'reports'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script over the copy of the samples: its exit code and what it printed. */
const run = (...more: string[]): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    const argv = ['--conditions=source', script, 'reports', '--baseline', 'accepted.ndjson', ...more];
    execFile(process.execPath, argv, { cwd: folder }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), lines: stdout.trimEnd().split('\n') }),
    );
  });

test('tells what reports gained and lost since the accepted run', async () => {
  const first = await run();
  expect(first.code).toBe(1);
  expect(first.lines.at(-1)).toMatch(/^5 files, 5 differ: \d+ findings gained, 0 lost, 0 changed$/u);
  expect(await run('--accept')).toMatchObject({ code: 0 });
  expect(await run()).toEqual({
    code: 0,
    lines: ['5 files, 0 differ: 0 findings gained, 0 lost, 0 changed'],
  });

  const path = join(folder, 'reports/dongxihu-public-security-2019.md');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace('| 4 | 0 | 1 | 1 | 7 | 1 | 0 | 0 | 1 | 2 |', '| 7 | 0 | 1 | 1 | 9 | 1 | 0 | 0 | 1 | 3 |'),
  );
  rmSync(join(folder, 'reports/zibo-public-security-2020.txt'));
  const { code, lines } = await run();
  expect(code).toBe(1);
  expect(lines[0]).toBe('reports/dongxihu-public-security-2019.md');
  expect(lines).toContain('  - error remedies-total remedies.directLitigation.upheld');
  expect(
    lines.some((line) =>
      line.startsWith('  + error remedies-total remedies.litigationAfterReconsideration.'),
    ),
  ).toBe(true);
  expect(lines).toContain('reports/zibo-public-security-2020.txt');
  expect(lines).toContain('  was readable, is no-file');
  expect(lines.at(-1)).toMatch(/^5 files, 2 differ: \d+ findings gained, \d+ lost, \d+ changed$/u);
}, 60_000);
