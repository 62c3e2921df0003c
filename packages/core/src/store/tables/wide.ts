import { cellsOf, forms } from '../../forms/index.ts';
import type { CellSpec } from '../../forms/index.ts';
import { reportColumns, reportValues } from './table.ts';
import type { Table, TableColumn } from './table.ts';

/** The cells of all editions, each once, table by table. */
function allCells(): CellSpec[] {
  const cells = forms.flatMap((form) => cellsOf(form));
  const byTable = Map.groupBy(cells, ({ table }) => table);
  const byPath = new Map([...byTable.values()].flat().map((spec) => [spec.path, spec]));
  return [...byPath.values()];
}

const cellColumn = ({ path, label, unit }: CellSpec): TableColumn => ({
  name: path,
  type: 'number',
  title: label,
  unit,
});

/** One row for each report and one column for each cell of any edition. A cell that is not a number is empty, and so is one that its edition has not; `notNumber` names the former with their states. */
export function wideTable(): Table {
  const specs = allCells();
  const paths = specs.map(({ path }) => path);
  const others: TableColumn = {
    name: 'notNumber',
    type: 'string',
    title: {
      zh: '不是数字的格及其状态（path=state，以分号隔开）',
      en: 'cells that are not numbers, with their states (path=state, separated by semicolons)',
    },
  };
  return {
    name: 'wide',
    title: { zh: '每份报告一行', en: 'one row per report' },
    columns: [...reportColumns, ...specs.map(cellColumn), others],
    key: ['report'],
    rowsOf(report) {
      const values = paths.map((path) => {
        const cell = report.cells[path];
        return cell?.state === 'number' ? cell.value : undefined;
      });
      const notNumber = paths.flatMap((path) => {
        const state = report.cells[path]?.state;
        return state === undefined || state === 'number' ? [] : [`${path}=${state}`];
      });
      return [[...reportValues(report), ...values, notNumber.join(';')]];
    },
  };
}
