import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { caseOf } from '../bench/fuzz/files.ts';
import { kinds } from '../bench/fuzz/kinds.ts';
import { open, read } from '../bench/fuzz/outcome.ts';

const cases = Number(process.env['GOUJI_RUNS'] ?? 16);
const SEED = 20_261_121;
// Far more than any takes, even where all cores are busy with other tests.
const MOST_MILLISECONDS = 10_000;

// The runs of `pnpm fuzz` have pictures, too; here they would take longer than all the rest.
const all = (await kinds()).filter(({ name }) => name !== 'scan');

describe.each(all.map((kind) => [kind.name, kind] as const))('%s', (_, { files, holdsFiles }) => {
  test('damaged files are read or refused with a code of their own, and soon', async () => {
    const run = holdsFiles ? open : read;
    for (let number = 0; number < cases; number += 1) {
      const began = performance.now();
      const { fault } = await run(caseOf(files, SEED, number), number);
      expect([number, fault]).toEqual([number, undefined]);
      expect(performance.now() - began).toBeLessThan(MOST_MILLISECONDS);
    }
  });
});

test('every format and container is among them', () => {
  const formats = [
    'csv',
    'doc',
    'docx',
    'html',
    'markdown',
    'mhtml',
    'ods',
    'odt',
    'ofd',
    'pdf',
    'rtf',
    'text',
  ];
  const others = ['gz', 'tar', 'tar.gz', 'warc', 'warc.gz', 'xls', 'xlsx', 'zip'];
  expect(all.map(({ name }) => name).sort()).toEqual([...formats, ...others].sort());
});
