import { configOption, loadConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { countFiles } from '../files.ts';
import { type ErrorLog, openErrorLog } from '../present/error-log.ts';
import { type Counts, createReporter } from '../present/ingest.ts';
import { withStore } from '../store.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { integer, words } from '../values.ts';

type Options = { config?: string; jobs?: number; json?: true; errors?: string; resume?: true };

/** `gouji ingest`: keeps reports in the store; Ctrl-C lets the files in hand be finished. */
export const ingest: Subcommand<Options> = {
  needs: 'all',
  name: 'ingest',
  words: ['<path...>'],
  options: [
    integer('--jobs <n>', 1, 64),
    configOption,
    words('--errors <file>'),
    { flags: '--resume' },
    { flags: '--json' },
  ],
  async run(call) {
    const { text, options } = call;
    if (options.errors === undefined) return ingestAll(call);
    const errors = await openErrorLog(text, options.errors, options.resume ? 'append' : 'anew');
    return ingestAll(call, errors).finally(() => errors.close());
  },
};

async function ingestAll(call: Call<Options>, errors?: ErrorLog): Promise<number> {
  const { io, loaded, words: paths, options } = call;
  io.staySmall();
  const { rules: levels } = await loadConfig(call, options.config);
  const { files, failures } = await countFiles(loaded, paths);
  const total = files + failures.length;
  const reporter = await createReporter(call, total, options.json ? 'json' : 'text', errors);
  // Nothing to read: no store is made for a mistyped path.
  if (files === 0) {
    for (const failure of failures) await reporter.add({ result: 'failed', ...failure });
    return exitCodes.usage;
  }
  const signal = io.interruption();
  const { jobs, resume = false } = options;
  const settings = {
    signal,
    resume,
    input: io.stdin,
    ...(jobs !== undefined && { jobs }),
    ...(levels && { levels }),
  };
  const counts = await withStore(call, 'create', async (store) => {
    for await (const ingested of loaded.ingest(store, loaded.findFiles(paths), settings))
      await reporter.add(ingested);
    return reporter.end(store.location, signal.aborted);
  }).finally(reporter.close);
  return signal.aborted ? exitCodes.interrupted : exitCodeFor(counts);
}

function exitCodeFor({ added, corrected, repeated, unchanged, before, failed }: Counts): number {
  if (failed === 0) return 0;
  return added + corrected + repeated + unchanged + before === 0 ? exitCodes.usage : exitCodes.some;
}
