import type { Report, StoredReport } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { findingLines } from './findings.ts';
import { oneLine, painter, writeLines } from './out.ts';
import { formTableRows } from './form-table.ts';
import { placeText } from './place.ts';
import { layOut } from './table.ts';

/** A kept report as data, its findings in the language of the call. */
export const storedData = (
  { loaded, language }: Call<object>,
  { findings, ...rest }: StoredReport,
): object => ({
  ...rest,
  findings: findings.map((finding) => loaded.viewFinding(finding, language)),
});

/** Prints a kept report: whose it is, its tables as published, and what was found. */
export async function printReport(
  call: Call<object>,
  { report, findings, current }: StoredReport,
): Promise<void> {
  const { io, text, language, loaded } = call;
  const bold = (words: string): string => painter(io)('bold', words);
  const tables: string[] = [];
  for (const table of loaded.formOf(report.form).tables) {
    tables.push(
      '',
      bold(table.label[language]),
      ...(await layOut(formTableRows(call, table, report), 'ruled')),
    );
  }
  await writeLines(io.stdout, [
    bold(oneLine(report.title)),
    ...headLines(call, report),
    ...(current ? [] : [text.report.formerVersion]),
    ...tables,
    text.report.marks(text.report.absent),
    '',
    bold(text.report.found),
    ...findingLines(call, report, findings, 'drawn'),
  ]);
}

function headLines(call: Call<object>, { id, agency, year, form, period, source }: Report): string[] {
  const { report, punctuation } = call.text;
  const { aside, colon } = punctuation;
  const printed = agency.printed === agency.name ? '' : aside(report.printed + colon + agency.printed);
  const lines = [
    [report.id, id],
    [report.agency, agency.name + printed],
    [report.division, placeText(call, agency)],
    [report.year, `${year}`],
    [report.form, report.edition(form)],
    ...(period ? [[report.period, `${period.from} – ${period.to}`]] : []),
    [report.source, source.name + aside(source.format)],
  ];
  return lines.map(([name, value = '']) => `${name}${colon}${oneLine(value)}`);
}
