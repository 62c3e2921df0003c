import type { Column, Form, FormNode, FormRow, FormTable, Label, RowGroup, TableId, Unit } from './form.ts';

/** A row of a form with its path below the table, such as `denied.stateSecret`, and the groups it stands in, outermost first. */
export type PlacedRow = { table: FormTable; path: string; row: FormRow; groups: RowGroup[] };

/** One cell of a form: `path` is `table.row.column`. */
export type CellSpec = {
  path: string;
  table: TableId;
  row: string;
  column: string;
  unit: Unit;
  label: Label;
  placed: PlacedRow;
  spec: Column;
};

export type IdentityKind =
  | 'applications-balance'
  | 'applications-results'
  | 'applications-row-total'
  | 'remedies-total';

/** Two sums of cells that the form requires to be equal; `scope` is the row or column that it holds in. */
export type Identity = { kind: IdentityKind; scope: string; label: Label; left: string[]; right: string[] };

/** A sum of cells that the form does not print but people ask for, such as `applications.denied.total`. */
export type Sum = {
  path: string;
  table: TableId;
  row: string;
  column: string;
  unit: Unit;
  label: Label;
  parts: string[];
};

function* walk(
  table: FormTable,
  nodes: FormNode[],
  prefix: string,
  groups: RowGroup[],
): Generator<PlacedRow> {
  for (const node of nodes) {
    if (node.kind === 'row') yield { table, path: prefix + node.key, row: node, groups };
    else yield* walk(table, node.rows, node.prefix ? `${prefix}${node.key}.` : prefix, [...groups, node]);
  }
}

// Forms are few and never change: what follows from one is worked out once.
const memo = <K, T>(make: (from: K) => T): ((from: K) => T) => {
  const made = new Map<K, T>();
  return (from) => {
    const value = made.get(from) ?? make(from);
    made.set(from, value);
    return value;
  };
};

/** All rows of a table in printed order. */
export const rowsOf = memo((table: FormTable): PlacedRow[] => [...walk(table, table.rows, '', [])]);

/** All cells of a form in printed order. */
export const cellsOf = memo((form: Form): CellSpec[] =>
  form.tables.flatMap((table) =>
    rowsOf(table).flatMap((placed) => placed.row.columns.map((spec) => cellSpec(placed, spec))),
  ),
);

function cellSpec(placed: PlacedRow, spec: Column): CellSpec {
  const { table, path, row } = placed;
  return {
    path: `${table.id}.${path}.${spec.key}`,
    table: table.id,
    row: path,
    column: spec.key,
    unit: spec.unit,
    label: joinLabels(nameOf(row), spec.label),
    placed,
    spec,
  };
}

/** What a row is called in messages and answers. */
export const nameOf = (row: FormRow): Label => row.name ?? row.label;

const joinLabels = (row: Label, column: Label): Label => ({
  zh: `${row.zh}·${column.zh}`,
  en: `${row.en}, ${column.en}`,
});

/** The cell of a form at a path, if the form has it. */
export const cellAt = (form: Form, path: string): CellSpec | undefined => cellIndex(form).get(path);

const cellIndex = memo((form: Form) => new Map(cellsOf(form).map((cell) => [cell.path, cell])));

/** Every equation that the form's own tree requires, generic over editions. */
export const identitiesOf = memo((form: Form): Identity[] =>
  form.tables.flatMap((table) => [...balances(table), ...resultTotals(table), ...rowTotals(table)]),
);

function balances(table: FormTable): Identity[] {
  const { balance } = table;
  if (!balance) return [];
  return columnsOf(table).map(({ key, label }) => ({
    kind: 'applications-balance' as const,
    scope: key,
    label,
    left: balance.left.map((row) => `${table.id}.${row}.${key}`),
    right: balance.right.map((row) => `${table.id}.${row}.${key}`),
  }));
}

