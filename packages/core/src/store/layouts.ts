import type { LayoutRow } from './rows.ts';
import type { Sql } from './sql.ts';

/** A known order of cells: `paths` as kept, and where each path stands in it. */
type Layout = { paths: string[]; position: Map<string, number> };

/** Looks layouts up by id, or by their paths, and remembers them: a layout never changes once it is committed. */
export type Layouts = {
  read(id: number): Layout;
  /** The id of the layout with these paths, a JSON array; added if it is new, inside a transaction. */
  idOf(paths: string): number;
};

/** The layouts of one store. */
export function createLayouts(sql: Sql): Layouts {
  const known = new Map<number, Layout>();
  return {
    read(id) {
      const layout = known.get(id) ?? readLayout(sql, id);
      known.set(id, layout);
      return layout;
    },
    // Not remembered: the transaction that adds one may be undone.
    idOf: (paths) =>
      sql.get<LayoutRow>('select id from layouts where paths = ?', paths)?.id ??
      sql.run('insert into layouts (paths) values (?)', paths).id,
  };
}

function readLayout(sql: Sql, id: number): Layout {
  const row = sql.get<LayoutRow>('select paths from layouts where id = ?', id);
  // Written by `idOf`; reports refer to it by a foreign key.
  const paths = JSON.parse(row?.paths ?? '[]') as string[];
  return { paths, position: new Map(paths.map((path, i) => [path, i])) };
}
