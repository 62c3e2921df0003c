import { formOf } from '../forms/index.ts';
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
    return inOrder(
      rules.flatMap((rule) => rule.check(report, shared).map((finding) => leveled(finding, rule, levels))),
      rules,
      report,
    );
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

const keyOf = ({ agency }: Report, year: number): string =>
  JSON.stringify([agency.name, agency.division?.code ?? null, year]);

function inOrder(findings: Finding[], rules: readonly Rule[], report: Report): Finding[] {
  const form = formOf(report.form);
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const keyOf = (finding: Finding): [number, number, number] => [
    severities.indexOf(finding.severity),
    places.get(finding.rule) ?? rules.length,
    Math.min(...finding.cells.map((path) => positionOf(form, path))),
  ];
  return findings
    .map((finding) => ({ finding, key: keyOf(finding) }))
    .sort(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || (a[2] === b[2] ? 0 : a[2] - b[2]))
    .map(({ finding }) => finding);
}
