import {
  countSeverities,
  type Finding,
  isOpen,
  type Language,
  repairLines,
  type Report,
  type Severity,
} from '@gouji/core';

/** A finding in one language; `repairs` are the changes that would mend it, the likeliest first. */
export type Told = Pick<Finding, 'severity' | 'about' | 'rule'> & { message: string; repairs: string[] };

/** What was found in a report: the gravest first, how many of each severity, and how many things could not be checked. */
export type Verdict = { told: Told[]; counts: Record<Severity, number>; open: number };

/** The findings of a report, told; what only could not be checked is counted. */
export function verdictOf(report: Report, findings: readonly Finding[], language: Language): Verdict {
  const sure = findings.filter((finding) => !isOpen(finding));
  return {
    told: sure.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      about: finding.about,
      message: finding.message[language],
      repairs: repairLines(report, finding, language),
    })),
    counts: countSeverities(sure),
    open: findings.length - sure.length,
  };
}
