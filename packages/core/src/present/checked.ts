import type { GoujiError, Language } from '../errors.ts';
import type { Finding, Report, Severity } from '../report/index.ts';
import { severities } from '../rules/levels.ts';
import type { FailOn } from './config.ts';

/** A report with what rules found in it; `path` is what the user calls its file. */
export type Checked = { path: string; report: Report; findings: Finding[] };

/** A file that could not be read, and why. */
export type Unread = { path: string; error: GoujiError };

/** What a check of several files came to. */
export type Batch = { checked: Checked[]; unread: Unread[] };

/** How a batch is to be shown: `failOn` is the least severity that counts as a failure, `version` that of the program. */
export type Showing = { language: Language; failOn: FailOn; version: string };

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a severity counts as a failure. */
export const failsAt = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);

/** The rules whose notes on reading say only that figures could not be told, so that nothing could be checked. */
const UNREAD: ReadonlySet<string> = new Set([
  'ambiguous-row',
  'applications-balance',
  'applications-results',
  'applications-row-total',
  'remedies-total',
]);

/** Whether a finding says no more than that something could not be checked. */
export const isOpen = ({ rule, about, severity }: Finding): boolean =>
  about === 'unassessable' || (about === 'reading' && severity === 'info' && UNREAD.has(rule));
