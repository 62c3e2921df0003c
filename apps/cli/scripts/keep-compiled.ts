// Keeps beside each file of the program what V8 made of it while it answered a question and showed its help, for
// bin/load.js: functions that were never called are not in it, and cost nothing.
//   node scripts/keep-compiled.ts
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from 'node:vm';

const here = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gouji-build-'));
const store = join(folder, 'gouji.db');
const gouji = join(here, 'bin/gouji.js');
const report = join(here, '../../examples/zibo-public-security-2020.txt');
const { status, stderr } = spawnSync(process.execPath, [gouji, 'ingest', report, '--store', store], {
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`the program that was built does not run: ${stderr}`);

const { load, loaded, scripts } = createRequire(import.meta.url)('../bin/load.js') as {
  load(name: string): unknown;
  loaded: Map<string, unknown>;
  scripts: Map<string, Script>;
};

const calls = [
  ['--help', '--lang', 'zh'],
  ['ask', '2020年淄博市公安局收到多少件申请？', '--store', store],
  ['ask', 'How many requests did Zibo receive in 2020?', '--store', store],
];

process.stdout.write = (_text: unknown, ...rest: unknown[]): boolean => {
  const done = rest.at(-1);
  if (typeof done === 'function') done();
  return true;
};

// One call after the other, each in modules of its own: a call has ended when there is nothing more to wait for.
process.on('beforeExit', () => {
  const call = calls.shift();
  if (call) {
    process.argv.splice(2, process.argv.length, ...call);
    loaded.clear();
    load('main.cjs');
    // The call waits for nothing at first, and so would not keep this going.
    setImmediate(() => {});
    return;
  }
  for (const [name, script] of scripts)
    writeFileSync(join(here, 'dist', `${name}.cache`), script.createCachedData());
  rmSync(folder, { recursive: true, force: true });
});
