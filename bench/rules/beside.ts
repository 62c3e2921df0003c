import type { Random } from '../generate/report.ts';
import type { Draft, Printed } from './draft.ts';
import { type Misprint, numberAt, off, pick, rowAt } from './error.ts';
import { applicationRows, remedyRows } from './grid.ts';

export const inRemedies =
  (columns: (cells: string[]) => string[]) =>
  (draft: Draft, random: Random): Misprint => {
    const cell = pick(
      remedyRows(draft.form).flatMap(({ cells }) => columns(cells)),
      random,
    );
    return cell === undefined ? undefined : { [cell]: off(numberAt(draft, cell), 9, random) };
  };

export const parts = (cells: string[]): string[] => cells.slice(0, -1);
export const total = (cells: string[]): string[] => cells.slice(-1);

/** A wrong cell in each of two blocks of table four. */
export function inTwoBlocks(draft: Draft, random: Random): Misprint {
  const blocks = remedyRows(draft.form);
  const without = random(blocks.length);
  const cells = blocks.filter((_, place) => place !== without).map(({ cells }) => pick(cells, random) ?? '');
  return Object.fromEntries(cells.map((cell) => [cell, off(numberAt(draft, cell), 9, random)]));
}

/** What the prose says of the block of table four that the error is in, which is the truth. */
export function withProse(draft: Draft, error: Record<string, Printed>): Draft {
  const rows = remedyRows(draft.form).filter(({ cells }) => cells.some((cell) => cell in error));
  const cells = rows.flatMap((row) => row.cells);
  const claims = cells.map((metric) => {
    const value = numberAt(draft, metric);
    return { metric, value, text: `${value}件` };
  });
  return { ...draft, claims };
}

export const withLastYear = (draft: Draft): Draft => {
  const cells = rowAt(applicationRows(draft.form), 'carriedOver');
  const previous = cells.map((cell) => [
    cell.replace('carriedOver', 'carriedForward'),
    numberAt(draft, cell),
  ]);
  return { ...draft, previous: Object.fromEntries(previous) as Record<string, number> };
};

/** Fewer or more carried over than last year carried forward, with the new ones made to fit. */
export function discontinued(draft: Draft, random: Random): Misprint {
  const rows = applicationRows(draft.form);
  const column = random(6);
  const by = off(0, 5, random);
  const error: Record<string, number> = {};
  for (const [path, change] of [
    ['carriedOver', by],
    ['new', -by],
  ] as const) {
    const cells = rowAt(rows, path);
    for (const cell of [cells[column] ?? '', cells[6] ?? '']) error[cell] = numberAt(draft, cell) + change;
  }
  return Object.values(error).every((value) => value >= 0) ? error : undefined;
}

/** All zeros but those that are wrong left blank. */
export function withoutZeros(draft: Draft, error: Record<string, Printed>): Draft {
  const zeros = Object.keys(draft.figures).filter((path) => draft.figures[path] === 0 && !(path in error));
  return {
    ...draft,
    figures: { ...draft.figures, ...Object.fromEntries(zeros.map((path) => [path, null])) },
  };
}
