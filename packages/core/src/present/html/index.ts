import { errorText } from '../../errors.ts';
import type { Language } from '../../errors.ts';
import { formOf } from '../../forms/index.ts';
import type { Finding, Report } from '../../report/index.ts';
import { severities } from '../../rules/levels.ts';
import { countSeverities, isOpen } from '../checked.ts';
import { GENERATOR } from '../generator.ts';
import type { Batch, Checked, Showing } from '../checked.ts';
import { words } from '../words.ts';
import { cellMarksOf } from './cell-marks.ts';
import { findingsOf } from './findings.ts';
import { lines, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { style } from './style.ts';
import { tablesOf } from './tables.ts';

// Nothing on the page may be fetched or run, whatever a report holds.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that stands alone: for each report what was found and its tables as the official form prints them, the wrong cells marked. */
export function toHtml(batch: Batch, { language }: Showing): string {
  const { checked } = batch;
  const { page, htmlLanguage, counts } = words[language];
  const findings = checked.flatMap((one) => one.findings);
  const summary = `${page.reports(checked.length)} · ${counts(countSeverities(findings))}`;
  return lines([
    markup`<!doctype html>`,
    markup`<html lang="${htmlLanguage}">`,
    headOf(checked, language),
    markup`<body>`,
    markup`<header><h1>${page.title}</h1><p class="counts">${summary}</p></header>`,
    markup`<main>`,
    checked.length > 1 ? overview(checked, language) : undefined,
    unreadList(batch, language),
    ...checked.map((one, index) => articleOf(one, index + 1, language)),
    markup`</main>`,
    markup`<footer>${page.footer}</footer>`,
    markup`</body>`,
    markup`</html>`,
  ]).html;
}

function headOf(checked: Checked[], language: Language): Markup {
  const { page, year } = words[language];
  const [only, ...others] = checked;
  const whose = only && others.length === 0 ? `${only.report.agency.name} ${year(only.report.year)}` : '';
  return lines([
    markup`<head>`,
    markup`<meta charset="utf-8">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    markup`<meta name="generator" content="${GENERATOR}">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<meta name="color-scheme" content="light dark">`,
    markup`<title>${[page.title, whose].filter(Boolean).join(' · ')}</title>`,
    { html: `<style>${style}</style>` },
    markup`</head>`,
  ]);
}

function overview(checked: Checked[], language: Language): Markup {
  const { page, severity } = words[language];
  const heads = [page.agency, page.source, page.year, ...severities.map((grade) => severity[grade])];
  const rows = checked.map(({ path, report, findings }, index) => {
    const counts = countSeverities(findings);
    const link = markup`<a href="#r${index + 1}">${report.agency.name}</a>`;
    const cells = severities.map((grade) =>
      counts[grade] === 0 ? markup`<td class="zero">0</td>` : markup`<td>${counts[grade]}</td>`,
    );
    return markup`<tr><td>${link}</td><td>${path}</td><td>${report.year}</td>${cells}</tr>`;
  });
  return lines([
    markup`<div class="scroll" role="region" tabindex="0" aria-label="${page.findings}">`,
    markup`<table class="overview">`,
    markup`<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>`,
    markup`<tbody>\n${lines(rows)}</tbody>`,
    markup`</table>`,
    markup`</div>`,
  ]);
}

function unreadList({ unread }: Batch, language: Language): Markup | undefined {
  if (unread.length === 0) return undefined;
  const { page, colon } = words[language];
  const items = unread.map(
    ({ path, error }) => markup`<li>${path}${colon}${errorText(error, language)}</li>`,
  );
  return markup`<section>\n<h3>${page.unread}</h3>\n<ul>\n${lines(items)}</ul>\n</section>`;
}

function articleOf({ path, report, findings }: Checked, number: number, language: Language): Markup {
  const told = findings.filter((finding) => !isOpen(finding));
  const open = findings.filter(isOpen);
  const marks = cellMarksOf(report, number, told);
  const shown = { report, number, told, open, marks, language };
  return lines([
    markup`<article id="r${number}">`,
    markup`<h2>${report.title}</h2>`,
    verdictOf(told, open, language),
    metaOf(path, report, language),
    markup`<section>\n${findingsOf(shown)}</section>`,
    markup`<section>\n${tablesOf(report, marks, language)}</section>`,
    markup`</article>`,
  ]);
}

/** What it all comes to, in one line. */
function verdictOf(told: Finding[], open: Finding[], language: Language): Markup {
  const { verdict, openToo } = words[language].page;
  const { error } = countSeverities(told);
  const grade = error > 0 ? 'error' : told.length > 0 ? 'warning' : 'sound';
  const more = open.length > 0 ? openToo(open.length) : '';
  return markup`<p class="verdict ${grade}">${verdict(error, told.length - error) + more}</p>`;
}

function metaOf(path: string, { agency, year, form, period }: Report, language: Language): Markup {
  const { page, colon } = words[language];
  const entries = [
    [page.agency, agency.name],
    [page.division, agency.division?.name ?? page.central],
    [page.year, `${year}`],
    [page.form, formOf(form).label[language]],
    ...(period ? [[page.period, `${period.from} – ${period.to}`]] : []),
    [page.source, path],
  ];
  const items = entries.map(
    ([name, value]) => markup`<div><dt>${name}${colon.trim()}</dt><dd>${value}</dd></div>`,
  );
  return markup`<dl class="meta">\n${lines(items)}</dl>`;
}
