import type { Answer } from '../answer.ts';
import { heads } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { toldApart } from '../namesakes.ts';
import { isAsked } from '../understand.ts';
import type { Years } from '../understand.ts';
import { poolOf } from './pool.ts';
import type { Pool } from './pool.ts';
import { filedIn } from './read-pool.ts';

/** Counts the agencies that have filed, or their reports where those are asked for: of a place, a kind, a level, of some years. */
export async function answerTally(context: Context): Promise<Answer> {
  const { query, texts, directory } = context;
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { years } = query;
  const [year] = years.named;
  const counted =
    year !== undefined && isOneYear(years)
      ? filedIn(pool.entries, year, directory)
      : heads(
          pool.entries.filter((entry) => entry.years.some((one) => isAsked(years, one))),
          directory,
        );
  const ofReports =
    /报告|年报|reports/iu.test(query.text) && /多少份|几份|how many reports/iu.test(query.text);
  const value = ofReports ? countReports(pool.entries, years) : counted.length;
  const names = counted.map(({ agency }) => agency);
  return answerOf(context, 'list', texts.pools.tally(value, ofReports, years.named, names), {
    value,
    unit: texts.pools.countUnit(ofReports),
    caveats: [...pool.caveats],
  });
}

const isOneYear = ({ named, since, until }: Years): boolean =>
  named.length === 1 && since === null && until === null;

function countReports(entries: Pool['entries'], years: Years): number {
  let count = 0;
  for (const entry of entries) for (const year of entry.years) if (isAsked(years, year)) count += 1;
  return count;
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
      ? [
          {
            agency: toldApart(entry.agency, entry.only?.id, directory),
            years: [...new Set(years)].sort((a, b) => a - b),
          },
        ]
      : [];
  });
  return answerOf(context, 'list', texts.inventory(filed), { caveats: pool.caveats });
}
