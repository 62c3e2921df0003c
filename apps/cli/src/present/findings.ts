import type { Finding, Report, Severity } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { cellLine, cellName } from './cells.ts';
import { oneLine, painter } from './out.ts';

type Shown = Call<object>;

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
/** So many cells of a finding are listed, and the rest counted; of cells without a number, fewer. */
const LISTED = { figures: 7, others: 3 };

/** How many findings there are of each severity. */
export function countSeverities(findings: Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a finding only says that something could not be checked. */
export const isUnassessable = ({ about }: Finding): boolean => about === 'unassessable';

/** The findings of one report as lines: those that accuse or doubt in full, what could not be checked in one line. */
export function findingLines(call: Shown, report: Report, findings: Finding[]): string[] {
  if (findings.length === 0) return [`  ${call.text.findings.none}`];
  const told = findings.filter((finding) => !isUnassessable(finding));
  return [
    ...told.flatMap((finding) => findingBlock(call, report, finding)),
    ...unassessableLine(call, findings.filter(isUnassessable)),
  ];
}

function findingBlock(call: Shown, report: Report, finding: Finding): string[] {
  const { text, language, io } = call;
  const paint = painter(io);
  const severity = paint(COLOURS[finding.severity], text.severity[finding.severity]);
  const doubt = finding.about === 'reading' ? text.punctuation.aside(text.about.reading) : '';
  return [
    `  ${severity}${doubt} ${oneLine(finding.message[language])} ${paint('dim', `[${finding.rule}]`)}`,
    ...cellLines(call, report, finding).map((line) => `    ${line}`),
    ...repairLines(call, report, finding).map((line) => `    ${paint('green', line)}`),
  ];
}

function cellLines(call: Shown, report: Report, { cells }: Finding): string[] {
  const figures = cells.some((path) => report.cells[path]?.state === 'number');
  const listed = cells.slice(0, figures ? LISTED.figures : LISTED.others);
  const rest = cells.length - listed.length;
  const lines = listed.map((path) => cellLine(call, report, path));
  return rest > 0 ? [...lines, call.text.findings.moreCells(rest)] : lines;
}

function repairLines(call: Shown, report: Report, { repairs = [] }: Finding): string[] {
  const { text } = call;
  return repairs.map(({ changes }, index) => {
    const told = changes.map(({ cell, from, to }) =>
      text.findings.change(
        cellName(call, report, cell),
        from === null ? text.state.blank : `${from}`,
        `${to}`,
      ),
    );
    const opening = index === 0 ? text.findings.repair : text.findings.orRepair;
    return opening + text.punctuation.colon + told.join(text.punctuation.semicolon);
  });
}

function unassessableLine({ text, io }: Shown, findings: Finding[]): string[] {
  if (findings.length === 0) return [];
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const rules = [...byRule].map(([rule, { length }]) => `${rule} ${length}`).join(text.punctuation.comma);
  return [`  ${painter(io)('dim', text.findings.unassessable(findings.length, rules))}`];
}
