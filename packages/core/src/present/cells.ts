import type { Language } from '../errors.ts';
import type { Cell, Finding, Repair, Report } from '../report/index.ts';
import { nameOf, placeOf } from '../rules/wording.ts';
import { plain } from './plain.ts';
import { words } from './words.ts';

/** The cell of a report at a path; absent where the report has none. */
export const cellIn = (report: Report, path: string): Cell => report.cells[path] ?? { state: 'absent' };

/** What is printed in a cell, on one line; empty where it is not in the document. */
export const printedIn = (cell: Cell): string => (cell.state === 'absent' ? '' : plain(cell.text).trim());

/** The official name of a cell or group sum of the report's form. */
export const cellName = ({ form }: Report, path: string, language: Language): string =>
  nameOf(form, path)[language];

/** Where a cell stands, such as 第 71 行 or line 71; empty where it is not in the document. */
export function placeIn(report: Report, path: string, language: Language): string {
  const cell = cellIn(report, path);
  return cell.state === 'absent' ? '' : placeOf(cell.at)[language];
}

/** What a repair changes, in words. */
export function changesText(report: Report, { changes }: Repair, language: Language): string {
  const { change, semicolon, state } = words[language];
  return changes
    .map(({ cell, from, to }) =>
      change(cellName(report, cell, language), from === null ? state.blank : `${from}`, `${to}`),
    )
    .join(semicolon);
}

/** The repairs of a finding, one a line, each introduced. */
export function repairLines(report: Report, { repairs = [] }: Finding, language: Language): string[] {
  const { repair: first, orRepair, repairCertain, colon } = words[language];
  return repairs.map((repair, index) => {
    const opening = repair.certain ? repairCertain : index === 0 ? first : orRepair;
    return `${opening}${colon}${changesText(report, repair, language)}`;
  });
}
