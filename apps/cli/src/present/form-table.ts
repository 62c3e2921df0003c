import type { Cell, FormTable, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine } from './out.ts';
import type { TableCell } from './table.ts';
import { wrap } from './width.ts';

type Placed = ReturnType<Call<object>['loaded']['rowsOf']>[number];
type Widths = { label: number; column: number };

/** A table of a form as rows to lay out: headings of groups and columns where they change, and the figures as printed. */
export function formTableRows(call: Call<object>, table: FormTable, report: Report): TableCell[][] {
  const { loaded, io } = call;
  const placed = loaded.rowsOf(table);
  const most = Math.max(...placed.map(({ row }) => row.columns.length));
  const widths = widthsFor(io.columns, most);
  const rows: TableCell[][] = [];
  for (const [index, one] of placed.entries()) {
    const before = placed[index - 1];
    for (const [depth, group] of one.groups.entries()) {
      const heading = { content: indent(group.label[call.language], depth), across: most + 1 };
      if (!before?.groups.includes(group)) rows.push([heading]);
    }
    if (!before || keysOf(one) !== keysOf(before)) rows.push(headRow(call, one, most, widths));
    rows.push(figureRow(call, one, report, most, widths));
  }
  return rows;
}

/** A figure is broken over lines only beyond so many places: 21672.16 万元 is not. */
const FIGURE = 18;

const indent = (words: string, depth: number): string => words.replaceAll(/^/gmu, '  '.repeat(depth));
const keysOf = ({ row }: Placed): string => row.columns.map(({ key }) => key).join(' ');
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

// Beside its words a column takes three places: a rule and two blanks. Eight places hold 商业企业; an even number of
// them breaks no Chinese character.
function widthsFor(terminal: number, columns: number): Widths {
  const label = clamp(terminal - 4 - columns * 11, 18, 46);
  const column = clamp(Math.floor((terminal - 4 - label) / columns) - 3, 4, 14);
  return { label, column: column - (column % 2) };
}

function headRow(
  { language, text }: Call<object>,
  { row }: Placed,
  most: number,
  widths: Widths,
): TableCell[] {
  const names = row.columns.map(({ label }) => wrap(label[language], widths.column));
  return stretched([text.report.headRow, ...names], most + 1);
}

function figureRow(
  call: Call<object>,
  placed: Placed,
  report: Report,
  most: number,
  widths: Widths,
): TableCell[] {
  const { table, path, row, groups } = placed;
  const label = wrap(row.label[call.language], widths.label - 2 * groups.length);
  const figures = row.columns.map(({ key }) => {
    const cell = report.cells[`${table.id}.${path}.${key}`] ?? { state: 'absent' };
    return wrap(printed(call, cell), FIGURE);
  });
  return stretched([indent(label, groups.length), ...figures], most + 1);
}

function printed({ text }: Call<object>, cell: Cell): string {
  if (cell.state === 'absent') return text.report.absent;
  return (cell.state === 'illegible' ? '? ' : '') + oneLine(cell.text);
}

// 行政事业性收费 | 3 | 增 2      <- two columns in a table of three: the last one runs to the edge, for an empty cell would be a blank
function stretched(cells: string[], width: number): TableCell[] {
  const last = cells.at(-1) ?? '';
  return cells.length === width
    ? cells
    : [...cells.slice(0, -1), { content: last, across: width - cells.length + 1 }];
}
