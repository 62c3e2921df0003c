import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOCALES = { en: 'en_US.UTF-8', zh: 'zh_CN.UTF-8' };

/**
 * A page with the output of its commands made anew: each ```console block holds lines `$ gouji …` and what they print.
 * The commands of a page run in order in the project's root with one store of their own.
 */
export function refreshConsole(root: string, page: string, language: keyof typeof LOCALES): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-docs-'));
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    LC_ALL: LOCALES[language],
    GOUJI_STORE: join(folder, 'gouji.db'),
    NO_COLOR: '1',
    COLUMNS: '100',
  };
  const spawn = (command: string) => spawnSync('sh', ['-c', command], { cwd: root, env, encoding: 'utf8' });
  const run = (command: string): string => {
    const { stdout, stderr } = spawn(command);
    return `${stdout}${stderr}`.replaceAll(folder, '.').trimEnd();
  };
  try {
    // A program that was not built would have its stack written into the page.
    if (spawn('gouji --version').status !== 0) throw new Error('gouji does not run: build it first');
    return readFileSync(join(root, page), 'utf8').replace(/(?<=```console\n)[^]*?(?=```)/gu, (block) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('$ '))
        .map((line) => `${line}\n${run(line.slice(2))}\n`)
        .join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
