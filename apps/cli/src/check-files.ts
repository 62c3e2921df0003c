import type { Checked, Config, Report } from '@gouji/core';
import { findFiles } from './files.ts';
import { openBar } from './present/bar.ts';
import type { Failure } from './present/failure.ts';
import type { Call } from './subcommand.ts';

/**
 * What was checked, and what could not be read: `missing` of it could not even be found or looked into, `named` are files
 * that the arguments name one by one.
 */
type Result = { checked: Checked[]; failures: Failure[]; missing: Failure[]; named: ReadonlySet<string> };

/** Reads the files that the arguments of the call mean, and checks all reports among them together, as configured. */
export async function checkFiles(call: Call<object>, config: Config): Promise<Result> {
  const { loaded, io } = call;
  const { files, failures: missing } = await findFiles(call);
  const failures = [...missing];
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
  const findings = checkReports(read.map(asNamed));
  const checked = read.map((one, index) => ({ ...one, findings: findings[index] ?? [] }));
  const named = new Set(files.flatMap(({ path, isNamed }) => (isNamed ? [path] : [])));
  return { checked, failures, missing, named };
}

// Where one report is told of beside another, index.html may be the name of both.
const asNamed = ({ path, report }: Omit<Checked, 'findings'>): Report => ({
  ...report,
  source: { ...report.source, name: path },
});
