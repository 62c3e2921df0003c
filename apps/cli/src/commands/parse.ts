import type { Report } from '@gouji/core';
import { exitCodes } from '../exit-codes.ts';
import { findFiles } from '../files.ts';
import { printFailure } from '../present/failure.ts';
import { writeJson } from '../present/out.ts';
import type { Subcommand } from '../subcommand.ts';

/** `gouji parse`: one report as indented JSON, several as one JSON per line; one file may hold several. */
export const parse: Subcommand = {
  needs: 'all',
  name: 'parse',
  words: ['<path...>'],
  options: [],
  async run(call) {
    const { io, loaded, words } = call;
    const { files, failures } = await findFiles(loaded, words);
    for (const failure of failures) await printFailure(call, loaded, failure);
    let [read, failed] = [0, failures.length];
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
    if (failed === 0) return 0;
    return read === 0 ? exitCodes.usage : exitCodes.some;
  },
};
