import type { Report } from '@gouji/core';
import { findFiles } from '../files.ts';
import { printFailure } from '../present/failure.ts';
import { writeJson } from '../present/out.ts';
import { readingExitCode } from '../reading.ts';
import type { Subcommand } from '../subcommand.ts';

/** `gouji parse`: one report as indented JSON, several as one JSON per line; one file may hold several. */
export const parse: Subcommand = {
  needs: 'all',
  name: 'parse',
  words: ['<path...>'],
  options: [],
  async run(call) {
    const { io, loaded, words } = call;
    const { files, failures: missing } = await findFiles(call);
    for (const failure of missing) await printFailure(call, loaded, failure);
    let [read, failed] = [0, 0];
    let first: Report | undefined;
    for await (const result of loaded.readReports(files, { input: io.stdin })) {
      if ('error' in result) {
        failed += 1;
        await printFailure(call, loaded, result);
      } else {
        read += 1;
        if (read === 1 && files.length === 1) first = result.report;
        else {
          if (first) await writeJson(io.stdout, first, 'line');
          first = undefined;
          await writeJson(io.stdout, result.report, 'line');
        }
      }
    }
    if (first) await writeJson(io.stdout, first, 'indented');
    return readingExitCode({ words, read, missing }, failed);
  },
};
