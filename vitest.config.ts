import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = { resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } };
const fixedCases = fileURLToPath(new URL('test/fixed-cases.ts', import.meta.url));

export default defineConfig({
  test: {
    reporters: ['default'],
    // By default one core is left out, which is half of a small machine.
    maxWorkers: '100%',
    projects: ['packages/core', 'apps/cli', 'apps/api', 'apps/bot', '.'].map((root) => ({
      ...source,
      test: {
        name: root === '.' ? 'workspace' : root,
        root,
        include: root === '.' ? ['test/**/*.test.ts'] : ['src/**/*.test.ts', 'test/**/*.test.ts'],
        setupFiles: [fixedCases],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
