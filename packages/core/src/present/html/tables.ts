import type { Language } from '../../errors.ts';
import { formOf } from '../../forms/index.ts';
import type { FormTable } from '../../forms/index.ts';
import type { Cell, Report } from '../../report/index.ts';
import { cellIn } from '../cells.ts';
import { printedTable } from '../printed.ts';
import type { PrintedCell, PrintedRow } from '../printed.ts';
import { words } from '../words.ts';
import type { CellMark, CellMarks } from './cell-marks.ts';
import { lines, markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** The tables of a report as the official form prints them; the figures as published, with marks beside them that are no text. */
export function tablesOf(report: Report, marks: CellMarks, language: Language): Markup {
  const { tables } = formOf(report.form);
  return lines([
    markup`<h3>${words[language].page.tables}</h3>`,
    legendOf(language),
    ...tables.map((table) => tableOf(report, table, marks, language)),
  ]);
}

function legendOf(language: Language): Markup {
  const { page, state } = words[language];
  const { legend } = page;
  return markup`<ul class="legend">${[
    markup`<li><span class="broken error">7</span>${legend.broken}</li>`,
    markup`<li><span class="involved">7</span>${legend.involved}</li>`,
    markup`<li><span class="doubtful warning">7</span>${legend.doubtful}</li>`,
    markup`<li><span class="blank" data-state="${state.blank}"></span>${legend.blank}</li>`,
  ]}</ul>`;
}

function tableOf(report: Report, table: FormTable, marks: CellMarks, language: Language): Markup {
  const { head, groups } = printedTable(table, language);
  const draw = (row: PrintedRow): Markup =>
    markup`<tr>${row.map((cell) => cellOf(report, cell, marks, language))}</tr>`;
  const part = (name: 'thead' | 'tbody', rows: PrintedRow[]): Markup =>
    markup`<${name}>\n${lines(rows.map(draw))}</${name}>`;
  const title = words[language].sectionTitle(table.section, table.label[language]);
  return lines([
    // On a narrow screen the table is moved, and not the page.
    markup`<div class="scroll" role="region" tabindex="0" aria-label="${title}">`,
    markup`<table class="${table.id}">`,
    markup`<caption>${title}</caption>`,
    head.length === 0 ? undefined : part('thead', head),
    ...groups.map((rows) => part('tbody', rows)),
    markup`</table>`,
    markup`</div>`,
  ]);
}

function cellOf(report: Report, cell: PrintedCell, marks: CellMarks, language: Language): Markup {
  const span = [spanned('colspan', cell.columns), spanned('rowspan', cell.rows)];
  if (cell.kind === 'head') return markup`<th scope="${cell.scope}"${span}>${cell.text}</th>`;
  const published = cellIn(report, cell.path);
  const text = published.state === 'absent' ? '' : published.text;
  const mark = marks.get(cell.path);
  const state = stateShown(published, language);
  const shown = [classes(published, mark), state && markup` data-state="${state}"`];
  if (!mark || mark.mark === 'involved') return markup`<td${span}${shown}>${text}</td>`;
  const link = markup`<a id="${mark.anchor}" href="#${mark.finding}">${text}</a>`;
  return markup`<td${span}${shown} data-finding="${mark.numbers.join(',')}">${link}</td>`;
}

const spanned = (name: string, count: number): Markup | undefined =>
  count > 1 ? markup` ${name}="${count}"` : undefined;

function classes({ state }: Cell, mark: CellMark | undefined): Markup | undefined {
  const names = [
    ...(state === 'number' || state === 'placeholder' ? [] : [state]),
    ...(mark ? [mark.mark] : []),
    ...(mark && mark.mark !== 'involved' ? [mark.severity] : []),
  ];
  return names.length === 0 ? undefined : markup` class="${names.join(' ')}"`;
}

/** What is to be shown in a cell that is no number, where it could not be seen. */
function stateShown({ state }: Cell, language: Language): string | undefined {
  if (state === 'blank') return words[language].state.blank;
  if (state === 'absent') return words[language].page.absent;
  return state === 'illegible' ? '?' : undefined;
}
