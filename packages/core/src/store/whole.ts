import type { Kysely, Selectable } from 'kysely';
import type { Finding } from '../report/index.ts';
import { parseFigures } from './figures.ts';
import { inOrder } from './keys.ts';
import type { Layouts } from './layouts.ts';
import { inflate, unpackReport } from './pack.ts';
import type { Tables } from './schema.ts';
import type { StoredReport } from './store.ts';

/** The whole report of that id. */
export async function readReport(
  db: Kysely<Tables>,
  layouts: Layouts,
  id: string,
): Promise<StoredReport | undefined> {
  const row = await wholeReports(db).where('r.id', '=', id).executeTakeFirst();
  return row && assemble(layouts, row);
}

/** The whole reports with these internal numbers, in that order. */
export async function readReports(
  db: Kysely<Tables>,
  layouts: Layouts,
  seqs: number[],
): Promise<StoredReport[]> {
  const rows = await wholeReports(db).where('r.seq', 'in', seqs).execute();
  return Promise.all(inOrder(rows, seqs).map((row) => assemble(layouts, row)));
}

const wholeReports = (db: Kysely<Tables>) =>
  db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.report', 'r.seq')
    .select(['r.seq', 'r.current', 'r.stored_at', 'r.layout', 'r.figures', 'c.body', 'c.findings']);

type WholeRow = Pick<Selectable<Tables['reports']>, 'current' | 'stored_at' | 'layout' | 'figures'> &
  Pick<Selectable<Tables['contents']>, 'body' | 'findings'>;

async function assemble(layouts: Layouts, row: WholeRow): Promise<StoredReport> {
  const { paths } = await layouts(row.layout);
  return {
    report: unpackReport({ paths, figures: parseFigures(row.figures), body: row.body }),
    // Written by `write.ts` from findings.
    findings: inflate(row.findings) as Finding[],
    current: row.current === 1,
    storedAt: row.stored_at,
  };
}
