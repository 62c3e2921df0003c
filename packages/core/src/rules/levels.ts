import type { Finding, Severity } from '../report/index.ts';
import type { Rule } from './define.ts';

/** How grave the findings of rules shall be, by rule id; a rule that is `off` does not run. */
export type Levels = Readonly<Record<string, Severity | 'off' | undefined>>;

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

const rankOf = (severity: Severity): number => severities.indexOf(severity);

/** A finding of a rule as grave as wanted. What a rule only doubts or cannot check is never made graver than it was. */
export function leveled(finding: Finding, rule: Rule, levels: Levels): Finding {
  const level = levels[rule.id];
  if (level === undefined || level === 'off') return finding;
  const isDoubt = finding.about !== rule.about && rankOf(level) < rankOf(finding.severity);
  return isDoubt ? finding : { ...finding, severity: level };
}
