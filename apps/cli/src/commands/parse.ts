import { exitCodes } from '../exit-codes.ts';
import { findFiles, readReports } from '../files.ts';
import { printFailure } from '../present/failure.ts';
import { writeJson } from '../present/out.ts';
import type { Subcommand } from '../subcommand.ts';

/** `gouji parse`: one report as indented JSON, several as one JSON per line. */
export const parse: Subcommand = {
  name: 'parse',
  words: ['<path...>'],
  options: [],
  async run(call) {
    const { io, loaded, words } = call;
    const { files, failures } = await findFiles(loaded, words);
    for (const failure of failures) await printFailure(call, loaded, failure);
    const layout = files.length === 1 ? 'indented' : 'line';
    let [read, failed] = [0, failures.length];
    for await (const result of readReports(loaded, files, io)) {
      if ('error' in result) {
        failed += 1;
        await printFailure(call, loaded, result);
      } else {
        read += 1;
        await writeJson(io.stdout, result.report, layout);
      }
    }
    if (failed === 0) return 0;
    return read === 0 ? exitCodes.usage : exitCodes.some;
  },
};