function resultTotals(table: FormTable): Identity[] {
  const placed = rowsOf(table);
  return placed
    .filter(({ row }) => row.total)
    .flatMap((total) => {
      const parts = placed.filter((part) => part !== total && part.groups[0] === total.groups[0]);
      return total.row.columns.map(({ key, label }) => ({
        kind: 'applications-results' as const,
        scope: key,
        label,
        left: [`${table.id}.${total.path}.${key}`],
        right: parts.map((part) => `${table.id}.${part.path}.${key}`),
      }));
    });
}

function rowTotals(table: FormTable): Identity[] {
  const kind = table.id === 'remedies' ? ('remedies-total' as const) : ('applications-row-total' as const);
  return rowsOf(table).flatMap(({ path, row }) => {
    const total = row.columns.find((column) => column.total);
    if (!total) return [];
    return [
      {
        kind,
        scope: path,
        label: nameOf(row),
        left: [`${table.id}.${path}.${total.key}`],
        right: row.columns
          .filter((column) => column !== total)
          .map((column) => `${table.id}.${path}.${column.key}`),
      },
    ];
  });
}

const columnsOf = (table: FormTable): Column[] => rowsOf(table)[0]?.row.columns ?? [];

/** The group sums of a form: by row group and row sum in every column, and by column group in every row and row group. */
export const sumsOf = memo((form: Form): Sum[] =>
  form.tables.flatMap((table) => {
    const byGroup = groupsOf(table.rows, '').flatMap(({ path, group }) => groupSums(table, path, group));
    return [...byGroup, ...rowSums(table), ...columnGroupSums(table)];
  }),
);

function groupsOf(nodes: FormNode[], prefix: string): { path: string; group: RowGroup }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'row') return [];
    const inner = groupsOf(node.rows, node.prefix ? `${prefix}${node.key}.` : prefix);
    return node.sums ? [{ path: prefix + node.key, group: node }, ...inner] : inner;
  });
}

function groupSums(table: FormTable, path: string, group: RowGroup): Sum[] {
  const parts = rowsOf(table).filter((placed) => placed.groups.includes(group));
  const columns = parts[0]?.row.columns ?? [];
  const single = columns.map((column) => ({
    path: `${table.id}.${path}.${column.key}`,
    table: table.id,
    row: path,
    column: column.key,
    unit: column.unit,
    label: joinLabels(group.label, column.label),
    parts: parts.map((part) => `${table.id}.${part.path}.${column.key}`),
  }));
  const grouped = (table.columnGroups ?? []).map((columns) => ({
    path: `${table.id}.${path}.${columns.key}`,
    table: table.id,
    row: path,
    column: columns.key,
    unit: 'count' as const,
    label: joinLabels(group.label, columns.label),
    parts: parts.flatMap((part) => columns.columns.map((column) => `${table.id}.${part.path}.${column}`)),
  }));
  return [...single, ...grouped];
}

function rowSums(table: FormTable): Sum[] {
  return (table.rowSums ?? []).flatMap(({ key: row, label, rows }) =>
    columnsOf(table).map(({ key: column, unit, label: columnLabel }) => ({
      path: `${table.id}.${row}.${column}`,
      table: table.id,
      row,
      column,
      unit,
      label: joinLabels(label, columnLabel),
      parts: rows.map((part) => `${table.id}.${part}.${column}`),
    })),
  );
}

function columnGroupSums(table: FormTable): Sum[] {
  return (table.columnGroups ?? []).flatMap((columns) =>
    rowsOf(table).map(({ path, row }) => ({
      path: `${table.id}.${path}.${columns.key}`,
      table: table.id,
      row: path,
      column: columns.key,
      unit: 'count' as const,
      label: joinLabels(nameOf(row), columns.label),
      parts: columns.columns.map((column) => `${table.id}.${path}.${column}`),
    })),
  );
}

/** The group sum of a form at a path, if the form has it. */
export const sumAt = (form: Form, path: string): Sum | undefined => sumIndex(form).get(path);

const sumIndex = memo((form: Form) => new Map(sumsOf(form).map((sum) => [sum.path, sum])));
