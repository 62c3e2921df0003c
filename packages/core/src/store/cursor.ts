import { GoujiError } from '../errors.ts';

/** The place of a report in a listing: the key that the listing is ordered by. */
export type ListingKey = { name: string; year: number; id: string };

/** An opaque text that asks for what follows `key`. */
export const writeCursor = ({ name, year, id }: ListingKey): string =>
  Buffer.from(JSON.stringify([name, year, id])).toString('base64url');

/** The key in a cursor; anything that `writeCursor` did not write throws `cursor-invalid`. */
export function readCursor(cursor: string): ListingKey {
  const key = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(key)) {
    const [name, year, id]: unknown[] = key;
    const isKey = typeof name === 'string' && Number.isInteger(year) && typeof id === 'string';
    if (isKey && writeCursor({ name, year: Number(year), id }) === cursor) {
      return { name, year: Number(year), id };
    }
  }
  throw new GoujiError('cursor-invalid', { cursor: cursor.slice(0, 100) });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
