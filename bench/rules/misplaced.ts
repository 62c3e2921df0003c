import type { Random } from '../generate/report.ts';
import type { Draft } from './draft.ts';
import { type Misprint, numberAt, off, pick, rowAt } from './error.ts';
import { applicationRows, type Rows } from './grid.ts';

/** An error of one cell of table three that stands in one of the rows and one of the columns. */
export const oneOf =
  (isRow: (row: Rows[number]) => boolean, columns: 'total' | 'applicants' | 'all') =>
  (draft: Draft, random: Random): Misprint => {
    const cells = applicationRows(draft.form)
      .filter(isRow)
      .flatMap((row) =>
        columns === 'total' ? row.cells.slice(-1) : row.cells.slice(0, columns === 'all' ? 7 : 6),
      );
    const cell = pick(cells, random);
    return cell === undefined ? undefined : { [cell]: off(numberAt(draft, cell), 9, random) };
  };

/** The same amount too much or too little in an applicant’s column of a row and in its total. */
export const intoTotal =
  (path: string) =>
  (draft: Draft, random: Random): Misprint => {
    const cells = rowAt(applicationRows(draft.form), path);
    const [part, sum] = [pick(cells.slice(0, 6), random) ?? '', cells.at(-1) ?? ''];
    const to = off(numberAt(draft, part), 9, random);
    return { [part]: to, [sum]: numberAt(draft, sum) + to - numberAt(draft, part) };
  };

/** Some cases of one cell counted in another. */
function moved(draft: Draft, from: string | undefined, to: string | undefined, random: Random): Misprint {
  if (!from || !to || from === to || numberAt(draft, from) === 0) return undefined;
  const cases = random(2) ? numberAt(draft, from) : 1 + random(numberAt(draft, from));
  return { [from]: numberAt(draft, from) - cases, [to]: numberAt(draft, to) + cases };
}

export function wrongColumn(draft: Draft, random: Random): Misprint {
  const cells = pick(applicationRows(draft.form), random)?.cells.slice(0, 6) ?? [];
  return moved(draft, pick(cells, random), pick(cells, random), random);
}

export function wrongResult(draft: Draft, random: Random): Misprint {
  const rows = applicationRows(draft.form).filter(({ result }) => result);
  const column = random(6);
  return moved(draft, pick(rows, random)?.cells[column], pick(rows, random)?.cells[column], random);
}

/** So many wrong cells of table three, no two of which stand in one row or one column. */
export const apart =
  (count: number) =>
  (draft: Draft, random: Random): Misprint => {
    const error: Record<string, number> = {};
    const taken = new Set<string | number>();
    while (Object.keys(error).length < count) {
      const row = pick(applicationRows(draft.form), random);
      const column = random(7);
      if (!row || taken.has(row.path) || taken.has(column)) continue;
      taken.add(row.path).add(column);
      const cell = row.cells[column] ?? '';
      error[cell] = off(numberAt(draft, cell), 9, random);
    }
    return error;
  };

export function twoInRow(draft: Draft, random: Random): Misprint {
  const cells = pick(applicationRows(draft.form), random)?.cells ?? [];
  const [one, two] = [pick(cells, random) ?? '', pick(cells, random) ?? ''];
  if (one === two) return undefined;
  return { [one]: off(numberAt(draft, one), 9, random), [two]: off(numberAt(draft, two), 9, random) };
}
