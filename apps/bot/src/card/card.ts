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
  const { rows = [] } = answer;
  const cited = citedIn(answer, language);
  const { agency, aside, source } = words[language];
  const place = report.agency.division ? aside(placeName(report.agency.division, language)) : '';
  // What the findings say stands in their own list.
  const said = new Set(findings.map(({ message }) => message[language]));
  const caveats = answer.caveats.filter((caveat) => !said.has(caveat)).map((caveat) => `· ${caveat}`);
  return joined(
    [
      joined([joined([marked('bold', agency(report.agency.name, report.year)), place], ''), report.title]),
      told(verdictOf(report, findings, language), language),
      joined(rows.map((row) => figureLine(row, cited, language))),
      marked('blockquote', caveats.join('\n')),
      joined([source(report.source.name), marked('expandable_blockquote', placesOf(rows, cited, language))]),
    ],
    '\n\n',
  );
}

type Cited = Map<string, { text: string; place: string }>;

const citedIn = ({ citations }: Answer, language: Language): Cited =>
  new Map(
    citations.map(({ cell, text, at }) => [cell, { text, place: at ? describeAddress(at, language) : '' }]),
  );

function figureLine({ metric, value, state }: Row, cited: Cited, language: Language): Rich {
  const { figure, states, added } = words[language];
  const label = figure(labelOf(metric, language));
  if (value === undefined || state !== 'number') return joined([label, plain(states[state])], '');
  return joined([label, marked('bold', `${value}`), cited.has(metric) ? '' : added], '');
}

const metricAt = (path: string) => metrics().find((metric) => metric.path === path);

const labelOf = (path: string, language: Language): string => metricAt(path)?.label[language] ?? path;

// 其他处理：“0”，第326行
// 行政诉讼 = “2”（第385行） + “1”（第390行）    <- no one cell of the form
function placesOf(rows: readonly Row[], cited: Cited, language: Language): string {
  const { printed, sum } = words[language];
  const lines = rows.flatMap(({ metric }) => {
    const label = labelOf(metric, language);
    const own = cited.get(metric);
    if (own) return own.place === '' ? [] : [printed(label, own.text, own.place)];
    const parts = (metricAt(metric)?.parts ?? []).flatMap((part) => cited.get(part) ?? []);
    return parts.length > 0 ? [sum(label, parts)] : [];
  });
  return lines.join('\n');
}
