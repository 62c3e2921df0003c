/** A character on a page, in points from the top left corner, y downwards: it takes x0 to x1 on the baseline y. */
export type Glyph = {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Height of its font. */
  size: number;
  /** Glyphs that the file writes in one go share a run. */
  run: number;
  /** How sure a recogniser is of it, 0 to 1; what a file states has none. */
  confidence?: number;
};

/** A straight line drawn on a page, from one end to the other, in points. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** A filled area: its left, top, right and bottom edges in points. */
export type Area = { x0: number; y0: number; x1: number; y1: number };

/** What stands on a page, whatever the format: a common ground for PDF, OFD and recognised scans. */
export type PageContent = {
  /** From 1, as the file counts. */
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Lines drawn, be it as strokes or as thin filled areas. */
  rules: Rule[];
  /** Filled areas, which are cells only where no lines are drawn. */
  areas: Area[];
  /** Whether a picture or a drawing covers much of the page. */
  pictured: boolean;
};

// A page number, or the name of a scanning program: — 12 —
const FEW = 12;

/** Whether nothing but a picture shows on a page, perhaps with a page number on it: its text has to be recognised. */
export const isScanned = ({ glyphs, pictured }: PageContent): boolean =>
  pictured && glyphs.length <= FEW && !glyphs.some(({ confidence }) => confidence !== undefined);
