import { divisionOf } from '../../places/index.ts';
import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { codeOf, heads, yearsOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { noneInYear } from '../scope.ts';
import { poolOf, poolYear } from './pool.ts';

/** The agencies of a pool that have filed for other years but not for this one, under any of their names. */
export async function agenciesWithout(context: Context): Promise<Answer> {
  const { query, texts, directory } = context;
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  // One that does not say where it is has one report, whichever others it filed.
  const known = heads(pool.entries, directory).filter((entry) => !entry.only && isThere(entry, year));
  const lacking = known.filter((entry) => !yearsOf(entry, directory).includes(year));
  if (lacking.length === known.length) return noneInYear(context);
  const names = lacking.map(({ agency }) => agency);
  return answerOf(context, 'list', texts.pools.unfiled(year, names, known.length), {
    ...(query.acts.has('tally') && { value: lacking.length, unit: texts.pools.countUnit(false) }),
    caveats: [...pool.caveats, ...caveats, texts.pools.onlyKnown()],
  });
}

/** Whether an agency's division was there in a year: what was set up later, or had ended, owes no report. */
function isThere(entry: AgencyEntry, year: number): boolean {
  const { since = year, until = year + 1 } = divisionOf(codeOf(entry) ?? '') ?? {};
  return since <= year && year < until;
}
