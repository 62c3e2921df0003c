import type { Finding, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { fragmentLines } from './fragment.ts';
import { oneLine, painter } from './out.ts';
import { wrap } from './width.ts';

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

/** A finding in full, or in short, as lines. */
export function findingBlock(call: Shown, report: Report, finding: Finding, extent: Extent): string[] {
  const { language, io, loaded } = call;
  const paint = painter(io);
  const drawn =
    extent === 'short'
      ? []
      : loaded.fragmentsOf(report, finding, language).flatMap((each) => fragmentLines(call, report, each));
  const repairs = loaded.repairLines(report, finding, language);
  return [
    ...messageLines(call, finding),
    ...drawn.map((line) => `    ${line}`),
    ...repairs
      .slice(0, extent === 'short' ? 1 : undefined)
      .flatMap((line) => inLines(call, oneLine(line), '    ', '      '))
      .map((line) => paint('green', line)),
  ];
}

// What is painted is broken into lines first, so that no line breaks a colour.
function messageLines(call: Shown, { severity, about, rule, message }: Finding): string[] {
  const { text, language, io } = call;
  const paint = painter(io);
  const [grade, id] = [text.severity[severity], `[${rule}]`];
  const doubt = about === 'reading' ? text.punctuation.aside(text.about.reading) : '';
  const lines = inLines(call, `${grade}${doubt} ${oneLine(message[language])} ${id}`, '  ', '    ');
  return lines.map((line, index) => {
    const graded = index === 0 ? line.replace(grade, () => paint(COLOURS[severity], grade)) : line;
    return index === lines.length - 1 && graded.endsWith(id)
      ? graded.slice(0, -id.length) + paint('dim', id)
      : graded;
  });
}

/** A text as lines that a terminal need not break; where there is none, one line for whoever searches in them. */
function inLines({ io }: Shown, text: string, first: string, next: string): string[] {
  if (!io.isTTY.stdout) return [first + text];
  const lines = wrap(text, Math.max(20, io.columns - next.length)).split('\n');
  return lines.map((line, index) => (index === 0 ? first : next) + line);
}

function openLine({ text, io }: Shown, findings: Finding[]): string[] {
  if (findings.length === 0) return [];
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const rules = [...byRule].map(([rule, { length }]) => `${rule} ${length}`).join(text.punctuation.comma);
  return [`  ${painter(io)('dim', text.findings.unassessable(findings.length, rules))}`];
}
