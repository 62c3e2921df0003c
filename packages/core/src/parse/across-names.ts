import { type FormTable, type Label, rowsOf } from '../forms/index.ts';
import { isDigits } from '../text/figure.ts';
import { remembering } from '../text/remembering.ts';
import { keyOf, LIKE, likeness, printedLabel } from './labels.ts';

/** A row or a column of a table across, by its place in the form. */
export type AcrossName = { kind: 'row' | 'column'; index: number };

/** The names of a table across: how many rows and columns it has, and which of them a text is, or all but is. */
export type AcrossNames = { rows: number; columns: number; of(text: string): AcrossName | undefined };

type Named = { label: Label; aliases?: string[] };

const known = new WeakMap<FormTable, AcrossNames>();

export function acrossNames(table: FormTable): AcrossNames {
  const names = known.get(table) ?? readNames(table);
  known.set(table, names);
  return names;
}

function readNames(table: FormTable): AcrossNames {
  // 行政诉讼（未经复议直接起诉）
  const rows = rowsOf(table).map(({ row: { label, aliases = [], columns }, groups }) => {
    const within = groups.map((group) => `${group.label.zh}${label.zh}`);
    return { label, aliases: [...aliases, ...within], columns };
  });
  const columns = rows[0]?.columns ?? [];
  const entries = [...entriesOf('row', rows), ...entriesOf('column', columns)];
  const look = remembering((text): AcrossName | undefined => {
    const printed = printedLabel(text);
    const exact = entries.find(({ key }) => key === printed.key || key === printed.noted);
    if (exact) return exact.name;
    // Of fewer characters nothing shows what they were.
    if (printed.key.length < SHORTEST_LIKE) return undefined;
    return entries.find(({ key }) => likeness(printed, key) >= LIKE)?.name;
  });
  return {
    rows: rows.length,
    columns: columns.length,
    of: (text) => (text.length < 2 || text.length > LONGEST || isDigits(text) ? undefined : look(text)),
  };
}

const entriesOf = (kind: AcrossName['kind'], named: readonly Named[]): { key: string; name: AcrossName }[] =>
  named.flatMap(({ label, aliases = [] }, index) =>
    [label.zh, ...aliases].map((text) => ({ key: keyOf(text), name: { kind, index } })),
  );

const SHORTEST_LIKE = 4;
const LONGEST = 24;
