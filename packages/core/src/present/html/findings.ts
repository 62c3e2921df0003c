import type { Language } from '../../errors.ts';
import type { Finding, Report } from '../../report/index.ts';
import { cellName, changesText, placeIn } from '../cells.ts';
import { foremostCells, marksOf } from '../marks.ts';
import { ruleOf, ruleTitle } from '../rule-title.ts';
import { sentenceOf, sentencePlace } from '../sentence.ts';
import { words } from '../words.ts';
import { findingAnchor } from './cell-marks.ts';
import type { CellMarks } from './cell-marks.ts';
import { lines, markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** A report as the page shows it: `number` counts from 1, `told` are the findings that are numbered, `open` what could not be checked. */
export type Shown = {
  report: Report;
  number: number;
  told: Finding[];
  open: Finding[];
  marks: CellMarks;
  language: Language;
};

/** What was found in a report: the numbered findings in full, and what could not be checked in a list. */
export function findingsOf(shown: Shown): Markup {
  const { told, open, language } = shown;
  const { page } = words[language];
  const items = told.map((finding, index) => itemOf(shown, finding, index + 1));
  const list = items.length > 0 ? markup`<ol class="findings">\n${lines(items)}</ol>` : undefined;
  const unchecked = open.map(
    ({ rule, message }) =>
      markup`<li>${ruleTitle(rule, language)}${words[language].colon}${message[language]}</li>`,
  );
  return lines([
    markup`<h3>${page.findings}</h3>`,
    list ?? markup`<p>${page.none}</p>`,
    ...(open.length === 0
      ? []
      : [markup`<h3>${page.open}</h3>`, markup`<ul class="detail">\n${lines(unchecked)}</ul>`]),
  ]);
}

function itemOf(shown: Shown, finding: Finding, number: number): Markup {
  const { language } = shown;
  const { severity, about, aside } = words[language];
  const doubt = finding.about === 'agency' ? '' : aside(about[finding.about]);
  const grade = markup`<span class="grade">${severity[finding.severity]}${doubt}</span>`;
  return markup`<li id="${findingAnchor(shown.number, number)}" class="${finding.severity}">\n${lines([
    markup`<span class="number">${number}</span>`,
    markup`<p class="what">${grade} ${finding.message[language]}</p>`,
    whereLine(shown, finding),
    repairList(shown, finding),
    ...ruleLines(finding.rule, language),
  ])}</li>`;
}

function ruleLines(id: string, language: Language): Markup[] {
  const rule = ruleOf(id);
  if (!rule) return [];
  const { page, colon, aside } = words[language];
  const { document, clause } = rule.source;
  return [
    markup`<p class="detail">${page.mend}${colon}${rule.mend[language]}</p>`,
    markup`<p class="detail">${page.basis}${colon}${document} ${clause}${aside(id)}</p>`,
  ];
}

/** So many cells are named; all are marked. */
const NAMED = 6;

/** The sentence as printed, and the wrong cells by name, each leading to where it stands on the page. */
function whereLine(shown: Shown, finding: Finding): Markup | undefined {
  const { page, colon, comma } = words[shown.language];
  const places = [...quoteOf(shown, finding), ...cellLinks(shown, finding)];
  if (places.length === 0) return undefined;
  const listed = places.map((place, index) => markup`${index > 0 ? comma : undefined}${place}`);
  return markup`<p class="detail">${page.where}${colon}${listed}</p>`;
}

/** So many characters of a sentence are repeated. */
const QUOTED = 120;

function quoteOf({ report, language }: Shown, finding: Finding): Markup[] {
  const sentence = sentenceOf(report, finding);
  if (!sentence) return [];
  const { page, aside } = words[language];
  const place = sentencePlace(sentence, language);
  const where = `${page.text}${place && aside(place)}`;
  const { quote } = sentence;
  // What the message repeats already is not repeated once more.
  if (quote === '' || finding.message[language].includes(quote)) return [markup`${where}`];
  const shown = quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote;
  return [markup`${where} <q>${shown}</q>`];
}

function cellLinks({ report, marks, language }: Shown, finding: Finding): Markup[] {
  if ([...marksOf(report, finding).values()].every((mark) => mark === 'involved')) return [];
  return foremostCells(report, finding, NAMED).map((path) => {
    const place = placeIn(report, path, language);
    const text = cellName(report, path, language) + (place && words[language].aside(place));
    const mark = marks.get(path);
    return mark ? markup`<a href="#${mark.anchor}">${text}</a>` : markup`${text}`;
  });
}

function repairList({ report, language }: Shown, { repairs = [] }: Finding): Markup | undefined {
  if (repairs.length === 0) return undefined;
  const { page, colon } = words[language];
  const several = repairs.length > 1 ? page.repairs : page.repair;
  const heading = repairs.some(({ certain }) => certain) ? page.certain : several;
  const items = repairs.map((repair) => markup`<li>${changesText(report, repair, language)}</li>`);
  return markup`<p class="repairs">${heading}${colon}</p>\n<ul class="repairs">${items}</ul>`;
}
