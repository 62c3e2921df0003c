import type { Language } from '../errors.ts';
import { rowsOf } from '../forms/index.ts';
import type { Column, FormNode, FormRow, FormTable, Label, RowGroup } from '../forms/index.ts';
import { words } from './words.ts';

type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup';

/** A cell of a form as printed, over so many columns and rows: a heading, or the place of the figure at `path`. */
export type PrintedCell = { columns: number; rows: number } & (
  | { kind: 'head'; text: string; scope: Scope }
  | { kind: 'figure'; path: string }
);

export type PrintedRow = PrintedCell[];

/** A table of a form laid out as the official form prints it: rows of the header, then groups of rows. */
export type PrintedTable = { head: PrintedRow[]; groups: PrintedRow[][] };

/** Lays a table of a form out as printed, with its merged cells. */
export function printedTable(table: FormTable, language: Language): PrintedTable {
  if (table.across) return acrossTable(table, language);
  const sets = new Set(rowsOf(table).map(({ row }) => columnsKey(row)));
  return sets.size === 1 ? outlineTable(table, language) : blockTable(table, language);
}

const columnsKey = ({ columns }: FormRow): string => columns.map(({ key }) => key).join(' ');

const head = (text: string, scope: Scope, columns = 1, rows = 1): PrintedCell => ({
  kind: 'head',
  text,
  scope,
  columns,
  rows,
});

const figure = (path: string, columns = 1): PrintedCell => ({ kind: 'figure', path, columns, rows: 1 });

/** The label with the note that the form prints behind it, 部分公开（…只计这一情形…）: an alias that begins with the label. */
function fullLabel(
  { label, aliases = [] }: { label: Label; aliases?: string[] },
  language: Language,
): string {
  const noted = aliases.find((alias) => alias.startsWith(`${label.zh}（`));
  return language === 'zh' && noted !== undefined ? noted : label[language];
}

// 行政复议 (5)  | 行政诉讼 (10)
// 维持 纠正 ...  | 未经复议直接起诉 (5) | 复议后起诉 (5)
//               | 维持 纠正 ...        | 维持 纠正 ...
function acrossTable(table: FormTable, language: Language): PrintedTable {
  const placed = rowsOf(table);
  const depth = Math.max(...placed.map(({ groups }) => groups.length)) + 2;
  const rows: PrintedRow[] = Array.from({ length: depth }, () => []);
  const put = (nodes: FormNode[], level: number): void => {
    for (const node of nodes) {
      rows[level]?.push(head(fullLabel(node, language), 'colgroup', widthOf(node)));
      if (node.kind === 'group') put(node.rows, level + 1);
      else for (const column of node.columns) rows[level + 1]?.push(columnHead(column, depth - level - 1));
    }
  };
  const columnHead = (column: Column, tall: number): PrintedCell =>
    head(fullLabel(column, language), 'col', 1, tall);
  put(table.rows, 0);
  const figures = placed.flatMap(({ path, row }) =>
    row.columns.map(({ key }) => figure(`${table.id}.${path}.${key}`)),
  );
  return { head: rows, groups: [[figures]] };
}

const widthOf = (node: FormNode): number =>
  node.kind === 'row' ? node.columns.length : node.rows.reduce((sum, row) => sum + widthOf(row), 0);

// 本年度办理结果 (20 rows) | 不予公开 (8 rows) | 1.属于国家秘密 | 0 | 0 | ...
function outlineTable(table: FormTable, language: Language): PrintedTable {
  const body: PrintedRow[] = [];
  const put = (nodes: FormNode[], level: number, prefix: string, before: PrintedCell[]): void => {
    for (const [index, node] of nodes.entries()) {
      const text = (words[language].ordinals[level]?.(index) ?? '') + fullLabel(node, language);
      // What stands left of a group stands in its first row only.
      const left = index === 0 ? before : [];
      if (node.kind === 'group') {
        const heading = head(text, 'rowgroup', 1, leavesOf(node));
        put(node.rows, level + 1, node.prefix ? `${prefix}${node.key}.` : prefix, [...left, heading]);
      } else body.push([...left, head(text, 'row', table.labelColumns - level), ...figuresOf(node, prefix)]);
    }
  };
  const figuresOf = ({ key, columns }: FormRow, prefix: string): PrintedCell[] =>
    columns.map((column) => figure(`${table.id}.${prefix}${key}.${column.key}`));
  put(table.rows, 0, '', []);
  return { head: outlineHead(table, language), groups: [body] };
}

const leavesOf = (group: RowGroup): number =>
  group.rows.reduce((sum, node) => sum + (node.kind === 'row' ? 1 : leavesOf(node)), 0);

// (note, 3 x 3) | 申请人情况 (7)
//               | 自然人 (2 rows) | 法人或其他组织 (5) | 总计 (2 rows)
//               |                | 商业企业 | ...     |
function outlineHead(table: FormTable, language: Language): PrintedRow[] {
  const columns = rowsOf(table)[0]?.row.columns ?? [];
  const groups = table.columnGroups ?? [];
  if (groups.length === 0) {
    const corner = head(words[language].corner, 'col', table.labelColumns);
    return [[corner, ...columns.map((column) => head(fullLabel(column, language), 'col'))]];
  }
  const { balanceNote, applicants, corner } = words[language];
  const top = [
    head(table.balance ? balanceNote : corner, 'col', table.labelColumns, 3),
    head(applicants, 'colgroup', columns.length),
  ];
  const [middle, bottom]: [PrintedRow, PrintedRow] = [[], []];
  for (const column of columns) {
    const group = groups.find((each) => each.columns.includes(column.key));
    const text = fullLabel(column, language);
    if (!group) middle.push(head(text, 'col', 1, 2));
    else {
      if (group.columns[0] === column.key) {
        middle.push(head(group.label[language], 'colgroup', group.columns.length));
      }
      bottom.push(head(text, 'col'));
    }
  }
  return [top, middle, bottom];
}

// 第二十条第（一）项
// 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
// 规章     | 0           | 0           | 1
function blockTable(table: FormTable, language: Language): PrintedTable {
  const placed = rowsOf(table);
  const most = Math.max(...placed.map(({ row }) => row.columns.length));
  const { corner } = words[language];
  const groups: PrintedRow[][] = [];
  for (const [index, { groups: headings, path, row }] of placed.entries()) {
    const before = placed[index - 1];
    const fresh = headings.filter((group) => !before?.groups.includes(group));
    if (fresh.length > 0 || !before) groups.push([]);
    const rows = groups.at(-1) ?? [];
    for (const group of fresh) rows.push([head(group.label[language], 'colgroup', most + 1)]);
    if (fresh.length > 0 || !before || columnsKey(before.row) !== columnsKey(row)) {
      const names = row.columns.map((column, place) =>
        head(fullLabel(column, language), 'col', spanAt(row, place, most)),
      );
      rows.push([head(corner, 'col'), ...names]);
    }
    const figures = row.columns.map(({ key }, place) =>
      figure(`${table.id}.${path}.${key}`, spanAt(row, place, most)),
    );
    rows.push([head(fullLabel(row, language), 'row'), ...figures]);
  }
  return { head: [], groups };
}

// The last of too few columns runs to the edge, for an empty cell would be a blank.
const spanAt = ({ columns }: FormRow, place: number, most: number): number =>
  place === columns.length - 1 ? most - columns.length + 1 : 1;
