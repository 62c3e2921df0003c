import { GoujiError } from '../../errors.ts';

// A report has under 30 pages and under 20,000 characters. To recognise a page takes seconds.
const limits = { pages: 500, 'scanned pages': 60, characters: 1_000_000 } as const;

/** How many pieces of drawings are looked at on one page, and how deep they may be nested: a table takes a few hundred. */
export const MAX_PIECES = 500_000;
export const MAX_NESTING = 12;

/** Says how many pages or characters a file has come to; throws `document-too-complex` once they are more than any report has. */
export type PageBounds = (what: keyof typeof limits, count: number) => void;

/** The bounds of what is read from the file of that name. */
export const pageBoundsOf =
  (name: string): PageBounds =>
  (what, count) => {
    const limit = limits[what];
    if (count > limit) throw new GoujiError('document-too-complex', { name, what, count, limit });
  };
