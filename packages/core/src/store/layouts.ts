import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** A known order of cells: `paths` as kept, and where each path stands in it. */
type Layout = { paths: string[]; position: Map<string, number> };

/** Looks layouts up by id and remembers them: a layout never changes once it is committed. */
export type Layouts = (id: number) => Promise<Layout>;

/** The layouts of one store. */
export function createLayouts(db: Kysely<Tables>): Layouts {
  const known = new Map<number, Layout>();
  return async (id) => {
    const layout = known.get(id) ?? (await readLayout(db, id));
    known.set(id, layout);
    return layout;
  };
}

async function readLayout(db: Kysely<Tables>, id: number): Promise<Layout> {
  const row = await db.selectFrom('layouts').select('paths').where('id', '=', id).executeTakeFirstOrThrow();
  // Written by `layoutId` below.
  const paths = JSON.parse(row.paths) as string[];
  return { paths, position: new Map(paths.map((path, i) => [path, i])) };
}

/** The id of the layout with these paths, added if it is new. */
export async function layoutId(db: Kysely<Tables>, order: string[]): Promise<number> {
  const paths = JSON.stringify(order);
  const known = await db.selectFrom('layouts').select('id').where('paths', '=', paths).executeTakeFirst();
  const row =
    known ?? (await db.insertInto('layouts').values({ paths }).returning('id').executeTakeFirstOrThrow());
  return row.id;
}
