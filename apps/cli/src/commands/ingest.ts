import { exitCodes } from '../exit-codes.ts';
import { findFiles } from '../files.ts';
import { createReporter } from '../present/ingest.ts';
import { withStore } from '../store.ts';
import type { Subcommand } from '../subcommand.ts';
import { integer } from '../values.ts';

type Options = { jobs?: number; json?: true };

/** `gouji ingest`: keeps reports in the store; Ctrl-C stops after the file in flight. */
export const ingest: Subcommand<Options> = {
  name: 'ingest',
  words: ['<path...>'],
  options: [integer('--jobs <n>', 1, 64), { flags: '--json' }],
  async run(call) {
    const { io, loaded, words, options } = call;
    const { files, failures } = await findFiles(loaded, words);
    const reporter = await createReporter(call, files.length, options.json ? 'json' : 'text');
    for (const failure of failures) await reporter.add({ result: 'failed', ...failure });
    // Nothing to read: no store is made for a mistyped path.
    if (files.length === 0) return exitCodes.usage;
    const signal = io.interruption();
    const jobs = options.jobs === undefined ? {} : { jobs: options.jobs };
    const counts = await withStore(call, 'create', async (store) => {
      for await (const ingested of loaded.ingest(store, files, { ...jobs, signal, input: io.stdin })) {
        await reporter.add(ingested);
      }
      return reporter.end(store.location, signal.aborted);
    }).finally(reporter.close);
    if (signal.aborted) return exitCodes.interrupted;
    const kept = counts.added + counts.corrected + counts.unchanged;
    if (counts.failed === 0) return 0;
    return kept === 0 ? exitCodes.usage : exitCodes.some;
  },
};
