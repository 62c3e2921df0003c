import { NAMED, toAgency } from './agencies.ts';
import type { NamedRow } from './agencies.ts';
import { LISTED, matching } from './filter.ts';
import { inLumps, inOrder, readKeys, SEQS } from './keys.ts';
import type { Layouts } from './layouts.ts';
import type { ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { Figures, ReportFilter } from './store.ts';

/** Reads the numbers of these cells in the matching current reports, in the order of a listing. */
export type ReadFigures = (cells: string[], filter: ReportFilter) => Promise<Figures[]>;

/** The numbers of one store, of reports that are few enough to be looked up. */
export const createFigures =
  (sql: Sql, layouts: Layouts): ReadFigures =>
  (cells, filter) =>
    lookUp(sql, layouts, cells, filter);

const isNarrow = ({ agency, agencies }: ReportFilter): boolean =>
  agency !== undefined || agencies !== undefined;

type Row = NamedRow & Pick<ReportRow, 'seq' | 'id' | 'year' | 'form' | 'layout' | 'figures'>;

const COLUMNS = `select ${NAMED}, r.seq, r.id, r.year, r.form, r.layout, r.figures`;
const CHOSEN = `${COLUMNS} from reports as r inner join agencies as a on a.id = r.agency where ${SEQS}`;
const LUMP = 500;

async function lookUp(sql: Sql, layouts: Layouts, cells: string[], filter: ReportFilter): Promise<Figures[]> {
  const current: ReportFilter = { ...filter, versions: 'current' };
  if (isNarrow(filter)) {
    const { text, values } = matching(current);
    const rows = sql.all<Row>(`${COLUMNS} ${text} ${LISTED}`, ...values);
    return rows.map((row) => figuresOf(layouts, row, cells));
  }
  const found: Figures[] = [];
  for await (const seqs of inLumps(readKeys(sql, current), LUMP)) {
    const rows = inOrder(sql.all<Row>(CHOSEN, JSON.stringify(seqs)), seqs);
    for (const row of rows) found.push(figuresOf(layouts, row, cells));
  }
  return found;
}

function figuresOf(layouts: Layouts, row: Row, cells: string[]): Figures {
  const { position } = layouts.read(row.layout);
  const numbers = parseFigures(row.figures);
  const values: Record<string, number> = {};
  for (const cell of cells) {
    const value = numbers[position.get(cell) ?? -1] ?? null;
    if (value !== null) values[cell] = value;
  }
  return { id: row.id, agency: toAgency(row), year: row.year, form: row.form, values };
}

/** The numbers of a report along its layout, from the column `figures`. */
export const parseFigures = (json: string): (number | null)[] => JSON.parse(json) as (number | null)[];
