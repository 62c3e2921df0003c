import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Takes the sample reports through the whole product in a store of its own, which is removed at the end.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-demo-'));
const env = { ...process.env, GOUJI_STORE: join(folder, 'gouji.db') };

/** Commands of the demo, each with the exit codes that it may end with: `check` ends with 1 where something is wrong. */
const commands: [string[], number[]][] = [
  [['ingest', 'examples'], [0]],
  [['check', 'examples'], [1]],
  [['show'], [0]],
  [['ask', '2020年淄博收到多少件申请？'], [0]],
  [['ask', 'How many applications did Zibo receive in 2020?'], [0]],
];

try {
  for (const [args, expected] of commands) {
    process.stdout.write(
      `\n$ gouji ${args.map((arg) => (/\s|\?|？/u.test(arg) ? `"${arg}"` : arg)).join(' ')}\n`,
    );
    const gouji = join(root, 'apps/cli/bin/gouji.js');
    const { status } = spawnSync(process.execPath, [gouji, ...args], { cwd: root, env, stdio: 'inherit' });
    if (status === null || !expected.includes(status)) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
