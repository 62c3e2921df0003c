import { formOf } from '../forms/index.ts';
import type { FormId } from '../forms/index.ts';
import { agencyIdentity } from '../places/index.ts';
import type { Finding, Report } from '../report/index.ts';
import { positionOf } from './cells.ts';
import type { Rule, RuleContext } from './define.ts';
import { leveled, severities } from './levels.ts';
import type { Levels } from './levels.ts';

/** Runs rules over reports. */
export type Checker = {
  /** All findings on a report: the gravest first, then by rule, then by cell. */
  checkReport(report: Report, context?: RuleContext): Finding[];
  /** The findings on each report, in the order given; an agency's report of the year before, where it is among them, is its context. */
  checkReports(reports: readonly Report[]): Finding[][];
};

/** A checker with those of the rules that are not off, in their order; its findings are as grave as wanted. */
export function checkerOf(all: readonly Rule[], levels: Levels = {}): Checker {
  const rules = all.filter(({ id }) => levels[id] !== 'off');
  const together = rules.map(({ id }) => id);
  const checkReport = (report: Report, context: RuleContext = {}): Finding[] => {
    const shared = { ...context, together };
    const findings: Finding[] = [];
    for (const rule of rules) {
      const found = rule.check(report, shared);
      if (found.length === 0) continue;
      for (const finding of inOrder(found, report)) findings.push(leveled(finding, rule, levels));
    }
    return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  };
  return {
    checkReport,
    checkReports(reports) {
      // Of several reports of one agency on one year, the last given is the one that counts.
      const byYear = new Map(reports.map((report) => [keyOf(report, report.year), report]));
      return reports.map((report) => {
        const previous = byYear.get(keyOf(report, report.year - 1));
        return checkReport(report, { batch: reports, ...(previous && { previous }) });
      });
    },
  };
}

// 市场监督管理局（知识产权局） is 市场监督管理局 of the year before; of 朝阳区人民政府 nobody knows whether it is the same one again.
const keyOf = ({ agency, id }: Report, year: number): string =>
  JSON.stringify([agencyIdentity(agency) ?? id, year]);

/** The findings of one rule by the first of their cells; those about none come last. */
function inOrder(findings: Finding[], { form }: Report): Finding[] {
  if (findings.length < 2) return findings;
  return findings
    .map((finding) => ({ finding, place: firstPlace(finding, form) }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}

function firstPlace({ cells }: Finding, form: FormId): number {
  let first = Number.MAX_SAFE_INTEGER;
  for (const path of cells) first = Math.min(first, positionOf(formOf(form), path));
  return first;
}
