import { describe, expect, test } from 'vitest';
import { caseOf } from '../bench/fuzz/files.ts';
import { kinds } from '../bench/fuzz/kinds.ts';
import { open, read } from '../bench/fuzz/outcome.ts';

const cases = Number(process.env['GOUJI_RUNS'] ?? 16);
const SEED = 20_261_121;
// Of the processor, far more than any takes.
const MOST_MILLISECONDS = 10_000;

// The runs of `pnpm fuzz` have pictures, too; here they would take longer than all the rest.
const all = (await kinds()).filter(({ name }) => name !== 'scan');

describe.each(all.map((kind) => [kind.name, kind] as const))('%s', (_, { files, holdsFiles }) => {
  test('damaged files are read or refused with a code of their own, and soon', async () => {
    const run = holdsFiles ? open : read;
    for (let number = 0; number < cases; number += 1) {
      const before = process.cpuUsage();
      const { fault } = await run(caseOf(files, SEED, number), number);
      expect([number, fault]).toEqual([number, undefined]);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MILLISECONDS);
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
