import { cellsOf, formOf, type FormId } from '@gouji/core';
import { type Body, bodies } from './agencies.ts';
import { type Figures, figuresAfter } from './chain.ts';
import { randomFrom, type Random } from './report.ts';

/** What to invent: `errors` is the share of reports with one figure misprinted. The same options give the same reports. */
export type BatchOptions = { seed: number; agencies: number; years: readonly number[]; errors?: number };

/** An invented report: whose it is, and its figures as printed; `wrong` is the cell that was misprinted. */
export type Invented = Body & { year: number; form: FormId; figures: Figures; wrong?: string };

/** Invents reports agency by agency, year after year. Each chain of years is consistent; nothing of it is held longer than its agency's turn. */
export function* invent({ seed, agencies, years, errors = 0 }: BatchOptions): Generator<Invented> {
  let count = 0;
  for (const body of bodies()) {
    if (count === agencies) return;
    yield* inventYears(body, years, randomFrom(seed * 1_000_003 + count), errors);
    count += 1;
  }
  if (count < agencies) throw new Error(`There are names for ${count} agencies, not for ${agencies}.`);
}

// In ten thousands: randomness gives whole numbers.
const FINE = 10_000;

function* inventYears(
  body: Body,
  years: readonly number[],
  random: Random,
  errors: number,
): Generator<Invented> {
  let before: { form: FormId; figures: Figures } | undefined;
  for (const year of years) {
    const form = year < 2021 ? '2019' : '2021';
    const figures = figuresAfter(form, random, scalesOf(body.division.code), before);
    before = { form, figures };
    const wrong = random(FINE) < errors * FINE ? misprinted(form, random) : undefined;
    const printed =
      wrong === undefined ? figures : { ...figures, [wrong]: (figures[wrong] ?? 0) + 1 + random(9) };
    yield { ...body, year, form, figures: printed, ...(wrong !== undefined && { wrong }) };
  }
}

/** A cell of table three that stands in a row and in a column. */
function misprinted(form: FormId, random: Random): string {
  const cells = cellsOf(formOf(form)).filter(
    ({ table, column }) => table === 'applications' && column !== 'total',
  );
  return cells[random(cells.length)]?.path ?? '';
}

// A province receives more than a county.
const scalesOf = (code: string): number[] =>
  code.endsWith('0000') ? [20, 300, 9000] : code.endsWith('00') ? [9, 90, 3000] : [3, 20, 400];
