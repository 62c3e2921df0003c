import { cellsOf, formOf } from '../../forms/index.ts';
import type { CellSpec, Label } from '../../forms/index.ts';
import { reportColumns, reportValues } from './table.ts';
import type { Table, TableColumn } from './table.ts';

const text = (name: string, zh: string, en: string): TableColumn => ({
  name,
  type: 'string',
  title: { zh, en },
});
const place = (name: string, zh: string, en: string): TableColumn => ({
  name,
  type: 'integer',
  title: { zh, en },
});

const cellColumns: readonly TableColumn[] = [
  text('table', '表', 'table of the form'),
  text('row', '行', 'row'),
  text('column', '列', 'column'),
  text('label', '名称', 'name of the cell'),
  text('state', '状态', 'how the cell was published'),
  { name: 'value', type: 'number', title: { zh: '数值', en: 'number, where the state is number' } },
  text('unit', '单位', 'unit of the number'),
  text('text', '原文', 'as printed'),
  place('page', '页', 'page'),
  place('line', '行号', 'line of the text'),
  place('tableNumber', '第几张表', 'table of the document'),
  place('rowNumber', '表中第几行', 'row of that table'),
  place('cellNumber', '行中第几格', 'cell of that row'),
];

/** One row for each cell of a report's form, with its state, its text as printed and its address; labels in the language given. */
export function longTable(language: keyof Label): Table {
  const labels = new Map<CellSpec, string>();
  const labelOf = (spec: CellSpec): string => {
    const known = labels.get(spec) ?? spec.label[language];
    labels.set(spec, known);
    return known;
  };
  return {
    name: 'long',
    title: { zh: '每格一行', en: 'one row per cell' },
    columns: [...reportColumns, ...cellColumns],
    key: ['report', 'table', 'row', 'column'],
    rowsOf(report) {
      const shared = reportValues(report);
      return cellsOf(formOf(report.form)).map((spec) => {
        const { path, table, row, column, unit } = spec;
        const cell = report.cells[path] ?? { state: 'absent' };
        const value = cell.state === 'number' ? cell.value : undefined;
        const { text: printed, at } = cell.state === 'absent' ? {} : cell;
        const figures = [table, row, column, labelOf(spec), cell.state, value, unit, printed];
        return shared.concat(figures, [at?.page, at?.line, at?.table, at?.row, at?.cell]);
      });
    },
  };
}
