import { type Answer, type Finding, type Language, metrics, type StoredReport } from '@gouji/core';
import { words } from './words.ts';

type Row = NonNullable<Answer['rows']>[number];

const MOST_FINDINGS = 5;

/** A report at a glance: whose it is, its key figures as published, what was found in it, and its source. */
export function cardOf({ rows = [], caveats }: Answer, stored: StoredReport, language: Language): string {
  const { report, findings } = stored;
  const { agency, division, source } = words[language];
  const place = report.agency.division ? division(report.agency.division.name) : '';
  // What the findings say stands in their own list.
  const told = new Set(findings.map(({ message }) => message[language]));
  const blocks = [
    [agency(report.agency.name, report.year) + place, report.title],
    rows.map((row) => figureLine(row, language)),
    findingLines(findings, language),
    caveats.filter((caveat) => !told.has(caveat)),
    [source(report.source.name)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function figureLine({ metric, value, state }: Row, language: Language): string {
  const { figure, states } = words[language];
  const label = metrics().find(({ path }) => path === metric)?.label[language] ?? metric;
  return figure(label, value === undefined || state !== 'number' ? states[state] : String(value));
}

function findingLines(findings: Finding[], language: Language): string[] {
  const { found, more } = words[language];
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const shown = findings.slice(0, MOST_FINDINGS).map(({ message }) => `· ${message[language]}`);
  const rest = findings.length - shown.length;
  const head = found(count('error'), count('warning'), count('info'));
  return [head, ...shown, ...(rest > 0 ? [more(rest)] : [])];
}
