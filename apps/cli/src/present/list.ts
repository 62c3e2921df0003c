import type { Page, ReportSummary } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine, painter, writeLines } from './out.ts';
import { placeText } from './place.ts';
import { layOut } from './table.ts';

/** Prints summaries of reports as a table. */
export async function printList(call: Call<object>, { items, next }: Page<ReportSummary>): Promise<void> {
  const { io, text } = call;
  if (items.length === 0) return writeLines(io.stdout, [text.list.none]);
  const { report, list } = text;
  const head = [
    report.id,
    report.agency,
    report.year,
    report.form,
    report.division,
    list.findings,
    report.source,
  ];
  const rows = items.map(({ id, agency, year, form, findings, source }) => [
    id,
    oneLine(agency.name),
    `${year}`,
    form,
    placeText(call, agency),
    `${findings.error}/${findings.warning}/${findings.info}`,
    oneLine(source.name),
  ]);
  const [top = '', ...lines] = await layOut([head, ...rows], 'open');
  const more = next === null ? [] : [text.list.more(items.length)];
  return writeLines(io.stdout, [painter(io)('bold', top), ...lines, ...more]);
}
