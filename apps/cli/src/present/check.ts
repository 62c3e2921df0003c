import type { Finding, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { failureData } from './failure.ts';
import type { Failure } from './failure.ts';
import { countSeverities, findingLines, isUnassessable } from './findings.ts';
import { oneLine, painter, writeJson, writeLines } from './out.ts';

/** A report with what rules found in it. */
export type Checked = { path: string; report: Report; findings: Finding[] };

/** Prints checked reports as text, or as one JSON document. */
export const printChecked = (
  call: Call<object>,
  checked: Checked[],
  failures: Failure[],
  format: 'text' | 'json',
): Promise<void> =>
  format === 'json'
    ? writeJson(call.io.stdout, checkedData(call, checked, failures))
    : writeLines(call.io.stdout, checkedLines(call, checked, failures));

function checkedData({ loaded, language }: Call<object>, checked: Checked[], failures: Failure[]): object {
  const findings = checked.flatMap((one) => one.findings);
  return {
    reports: checked.map(({ path, report: { source, agency, year }, findings }) => ({
      source: { ...source, path },
      agency,
      year,
      findings: findings.map((finding) => loaded.viewFinding(finding, language)),
    })),
    summary: {
      reports: checked.length,
      unreadable: failures.length,
      ...countSeverities(findings),
      unassessable: findings.filter(isUnassessable).length,
    },
    ...(failures.length === 0
      ? {}
      : { errors: failures.map((failure) => failureData(failure, loaded, language)) }),
  };
}

function checkedLines(call: Call<object>, checked: Checked[], failures: Failure[]): string[] {
  const { text, io } = call;
  const paint = painter(io);
  const blocks = checked.flatMap(({ path, report, findings }) => [
    `${paint('bold', oneLine(report.agency.name))} ${text.year(report.year)}${text.punctuation.aside(oneLine(path))}`,
    ...findingLines(call, report, findings),
    '',
  ]);
  const findings = checked.flatMap((one) => one.findings);
  const open = findings.filter(isUnassessable).length;
  const counts = text.findings.counts(countSeverities(findings)) + (open > 0 ? text.findings.open(open) : '');
  const unread = failures.length === 0 ? '' : text.findings.unread(failures.length);
  return [...blocks, text.findings.summary(checked.length, counts) + unread];
}
