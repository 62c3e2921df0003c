import type { Finding, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { fragmentLines } from './fragment.ts';
import { oneLine, painter } from './out.ts';

type Shown = Call<object>;

/** `drawn`: with the rows of the table that a finding is about, and every repair; `short`: what was found and the best repair. */
type Extent = 'drawn' | 'short';

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** The findings of one report as lines: those that accuse or doubt in full, what could not be checked in one line. */
export function findingLines(call: Shown, report: Report, findings: Finding[], extent: Extent): string[] {
  if (findings.length === 0) return [`  ${call.text.findings.none}`];
  const { isOpen } = call.loaded;
  const told = findings.filter((finding) => !isOpen(finding));
  return [
    ...told.flatMap((finding) => findingBlock(call, report, finding, extent)),
    ...openLine(call, findings.filter(isOpen)),
  ];
}

function findingBlock(call: Shown, report: Report, finding: Finding, extent: Extent): string[] {
  const { text, language, io, loaded } = call;
  const paint = painter(io);
  const severity = paint(COLOURS[finding.severity], text.severity[finding.severity]);
  const doubt = finding.about === 'reading' ? text.punctuation.aside(text.about.reading) : '';
  const drawn =
    extent === 'short'
      ? []
      : loaded.fragmentsOf(report, finding, language).flatMap((each) => fragmentLines(call, report, each));
  const repairs = loaded.repairLines(report, finding, language);
  return [
    `  ${severity}${doubt} ${oneLine(finding.message[language])} ${paint('dim', `[${finding.rule}]`)}`,
    ...drawn.map((line) => `    ${line}`),
    ...repairs
      .slice(0, extent === 'short' ? 1 : undefined)
      .map((line) => `    ${paint('green', oneLine(line))}`),
  ];
}

function openLine({ text, io }: Shown, findings: Finding[]): string[] {
  if (findings.length === 0) return [];
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const rules = [...byRule].map(([rule, { length }]) => `${rule} ${length}`).join(text.punctuation.comma);
  return [`  ${painter(io)('dim', text.findings.unassessable(findings.length, rules))}`];
}
