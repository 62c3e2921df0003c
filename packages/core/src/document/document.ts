/** Where something stands in its source; every number counts from 1. What a format does not have is left out. */
export type Address = {
  /** Page of a paged document. */
  page?: number;
  /** Line of the decoded source text. */
  line?: number;
  /** Table of the document, in reading order. */
  table?: number;
  /** Row of that table. */
  row?: number;
  /** Cell of that row, as printed (spans count once). */
  cell?: number;
};

/** One cell as printed. `column` is its 0-based place in the grid and `width` how many columns it spans; `confidence`, 0 to 1, is that of a recogniser. */
export type DocumentCell = { text: string; at: Address; column: number; width: number; confidence?: number };

/** `ragged` where the layout leaves out empty cells or the widths of cells without a trace, so that a cell's place in the row proves nothing; `placed` where each cell says its own column, so that one missing is blank. */
export type Row = { cells: DocumentCell[]; ragged?: true; placed?: true };
export type Paragraph = { kind: 'paragraph'; text: string; at: Address };
export type Table = { kind: 'table'; rows: Row[]; at: Address };
export type Block = Paragraph | Table;

/** What a file says of itself without showing it, by the name it has there. */
export type Fact = { name: string; text: string; at: Address };

/** What every reader makes of a file, whatever its format: paragraphs and tables in reading order; `convertedBy` is the program that had to save the file anew first. */
export type Document = { blocks: Block[]; facts?: Fact[]; convertedBy?: string };
