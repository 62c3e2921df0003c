import type { Language, Report } from '@gouji/core';
import type { Core } from '../io.ts';

/** What stands in one field of a CSV file; undefined stays empty. */
export type Value = string | number | undefined;

const REPORT = ['report', 'agency', 'division', 'divisionName', 'year', 'form', 'source'];
const CELL = ['table', 'row', 'column', 'label', 'state', 'value', 'unit', 'text'];
const ADDRESS = ['page', 'line', 'tableNumber', 'rowNumber', 'cellNumber'];

/** The columns of the long layout, one line per cell. */
export const longColumns: string[] = [...REPORT, ...CELL, ...ADDRESS];

const reportValues = ({ id, agency, year, form, source }: Report): Value[] => [
  id,
  agency.name,
  agency.division?.code,
  agency.division?.name,
  year,
  form,
  source.name,
];

/** The lines of a report in the long layout; a cell that is not a number has no value. */
export const longRows =
  ({ formOf, cellsOf }: Core, language: Language) =>
  (report: Report): Value[][] => {
    const shared = reportValues(report);
    return cellsOf(formOf(report.form)).map((spec) => {
      const { path, table, row, column, label, unit } = spec;
      const cell = report.cells[path] ?? { state: 'absent' };
      const value = cell.state === 'number' ? cell.value : undefined;
      const { text, at } = cell.state === 'absent' ? {} : cell;
      const figures = [table, row, column, label[language], cell.state, value, unit, text];
      return shared.concat(figures, [at?.page, at?.line, at?.table, at?.row, at?.cell]);
    });
  };

/** The paths of the cells of all editions, table by table. */
function allPaths({ forms, cellsOf }: Core): string[] {
  const cells = forms.flatMap((form) => cellsOf(form));
  const tables = new Set(cells.map(({ table }) => table));
  const ordered = [...tables].flatMap((table) => cells.filter((cell) => cell.table === table));
  return [...new Set(ordered.map(({ path }) => path))];
}

/** The columns of the wide layout: one per cell of any edition, then the cells that are no numbers. */
export const wideColumns = (core: Core): string[] => [...REPORT, ...allPaths(core), 'notNumber'];

/** The line of a report in the wide layout. A cell that is not a number is empty, and so is one that its edition has not; `notNumber` names the former with their states. */
export function wideRow(core: Core): (report: Report) => Value[] {
  const paths = allPaths(core);
  return (report) => {
    const values = paths.map((path) => {
      const cell = report.cells[path];
      return cell?.state === 'number' ? cell.value : undefined;
    });
    const others = paths.flatMap((path) => {
      const state = report.cells[path]?.state;
      return state === undefined || state === 'number' ? [] : [`${path}=${state}`];
    });
    return [...reportValues(report), ...values, others.join(';')];
  };
}
