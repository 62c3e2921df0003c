import { GoujiError } from '../errors.ts';

// A statutory report has about 60 paragraphs and 300 cells in 3 tables; a page that carries a whole city's has a few thousand.
const limits = {
  characters: 20_000_000,
  paragraphs: 200_000,
  tables: 2_000,
  'levels of nested tables': 64,
  cells: 200_000,
  columns: 2_000,
} as const;

/** Says how many of a thing a reader has met; throws `document-too-complex` once they are more than any report has. */
export type Bounds = (what: keyof typeof limits, count: number) => void;

/** The bounds of what is read from the file of that name. */
export const boundsOf =
  (name: string): Bounds =>
  (what, count) => {
    const limit = limits[what];
    if (count > limit) throw new GoujiError('document-too-complex', { name, what, count, limit });
  };
