import type { Answer } from '../answer.ts';
import { heads } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { isAsked } from '../understand.ts';
import { poolOf } from './pool.ts';

/** Counts the agencies that have filed, or their reports where those are asked for: of a place, a kind, a level, of some years. */
export async function answerTally(context: Context): Promise<Answer> {
  const { query, texts, directory } = context;
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { years } = query;
  const filed = pool.entries
    .map((entry) => ({ ...entry, years: entry.years.filter((year) => isAsked(years, year)) }))
    .filter((entry) => entry.years.length > 0);
  const counted = heads(
    pool.entries.filter((entry) => entry.years.some((year) => isAsked(years, year))),
    directory,
  );
  const ofReports =
    /报告|年报|reports/iu.test(query.text) && /多少份|几份|how many reports/iu.test(query.text);
  const value = ofReports ? filed.reduce((sum, entry) => sum + entry.years.length, 0) : counted.length;
  const names = counted.map(({ agency }) => agency);
  return answerOf(context, 'list', texts.pools.tally(value, ofReports, years.named, names), {
    value,
    unit: texts.pools.countUnit(ofReports),
    caveats: [...pool.caveats],
  });
}

/** The agencies there are of a place, a kind, a level or a year, where the question asks for nothing else. */
export function inventory(context: Context): Answer | undefined {
  const { query, texts, directory } = context;
  const { acts, which, unread, targets, operation, outside } = query;
  const plain = [...acts].every((act) => act === 'overview' || act === 'each' || act === 'all');
  if (
    operation !== 'overview' ||
    !which ||
    !plain ||
    outside !== null ||
    unread.length + targets.length > 0
  ) {
    return undefined;
  }
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const filed = heads(pool.entries, directory).flatMap((entry) => {
    const years = directory
      .lifeOf(entry)
      .flatMap((one) => one.years)
      .filter((year) => isAsked(query.years, year));
    return years.length > 0
      ? [{ agency: entry.agency, years: [...new Set(years)].sort((a, b) => a - b) }]
      : [];
  });
  return answerOf(context, 'list', texts.inventory(filed), { caveats: pool.caveats });
}
