import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Builds what users run: sources are translated as they are loaded, which costs time and memory that users do not pay. */
export function build(): void {
  const run = (folder: string, ...argv: string[]): void => {
    const { status } = spawnSync(process.execPath, argv, { cwd: join(root, folder), stdio: 'inherit' });
    if (status !== 0) throw new Error(`${folder} cannot be built`);
  };
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  for (const folder of ['packages/core', 'apps/api']) run(folder, tsc, '-p', 'tsconfig.build.json');
  run('apps/cli', 'node_modules/rolldown/bin/cli.mjs', '-c', '--logLevel', 'warn');
  run('apps/cli', 'scripts/keep-compiled.ts');
}
