import {
  type Column,
  type Form,
  type FormNode,
  type FormTable,
  type PlacedRow,
  rowsOf,
} from '../forms/index.ts';
import { isDigits } from '../text/figure.ts';
import { remembering } from '../text/remembering.ts';
import { keyOf, LIKE, likeness, type Printed, printedLabel, resemblance, saysSame } from './labels.ts';

/** What the words of a cell may be in a form: rows (with how alike they are), a column, or furniture such as a group's heading. */
export type Meaning = {
  rows: { index: number; score: number }[];
  columns: Column[];
  furniture: boolean;
  numbered: boolean;
};

/** A cell of the form: its path, and the column that it stands in. */
export type Slot = { path: string; column: Column };

/** A row of the form with its cells, how many label columns stand left of its own, how many more columns the widest row has, and the number before its label, if the table numbers its rows. */
export type LabelledRow = PlacedRow & {
  slots: readonly Slot[];
  home: number;
  spare: number;
  ordinal: number | undefined;
};

/** Columns under one printed heading, which is looked up as if it were a column. */
export type HeadedColumns = { heading: Column; columns: readonly Column[] };

/** The words of a form, ready to be looked up: all rows that bear a printed label, in printed order. */
export type Lexicon = {
  form: Form;
  rows: readonly LabelledRow[];
  headed: readonly HeadedColumns[];
  meaning(text: string): Meaning;
  /** How much a text has in common with the label of a row, 0 to 1, even where it is too little to tell that row by. */
  resembles(text: string, row: number): number;
  /** Whether a text says what the label of a row does in fewer words, or in a few more. */
  saysSame(text: string, row: number): boolean;
};

type Entry<T> = { keys: string[]; of: T };

const NOTHING: Meaning = { rows: [], columns: [], furniture: false, numbered: false };
/** Longer texts are prose, not labels. */
const LONGEST_LABEL = 160;

const made = new Map<Form, Lexicon>();

/** The lexicon of a form, made once; what texts were found to mean is kept, for reports print the same labels. */
export function lexiconOf(form: Form): Lexicon {
  const lexicon = made.get(form) ?? makeLexicon(form);
  made.set(form, lexicon);
  return lexicon;
}

function makeLexicon(form: Form): Lexicon {
  const rows = form.tables.filter((table) => !table.across).flatMap(labelledRows);
  const rowEntries = rows.map(({ row }, index) => ({ keys: keysOf(row), of: index }));
  const headed = form.tables.flatMap(headedColumns);
  const named = [...uniqueColumns(form), ...headed.map(({ heading }) => heading)];
  const columnEntries = named.map((column) => ({ keys: keysOf(column), of: column }));
  const furniture = form.tables.flatMap(furnitureOf).map((key) => ({ keys: [key], of: true }));
  const exact = new Set([...rowEntries, ...columnEntries, ...furniture].flatMap(({ keys }) => keys));
  const look = remembering((text): Meaning => {
    const printed = printedLabel(text);
    if (!/\p{L}/u.test(printed.noted)) return NOTHING;
    // What is printed word for word needs no guess at what else it may resemble.
    const isExact = exact.has(printed.key) || exact.has(printed.noted);
    const like = isExact ? sameAs : likeness;
    const ofRows = !isExact && areTwo(printed, rowEntries) ? [] : matches(printed, rowEntries, like);
    return {
      rows: ofRows.map(({ of, score }) => ({ index: of, score })),
      columns: matches(printed, columnEntries, like).map(({ of }) => of),
      furniture: matches(printed, furniture, like).length > 0,
      numbered: printed.numbered,
    };
  });
  const isNoLabel = (text: string): boolean =>
    text.length === 0 || text.length > LONGEST_LABEL || isDigits(text);
  return {
    form,
    rows,
    headed,
    meaning: (text) => (isNoLabel(text) ? NOTHING : look(text)),
    resembles: (text, row) => Math.max(...(rowEntries[row]?.keys ?? []).map((key) => resemblance(text, key))),
    saysSame: (text, row) => rowEntries[row]?.keys.some((key) => saysSame(text, key)) ?? false,
  };
}

function labelledRows(table: FormTable): LabelledRow[] {
  const placed = rowsOf(table);
  const widest = Math.max(...placed.map(({ row }) => row.columns.length));
  return placed.map((each) => ({
    ...each,
    slots: slotsOf(each),
    home: Math.min(each.groups.length, table.labelColumns - 1),
    spare: widest - each.row.columns.length,
    ordinal: table.labelColumns > 1 ? placeAmong(each) + 1 : undefined,
  }));
}

/** The place of a row among those that stand beside it. */
const placeAmong = ({ table, row, groups }: PlacedRow): number => (groups.at(-1) ?? table).rows.indexOf(row);

/** The cells of a row of a form, in printed order. */
export const slotsOf = ({ table, path, row }: PlacedRow): Slot[] =>
  row.columns.map((column) => ({ path: `${table.id}.${path}.${column.key}`, column }));

type Like = (printed: Printed, key: string) => number;

const sameAs: Like = ({ key, noted }, wanted) => (key === wanted || noted === wanted ? 1 : 0);

const matches = <T>(printed: Printed, entries: Entry<T>[], like: Like): { of: T; score: number }[] =>
  entries
    .map(({ keys, of }) => ({ of, score: Math.max(...keys.map((key) => like(printed, key))) }))
    .filter(({ score }) => score >= LIKE);

// 规章规范性文件 | 0      <- the border between two labels is lost: the figures may be those of either row
/** Whether a text is the label of one row and behind it that of another. */
const areTwo = ({ key: both }: Printed, rows: Entry<number>[]): boolean =>
  rows.some(({ keys, of }) =>
    keys.some((first) => {
      if (!both.startsWith(first)) return false;
      const rest = printedLabel(both.slice(first.length));
      return matches(rest, rows, sameAs).some((other) => other.of !== of);
    }),
  );

const keysOf = ({ label, aliases = [] }: { label: { zh: string }; aliases?: string[] }): string[] =>
  [label.zh, ...aliases].map(keyOf);

function uniqueColumns(form: Form): Column[] {
  const columns = form.tables.flatMap((table) => rowsOf(table).flatMap(({ row }) => row.columns));
  return [...new Set(columns)];
}

function headedColumns(table: FormTable): HeadedColumns[] {
  const all = rowsOf(table)[0]?.row.columns ?? [];
  return (table.columnGroups ?? []).map(({ key, label, columns }) => ({
    heading: { key, label, unit: 'count' },
    columns: all.filter((column) => columns.includes(column.key)),
  }));
}

function furnitureOf(table: FormTable): string[] {
  const groups = (nodes: FormNode[]): string[] =>
    nodes.flatMap((node) => (node.kind === 'group' ? [...keysOf(node), ...groups(node.rows)] : []));
  const across = table.across ? rowsOf(table).flatMap(({ row }) => keysOf(row)) : [];
  return [...(table.furniture ?? []).map(keyOf), ...groups(table.rows), ...across];
}
