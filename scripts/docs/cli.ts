import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { GENERATED } from './page.ts';

const COMMANDS = ['parse', 'check', 'ingest', 'show', 'ask', 'export', 'rules'];

/** The page of the command line: the help that the program itself prints, in English and in Chinese. */
export function cliPage(root: string): string {
  const help = (lang: string, ...args: string[]): string =>
    execFileSync(
      process.execPath,
      ['--conditions=source', join(root, 'apps/cli/src/main.ts'), ...args, '--help', '--lang', lang],
      { encoding: 'utf8', env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' } },
    ).trimEnd();
  const both = (...args: string[]): string[] => [
    '```text',
    help('en', ...args),
    '```',
    '',
    '```text',
    help('zh', ...args),
    '```',
    '',
  ];
  return [
    GENERATED,
    '',
    '# The command line 命令行',
    '',
    ...both(),
    ...COMMANDS.flatMap((command) => [`## gouji ${command}`, '', ...both(command)]),
  ].join('\n');
}
