import type { SchemaElement } from 'hyparquet-writer';
import type { Report } from '../../report/index.ts';
import type { Table, TableColumn, TableValue } from './table.ts';

// Values of a row group held at a time, some tens of megabytes.
const VALUES_PER_GROUP = 1_000_000;

/** Writes reports as the rows of a Parquet file, a row group at a time; `write` takes the bytes in order, and is waited for. */
export async function writeParquet(
  table: Table,
  reports: AsyncIterable<Report>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: schemaOf(table.columns), createdBy: 'gouji' });
  const flush = async (): Promise<void> => {
    const part = bytes.getBytes().slice(0, bytes.index);
    bytes.index = 0;
    await write(part);
  };
  const group = startGroup(table.columns);
  const most = Math.ceil(VALUES_PER_GROUP / table.columns.length);
  for await (const report of reports) {
    for (const row of table.rowsOf(report)) group.add(row);
    if (group.rows() < most) continue;
    await file.write({ columnData: group.take(), rowGroupSize: most + 1000 });
    await flush();
  }
  if (group.rows() > 0) await file.write({ columnData: group.take(), rowGroupSize: most + 1000 });
  await file.finish();
  await flush();
}

/** Rows as columns, until they are taken. */
function startGroup(columns: readonly TableColumn[]) {
  let held: TableValue[][] = columns.map(() => []);
  return {
    rows: () => held[0]?.length ?? 0,
    add(row: readonly TableValue[]): void {
      for (const [i, column] of held.entries()) column.push(row[i]);
    },
    take() {
      const data = columns.map(({ name }, i) => ({ name, data: held[i] ?? [] }));
      held = columns.map(() => []);
      return data;
    },
  };
}

const KINDS = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const;

const schemaOf = (columns: readonly TableColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...KINDS[type] })),
];
