/** A text in both languages of the product. */
export type Label = { zh: string; en: string };

export type FormId = '2019' | '2021';
export type TableId = 'disclosure' | 'applications' | 'remedies';

/** What a cell counts: cases or items (`count`), a signed change of items (`change`), or money in yuan (`yuan`). */
export type Unit = 'count' | 'change' | 'yuan';

/** A printed column. `total` marks the one that adds up the others; `factor` turns a bare printed number into the unit. */
export type Column = {
  key: string;
  label: Label;
  aliases?: string[];
  unit: Unit;
  total?: true;
  factor?: number;
};

/** A printed row with figures. `total` marks the one that adds up all figures of the group it stands in. */
export type FormRow = {
  kind: 'row';
  key: string;
  label: Label;
  /** What to call the row where its printed label says too little by itself. */
  name?: Label;
  aliases?: string[];
  columns: Column[];
  total?: true;
};

/** Rows under one printed heading. `prefix` puts the group's key into the path of its rows; `sums` makes the group a metric. */
export type RowGroup = {
  kind: 'group';
  key: string;
  label: Label;
  aliases?: string[];
  prefix?: true;
  sums?: true;
  rows: FormNode[];
};

export type FormNode = FormRow | RowGroup;

/** Columns under one printed heading that together are worth asking for: 法人或其他组织. */
export type ColumnGroup = { key: string; label: Label; columns: string[] };

/** Rows that are counted together although nothing is printed above them: 公开及部分公开42件. */
export type RowSum = { key: string; label: Label; rows: string[] };

export type FormTable = {
  id: TableId;
  label: Label;
  /** Number of the section of the report that holds the table. */
  section: number;
  rows: FormNode[];
  /** How many columns of labels the table prints left of its figures. */
  labelColumns: number;
  columnGroups?: ColumnGroup[];
  rowSums?: RowSum[];
  /** All rows stand side by side in one printed row, each under its own heading. */
  across?: true;
  /** What came in equals what went out, in every column. */
  balance?: { left: string[]; right: string[] };
  /** Printed in the header, but the name of no row and no column. */
  furniture?: string[];
};

/** An official edition of the report: its tables as printed, and where it is laid down. */
export type Form = {
  id: FormId;
  label: Label;
  source: string;
  /** First and last report year for which the edition is the official one; `last` null while in force. */
  years: { first: number; last: number | null };
  /** Words of headers and labels that only this edition prints: an edition is recognised by them, never by the year. */
  words: string[];
  tables: FormTable[];
};
