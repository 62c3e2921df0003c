import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Builds what users run: sources are translated as they are loaded, which costs time and memory that users do not pay. */
export function build(): void {
  for (const folder of ['packages/core', 'apps/cli', 'apps/api']) {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    spawnSync(process.execPath, [tsc, '-p', join(root, folder, 'tsconfig.build.json')], { stdio: 'inherit' });
  }
}
