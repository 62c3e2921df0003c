import type { Finding, Severity } from '../report/index.ts';

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** Each rule that found something, with the severity of its gravest finding. */
export function gravest(findings: readonly Finding[]): Map<string, Severity> {
  const found = new Map<string, Severity>();
  for (const { rule, severity } of findings) {
    const known = found.get(rule);
    if (known === undefined || WEIGHT[severity] > WEIGHT[known]) found.set(rule, severity);
  }
  return found;
}
