import type { Agency } from '../../report/index.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { toldApart } from '../namesakes.ts';
import { isAsked } from '../understand.ts';
import { poolOf } from './pool.ts';

/** A report that was found, with the number of its errors where any will do. */
type Broken = { id: string; agency: Agency; year: number; errors: number | null };

/** The reports in which the checks found what is asked for; any error where no rule is named. */
export async function reportsWithFindings(context: Context): Promise<Answer> {
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { query, texts, directory } = context;
  const wanted = pool.entries === directory.entries ? undefined : new Set(pool.entries.map(keyOf));
  const found = new Map<string, Broken>();
  for await (const report of query.rules.length > 0 ? byRules(context) : withErrors(context)) {
    if (isAsked(query.years, report.year) && (wanted?.has(keyOf(report)) ?? true))
      found.set(report.id, report);
  }
  const reports = [...found.values()].sort(
    (a, b) =>
      (b.errors ?? 0) - (a.errors ?? 0) || b.year - a.year || (a.agency.name < b.agency.name ? -1 : 1),
  );
  const tally = query.acts.has('tally') && { value: reports.length, unit: texts.pools.countUnit(true) };
  const late = query.rules.includes('published-late');
  // Where no report states its day, none is found late.
  const kind = late && reports.length === 0 ? 'noData' : 'list';
  const told = reports.map((one) => ({ ...one, agency: toldApart(one.agency, one.id, directory) }));
  return answerOf(context, kind, texts.filter.broken(told, query.rules), {
    ...(kind === 'list' && tally),
    caveats: late ? [...pool.caveats, texts.caveats.undated()] : pool.caveats,
  });
}

// These find nothing graver; of what else is asked for, only what is certain.
const WARNINGS: ReadonlySet<string> = new Set(['form-outdated', 'published-late', 'blank-cells']);

async function* byRules({ store, query }: Context): AsyncGenerator<Broken> {
  for (const rule of query.rules) {
    const severity = WARNINGS.has(rule) ? 'warning' : 'error';
    for (const { id, agency, year } of await store.figures([], { rule, severity })) {
      yield { id, agency, year, errors: null };
    }
  }
}

async function* withErrors({ store }: Context): AsyncGenerator<Broken> {
  let cursor: string | null | undefined;
  do {
    const page = await store.list({ severity: 'error' }, { limit: 500, ...(cursor && { cursor }) });
    for (const { id, agency, year, findings } of page.items)
      yield { id, agency, year, errors: findings.error };
    cursor = page.next;
  } while (cursor);
}

const keyOf = ({ agency }: { agency: Agency }): string => `${agency.name} ${agency.division?.code ?? ''}`;
