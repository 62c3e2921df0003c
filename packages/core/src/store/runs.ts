/** A value in a column; null where a row has none. */
export type Entry = string | number | null;

/** A column as runs of three: the first value, what is added to it from row to row, and how many rows it lasts. */
export type Runs = Entry[];

// 2 3 4 5 6 7 8 | 2 3 4 5 6 7 8 | – –   <- the cells of two rows of a table, and two that stand nowhere
// 2 1 7   2 1 7   null 0 2
/** Writes a column as runs: states, rows and cells of a table resemble their neighbours or follow on them. */
export function toRuns(column: readonly Entry[]): Runs {
  const runs: Runs = [];
  for (let at = 0; at < column.length;) {
    const first = column[at] ?? null;
    const second = column[at + 1] ?? null;
    const step = typeof first === 'number' && typeof second === 'number' ? second - first : 0;
    let count = 1;
    while (at + count < column.length && (column[at + count] ?? null) === after(first, step, count))
      count += 1;
    runs.push(first, step, count);
    at += count;
  }
  return runs;
}

/** The column that was written as these runs. */
export function fromRuns(runs: Runs): Entry[] {
  const column: Entry[] = [];
  for (let at = 0; at < runs.length; at += 3) {
    const [first, step, count] = [runs[at] ?? null, Number(runs[at + 1]), Number(runs[at + 2])];
    for (let i = 0; i < count; i += 1) column.push(after(first, step, i));
  }
  return column;
}

/** The entry of a row in the column that was written as these runs; undefined beyond its end. */
export function entryOfRuns(runs: Runs, row: number): Entry | undefined {
  let start = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const count = Number(runs[at + 2]);
    if (row < start + count) return after(runs[at] ?? null, Number(runs[at + 1]), row - start);
    start += count;
  }
  return undefined;
}

const after = (first: Entry, step: number, count: number): Entry =>
  typeof first === 'number' ? first + step * count : first;
