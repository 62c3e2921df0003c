import { type Answer, describeAddress, type Language, metrics, type StoredReport } from '@gouji/core';
import { placeName } from '../place.ts';
import { joined, marked, plain, type Rich } from '../rich.ts';
import { told } from './findings.ts';
import { verdictOf } from './told.ts';
import { words } from './words.ts';

type Row = NonNullable<Answer['rows']>[number];

/** A report at a glance: whose it is, what was found in it, its key figures as published, and where they stand. */
export function cardOf(answer: Answer, stored: StoredReport, language: Language): Rich {
  const { report, findings } = stored;
  const { agency, aside, source } = words[language];
  const place = report.agency.division ? aside(placeName(report.agency.division, language)) : '';
  // What the findings say stands in their own list.
  const said = new Set(findings.map(({ message }) => message[language]));
  const caveats = answer.caveats.filter((caveat) => !said.has(caveat)).map((caveat) => `· ${caveat}`);
  return joined(
    [
      joined([joined([marked('bold', agency(report.agency.name, report.year)), place], ''), report.title]),
      told(verdictOf(report, findings, language), language),
      joined((answer.rows ?? []).map((row) => figureLine(row, language))),
      marked('blockquote', caveats.join('\n')),
      joined([source(report.source.name), marked('expandable_blockquote', placesOf(answer, language))]),
    ],
    '\n\n',
  );
}

function figureLine({ metric, value, state }: Row, language: Language): Rich {
  const { figure, states } = words[language];
  const shown = value === undefined || state !== 'number' ? plain(states[state]) : marked('bold', `${value}`);
  return joined([figure(labelOf(metric, language)), shown], '');
}

const labelOf = (path: string, language: Language): string =>
  metrics().find((metric) => metric.path === path)?.label[language] ?? path;

// Of a sum of several cells no one place is to be told.
function placesOf({ rows = [], citations }: Answer, language: Language): string {
  const { printed } = words[language];
  const lines = rows.flatMap(({ metric }) => {
    const cited = citations.find(({ cell }) => cell === metric);
    return cited?.at
      ? [printed(labelOf(metric, language), cited.text, describeAddress(cited.at, language))]
      : [];
  });
  return lines.join('\n');
}
