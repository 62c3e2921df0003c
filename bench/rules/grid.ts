import { cellsOf, type FormId, formOf, type FormTable, rowsOf } from '@gouji/core';

/** The cells of one table by rows and columns, the last column its total. */
export type Rows = { path: string; result: boolean; cells: string[] }[];

const rowsFrom = (table: FormTable): Rows =>
  rowsOf(table).map(({ path, row, groups }) => ({
    path,
    result: groups.length > 0 && !row.total,
    cells: row.columns.map(({ key }) => `${table.id}.${path}.${key}`),
  }));

const tableOf = (form: FormId, id: string): Rows =>
  formOf(form)
    .tables.filter((table) => table.id === id)
    .flatMap(rowsFrom);

const made = new Map<string, Rows>();

function memo(form: FormId, id: string): Rows {
  const rows = made.get(`${form} ${id}`) ?? tableOf(form, id);
  made.set(`${form} ${id}`, rows);
  return rows;
}

/** Table three of a form. */
export const applicationRows = (form: FormId): Rows => memo(form, 'applications');

/** Table four of a form. */
export const remedyRows = (form: FormId): Rows => memo(form, 'remedies');

/** Every cell of a form that stands in an equation. */
export const countedCells = (form: FormId): string[] =>
  cellsOf(formOf(form))
    .filter(({ table }) => table !== 'disclosure')
    .map(({ path }) => path);
