import type { Random } from '../generate/report.ts';
import type { Draft, Printed } from './draft.ts';
import { type Misprint, numberAt, pick, put, valuesOf } from './error.ts';
import { applicationRows, countedCells, remedyRows } from './grid.ts';

/** A row of table three with figures in it, up to its total or with it. */
function lineIn(draft: Draft, random: Random): string[] | undefined {
  const cells = pick(applicationRows(draft.form), random)?.cells;
  const line = random(2) ? cells : cells?.slice(0, -1);
  return line && valuesOf(draft, line).some((value) => value > 0) ? line : undefined;
}

const gap = (random: Random): Printed => (random(2) ? 0 : null);

export function shiftedLeft(draft: Draft, random: Random): Misprint {
  const line = lineIn(draft, random);
  return line && put(line, [...valuesOf(draft, line).slice(1), gap(random)]);
}

export function shiftedRight(draft: Draft, random: Random): Misprint {
  const line = lineIn(draft, random);
  return line && put(line, [gap(random), ...valuesOf(draft, line).slice(0, -1)]);
}

export function swapped(draft: Draft, random: Random): Misprint {
  const rows = applicationRows(draft.form);
  const [one, two] = [pick(rows, random)?.cells ?? [], pick(rows, random)?.cells ?? []];
  return { ...put(one, valuesOf(draft, two)), ...put(two, valuesOf(draft, one)) };
}

export function split(draft: Draft, random: Random): Misprint {
  const line = lineIn(draft, random) ?? [];
  const values = valuesOf(draft, line);
  const place = random(Math.max(1, line.length - 1));
  const digits = String(values[place] ?? 0);
  if (digits.length < 2) return undefined;
  const cut = 1 + random(digits.length - 1);
  const parts = [digits.slice(0, cut), digits.slice(cut)].map(Number);
  const swallowed = values[place + 1] === 0 && random(2) === 1;
  const rest = values.slice(swallowed ? place + 2 : place + 1);
  return put(line, [...values.slice(0, place), ...parts, ...rest].slice(0, line.length));
}

export function remediesShifted(draft: Draft, random: Random): Misprint {
  const line = remedyRows(draft.form).flatMap(({ cells }) => cells);
  const values = valuesOf(draft, line);
  const from = random(10);
  return put(line, [...values.slice(0, from), 0, ...values.slice(from, -1)]);
}

export function blanked(draft: Draft, random: Random): Misprint {
  const cell = pick(countedCells(draft.form), random);
  return cell !== undefined && numberAt(draft, cell) > 0 ? { [cell]: null } : undefined;
}
