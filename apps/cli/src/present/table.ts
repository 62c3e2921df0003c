import type { Table, TableConstructorOptions } from 'cli-table3';

/** One cell of a printed table; `across` lets it run over so many columns. */
export type TableCell = string | { content: string; across: number };

const SIDES =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';
const NO_BORDER = Object.fromEntries(SIDES.split(' ').map((side) => [side, '']));

const OPEN: TableConstructorOptions = {
  chars: { ...NO_BORDER, middle: ' ' },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
};
const RULED: TableConstructorOptions = { style: { head: [], border: [], compact: true } };

/** Lays rows out in columns, counting Chinese characters as two: ruled like a printed form, or open like a list. */
export async function layOut(
  rows: TableCell[][],
  look: 'ruled' | 'open',
  right: number[] = [],
): Promise<string[]> {
  const { default: CliTable } = await import('cli-table3');
  const colAligns = (rows[0] ?? []).map((_, index) =>
    right.includes(index) ? ('right' as const) : ('left' as const),
  );
  const table: Table = new CliTable({ ...(look === 'ruled' ? RULED : OPEN), colAligns });
  for (const row of rows) {
    table.push(
      row.map((cell) => (typeof cell === 'string' ? cell : { content: cell.content, colSpan: cell.across })),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
