import { type FormNode, type FormTable, type Form, rowsOf } from '@gouji/core';

/** A cell of a printed table with its spans; `figure` marks those that the agency fills in. */
export type GridCell = { text: string; colspan: number; rowspan: number; figure?: string };
export type Grid = { id: string; rows: GridCell[][] };

const label = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan });

/** The three tables of a form as the official edition prints them, with the given texts in their cells. */
export const gridsOf = (form: Form, texts: Record<string, string>): Grid[] =>
  form.tables.map((table) => ({
    id: table.id,
    rows: PRINT[table.id](table, (path) => texts[`${table.id}.${path}`] ?? ''),
  }));

type Print = (table: FormTable, text: (path: string) => string) => GridCell[][];

const figure = (path: string, text: (path: string) => string): GridCell => ({
  ...label(text(path)),
  figure: path,
});

const printDisclosure: Print = (table, text) => {
  const width = 1 + Math.max(...rowsOf(table).map(({ row }) => row.columns.length));
  return table.rows.flatMap((group) => {
    if (group.kind === 'row') return [];
    const first = group.rows[0];
    const columns = first?.kind === 'row' ? first.columns : [];
    const wide = (i: number): number => (i === columns.length - 1 ? width - columns.length : 1);
    return [
      [label(group.label.zh, width)],
      [
        label('信息内容'),
        ...columns.map((column, i) => label(printedHeader(column.aliases, column.label.zh), wide(i))),
      ],
      ...group.rows.map((row) => [
        label(row.label.zh),
        ...columns.map((column, i) => ({ ...figure(`${row.key}.${column.key}`, text), colspan: wide(i) })),
      ]),
    ];
  });
};

/** The 2021 edition prints the unit with the header of the fees. */
const printedHeader = (aliases: string[] | undefined, zh: string): string =>
  aliases?.find((alias) => alias.includes('单位')) ?? zh;

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七'];

const printApplications: Print = (table, text) => {
  const columns = rowsOf(table)[0]?.row.columns ?? [];
  const names = columns.map((column) => column.label.zh);
  const figures = (path: string): GridCell[] => columns.map(({ key }) => figure(`${path}.${key}`, text));
  const header = [
    [label(`（${table.furniture?.[0] ?? ''}）`, 3, 3), label('申请人情况', columns.length)],
    [
      label(names[0] ?? '', 1, 2),
      label('法人或其他组织', columns.length - 2),
      label(names.at(-1) ?? '', 1, 2),
    ],
    names.slice(1, -1).map((name) => label(name)),
  ];
  const rows = table.rows.flatMap((node, i): GridCell[][] => {
    const name = `${ORDINALS[i]}、${node.label.zh}`;
    if (node.kind === 'row') return [[label(name, 3), ...figures(node.key)]];
    return withLead(
      label(name, 1, leavesOf(node.rows)),
      node.rows.flatMap((inner, k) => printResult(inner, k, figures)),
    );
  });
  return [...header, ...rows];
};

function printResult(node: FormNode, k: number, figures: (path: string) => GridCell[]): GridCell[][] {
  const note = node.key === 'partiallyDisclosed' ? '（区分处理的，只计这一情形，不计其他情形）' : '';
  const name = `（${ORDINALS[k]}）${node.label.zh}${note}`;
  if (node.kind === 'row') return [[label(name, 2), ...figures(node.key)]];
  const leaves = node.rows.map((leaf, n) => [
    label(`${n + 1}.${leaf.label.zh}`),
    ...figures(`${node.key}.${leaf.key}`),
  ]);
  return withLead(label(name, 1, leaves.length), leaves);
}

const withLead = (lead: GridCell, rows: GridCell[][]): GridCell[][] =>
  rows.map((row, i) => (i === 0 ? [lead, ...row] : row));

const leavesOf = (nodes: FormNode[]): number =>
  nodes.reduce((sum, node) => sum + (node.kind === 'row' ? 1 : leavesOf(node.rows)), 0);

const printRemedies: Print = (table, text) => {
  const rows = rowsOf(table);
  const columns = rows[0]?.row.columns ?? [];
  const names = columns.map(({ label: { zh } }) => label(zh));
  const [first, ...suits] = rows;
  return [
    [label(first?.row.label.zh ?? '', columns.length), label('行政诉讼', columns.length * suits.length)],
    [
      ...names.map((name) => ({ ...name, rowspan: 2 })),
      ...suits.map(({ row }) => label(row.label.zh, columns.length)),
    ],
    suits.flatMap(() => names),
    rows.flatMap(({ path }) => columns.map(({ key }) => figure(`${path}.${key}`, text))),
  ];
};

const PRINT: Record<FormTable['id'], Print> = {
  disclosure: printDisclosure,
  applications: printApplications,
  remedies: printRemedies,
};
