import type { Checked, Config } from '@gouji/core';
import { findFiles } from './files.ts';
import { openBar } from './present/bar.ts';
import type { Failure } from './present/failure.ts';
import type { Call } from './subcommand.ts';

/** What was checked, what could not be read, and whether an argument names nothing at all. */
type Result = { checked: Checked[]; failures: Failure[]; misnamed: boolean };

/** Reads the files that the arguments of the call mean, and checks all reports among them together, as configured. */
export async function checkFiles(call: Call<object>, config: Config): Promise<Result> {
  const { loaded, words, io } = call;
  const { files, failures } = await findFiles(loaded, words);
  const misnamed = failures.length > 0;
  const read: Omit<Checked, 'findings'>[] = [];
  const bar = await openBar(call, files.length);
  try {
    for await (const result of loaded.readReports(files, { input: io.stdin })) {
      if ('error' in result) failures.push(result);
      else read.push(result);
      bar?.step();
    }
  } finally {
    bar?.stop();
  }
  const { checkReports } = loaded.checkerWith(config.rules);
  const findings = checkReports(read.map(({ report }) => report));
  const checked = read.map((one, index) => ({ ...one, findings: findings[index] ?? [] }));
  return { checked, failures, misnamed };
}
