import { cellAt, formOf, sumAt } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Claim, Report } from '../report/index.ts';
import { placeOf } from './wording.ts';

/** The cells whose numbers a claim states, or the sum of; none where the report's form has no such metric. */
export function partsOf({ form }: Report, { metric }: Pick<Claim, 'metric'>): string[] {
  const spec = formOf(form);
  return cellAt(spec, metric) ? [metric] : (sumAt(spec, metric)?.parts ?? []);
}

/** The words of the prose and where they stand. */
export function quoted({ text, at }: Pick<Claim, 'text' | 'at'>): Label {
  const place = placeOf(at);
  return { zh: `正文${place.zh}“${text}”`, en: `“${text}”${place.en && ` (${place.en})`}` };
}
