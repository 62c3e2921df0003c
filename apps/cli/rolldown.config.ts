import { defineConfig } from 'rolldown';
import type { Plugin } from 'rolldown';

// Parts of Node that few commands use, by functions alone, and that take longer to load than a question to answer.
const SELDOM = ['child_process', 'fs/promises', 'stream/promises', 'timers/promises', 'v8', 'zlib'];
const PREFIX = '\0seldom:';

/** Those parts of Node, each loaded when one of its functions is first called. */
const seldom: Plugin = {
  name: 'seldom',
  resolveId: (id) => (SELDOM.includes(id.replace(/^node:/u, '')) ? PREFIX + id.replace(/^node:/u, '') : null),
  async load(id) {
    if (!id.startsWith(PREFIX)) return null;
    const name = id.slice(PREFIX.length);
    const all = (await import(`node:${name}`)) as Record<string, unknown>;
    // A class would not be one if it were wrapped; that nothing is exported under its name stops the build.
    const functions = Object.keys(all).filter(
      (key) => /^[a-z]/u.test(key) && key !== 'default' && typeof all[key] === 'function',
    );
    const lines = functions.map(
      (key) => `export const ${key} = (...words) => process.getBuiltinModule('${name}').${key}(...words);`,
    );
    return [...lines, `export default { ${functions.join(', ')} };`].join('\n');
  },
};

// The command, and what answers questions, in few files: each that is looked up and read takes a millisecond. CommonJS,
// because the loader of ES modules takes some more. The rest of the core, and what few commands use, is loaded from
// where it is installed.
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  resolve: { conditionNames: ['source', 'import', 'node'] },
  plugins: [seldom],
  external: (id) =>
    id === '@gouji/core' ||
    ['cli-table3', 'cli-progress', 'csv-stringify'].includes(id) ||
    (id.startsWith('node:') && !SELDOM.includes(id.slice('node:'.length))),
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    comments: false,
    dynamicImportInCjs: false,
  },
});
