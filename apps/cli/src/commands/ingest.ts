import type { Config } from '@gouji/core';
import { configOption, loadConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { readingExitCode } from '../reading.ts';
import { countFiles, type FilesCounted, filesOf } from '../files.ts';
import { refuseOverwriting } from '../own-files.ts';
import { type ErrorLog, openErrorLog } from '../present/error-log.ts';
import { createReporter } from '../present/ingest.ts';
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
    const { io, options } = call;
    io.staySmall();
    await refuseOverwriting(call, 'errors');
    const { rules: levels } = await loadConfig(call, options.config);
    const found = await countFiles(call);
    if (options.errors === undefined) return ingestAll(call, { levels, found });
    const errors = await openErrorLog(call, options.errors, options.resume ? 'append' : 'anew');
    return ingestAll(call, { levels, found, errors }).finally(() => errors.close());
  },
};

/** What is known before anything is read. */
type Setting = { levels: Config['rules']; found: FilesCounted; errors?: ErrorLog };

async function ingestAll(call: Call<Options>, { levels, found, errors }: Setting): Promise<number> {
  const { io, loaded, options } = call;
  const { files, failures } = found;
  const total = files + failures.length;
  const reporter = await createReporter(call, total, options.json ? 'json' : 'text', errors);
  // Nothing to read: no store is made for a mistyped path.
  if (files === 0) {
    await errors?.begin();
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
    await errors?.begin();
    try {
      for await (const ingested of loaded.ingest(store, filesOf(call), settings))
        await reporter.add(ingested);
    } finally {
      // Also where it breaks off: what was told is kept.
      await reporter.end(store.location, signal.aborted);
    }
    return reporter.counts;
  }).finally(reporter.close);
  if (signal.aborted) return exitCodes.interrupted;
  const { added, corrected, repeated, unchanged, before, failed } = counts;
  const read = added + corrected + repeated + unchanged + before;
  // An empty archive has nothing that could not be read.
  if (read + failed === 0) return 0;
  return readingExitCode({ words: call.words, read, missing: failures }, failed - failures.length);
}
