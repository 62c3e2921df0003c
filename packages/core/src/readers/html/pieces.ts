/** A line of prose, tidy and not empty; `line` is where it starts in the source. */
export type Prose = { kind: 'prose'; text: string; line: number };

/** A cell placed in the grid of its table, with all that stands in it. */
export type PlacedCell = { pieces: Piece[]; line: number; column: number; width: number; heavy: boolean };

/** A table as marked up, which may be there only to lay out the page. Rows without cells are left out. */
export type PlacedTable = {
  kind: 'table';
  rows: PlacedCell[][];
  line: number;
  layout: boolean;
  holdsTable: boolean;
  characters: number;
};

/** What a page is made of, in reading order, before it is decided which tables are tables. */
export type Piece = Prose | PlacedTable;
