import { cellAt, formOf, sumAt } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Claim, Report } from '../report/index.ts';
import { remembersLast } from './last.ts';
import { planOf } from './plan.ts';
import { placeOf } from './wording.ts';

/** The cells whose numbers a claim states, or the sum of; none where the report's form has no such metric. */
export function partsOf({ form }: Report, { metric }: Pick<Claim, 'metric'>): string[] {
  const spec = formOf(form);
  return cellAt(spec, metric) ? [metric] : (sumAt(spec, metric)?.parts ?? []);
}

/** A claim, its number and the cells whose numbers it states, or the sum of, by their places in the form. */
export type Placed = { claim: Claim; value: number; places: readonly number[] };

/** The claims of a report with their cells, looked up once for all rules. */
export const placedClaims = remembersLast(({ claims, form }: Report): readonly Placed[] => {
  const { metrics } = planOf(formOf(form));
  const places = (metric: string): readonly number[] => metrics.get(metric) ?? NOWHERE;
  return claims.map((claim) => ({ claim, value: claim.value, places: places(claim.metric) }));
});

const NOWHERE: readonly number[] = [];

/** The words of the prose and where they stand. */
export function quoted({ text, at }: Pick<Claim, 'text' | 'at'>): Label {
  const place = placeOf(at);
  return { zh: `正文${place.zh}“${text}”`, en: `“${text}”${place.en && ` (${place.en})`}` };
}
