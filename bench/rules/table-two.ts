import type { Random } from '../generate/report.ts';
import type { Draft, Printed } from './draft.ts';
import { type Misprint, numberAt, off, pick } from './error.ts';

const amountOf = ({ form }: Draft): string =>
  form === '2019' ? 'disclosure.procurement.amount' : 'disclosure.fees.amount';

/** Decisions filled in as the sum of the items and their change, as 1215 - 35 = 1180. */
export function misreadColumn(draft: Draft, random: Random): Misprint {
  const row = pick(['licensing', 'otherServices', 'penalties', 'coercion'], random);
  const at = (column: string): string => `disclosure.${row}.${column}`;
  if (draft.form !== '2019') return undefined;
  const change = numberAt(draft, at('itemsChange'));
  const sum = numberAt(draft, at('itemsPreviousYear')) + change;
  return change === 0 || sum < 20 ? undefined : { [at('decisions')]: sum };
}

/** An amount in yuan under a header of ten thousand yuan, or the other way round. */
export function unitSlip(draft: Draft, random: Random): Misprint {
  const path = amountOf(draft);
  const amount = numberAt(draft, path);
  return amount > 0 ? { [path]: random(2) ? amount * 10_000 : amount / 10_000 } : undefined;
}

/** Last year’s amount, of about the size that is meant this year. */
export function withLastAmount(draft: Draft): Draft {
  const path = amountOf(draft);
  return { ...draft, previous: { [path]: Math.max(1, Math.round(numberAt(draft, path) * 0.8)) } };
}

/** A wrong number of normative documents. */
export function documents(draft: Draft, random: Random): Misprint {
  const columns = draft.form === '2019' ? ['newlyMade', 'newlyDisclosed'] : ['issued', 'repealed', 'inForce'];
  const path = `disclosure.normativeDocuments.${pick(columns, random)}`;
  return { [path]: off(numberAt(draft, path), 3, random) };
}

/** A change of items without its minus: 减 14 as 14. */
export function minusLost(draft: Draft, random: Random): Misprint {
  const falling = Object.keys(draft.figures).filter(
    (path) => path.endsWith('.itemsChange') && numberAt(draft, path) < 0,
  );
  const path = pick(falling, random);
  return path === undefined ? undefined : { [path]: -numberAt(draft, path) };
}

/** The prose that tells the truth of what is wrong in the table. */
export const withClaims = (draft: Draft, error: Record<string, Printed>): Draft => ({
  ...draft,
  claims: Object.keys(error).map((metric) => {
    const value = numberAt(draft, metric);
    return { metric, value, text: `${value}件` };
  }),
});
