import type { Language } from '@gouji/core';
import { told, verdictLine } from '../card/findings.ts';
import { words } from '../card/words.ts';
import { asRich, joined, marked, type Rich } from '../rich.ts';
import { texts } from '../texts/index.ts';
import type { CheckedReport, CheckResult, UnreadFile } from './result.ts';

const MOST_REPORTS = 20;
const MOST_UNREAD = 5;

/** What a check came to: of one report everything that was found, of several a line each, and what could not be read. */
export function summaryOf({ reports, unread }: CheckResult, language: Language): Rich {
  const [only, ...others] = reports;
  if (!only) return asRich(unreadOf(unread, language));
  const read = others.length === 0 ? oneOf(only, language) : severalOf(reports, language);
  return joined([read, unreadOf(unread, language)], '\n\n');
}

const titleOf = ({ agency, year }: CheckedReport, language: Language): Rich =>
  marked('bold', words[language].agency(agency, year));

const oneOf = (report: CheckedReport, language: Language): Rich =>
  joined([joined([titleOf(report, language), report.title]), told(report.verdict, language)], '\n\n');

// The worst first; those that are sound come last.
function severalOf(reports: CheckedReport[], language: Language): Rich {
  const { aside, more } = words[language];
  const worst = reports.toSorted((a, b) => badnessOf(b) - badnessOf(a));
  const shown = worst
    .slice(0, MOST_REPORTS)
    .map((report) =>
      joined([
        joined([titleOf(report, language), aside(report.name)], ''),
        verdictLine(report.verdict, language),
      ]),
    );
  const rest = reports.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [more(rest)] : [])];
  return joined([marked('bold', texts[language].check.several(reports.length)), joined(lines)], '\n\n');
}

const badnessOf = ({ verdict: { counts } }: CheckedReport): number =>
  counts.error * 1e6 + counts.warning * 1e3 + counts.info;

function unreadOf(unread: UnreadFile[], language: Language): Rich | string {
  const { noRecogniser, unread: title } = texts[language].check;
  const lines = unread
    .slice(0, MOST_UNREAD)
    .map(({ code, message }) => (code === 'tool-missing' ? noRecogniser : message));
  const [only, ...others] = lines;
  if (others.length === 0) return only ?? '';
  const rest = unread.length - lines.length;
  return joined([
    title,
    ...lines.map((line) => `· ${line}`),
    ...(rest > 0 ? [words[language].more(rest)] : []),
  ]);
}
