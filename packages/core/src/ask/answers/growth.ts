import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf, toldOf } from '../figures.ts';
import { poolOf, poolYear } from './pool.ts';
import { readPool, wholeFigures } from './read-pool.ts';
import type { Pool } from './pool.ts';
import type { Members } from './read-pool.ts';
import { topOf } from './ranking.ts';

/** The rows of an agency's figures of two years, and by how much the later is larger, in numbers or in percent. */
type Grown = { before: number; after: number; growth: number };

/** Orders agencies by how much a figure grew or fell between two years; only those with a number in both. */
export async function answerGrowthRanking(context: Context): Promise<Answer> {
  const { query, texts } = context;
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const [target] = query.targets;
  const span = spanOf(context, pool.entries);
  if ('kind' in span) return span;
  const { from, year, caveats } = span;
  if (!target) return answerOf(context, 'clarify', texts.clarify.oneFigure());
  const [earlier, later] = [
    await readPool(context, [target], pool.entries, from),
    await readPool(context, [target], pool.entries, year),
  ];
  const falls = /减少|下降|降幅|降低|fell|fall|drop|decreas|declin|shr[ia]nk|down|比[^多]*少/iu.test(
    query.text,
  );
  const byShare = /率|幅|快|rate|percent|fast/iu.test(query.text);
  const grown = pairs(context, earlier, later, byShare)
    .filter(({ growth }) => (falls ? growth < 0 : growth > 0))
    .sort((a, b) =>
      falls === (query.ranking.order === 'least') ? b.growth - a.growth : a.growth - b.growth,
    );
  if (grown.length === 0) return answerOf(context, 'noData', texts.pools.noGrowth(from, year, falls));
  const shown = grown.slice(0, topOf(context));
  const [ids, laterIds] = [
    await earlier.idsOf(shown.map(({ before }) => before)),
    await later.idsOf(shown.map(({ after }) => after)),
  ];
  const figures = await wholeFigures(
    context,
    [target],
    ids.flatMap((id, i) => [id, laterIds[i] ?? '']),
  );
  const told = figures.map((figure) => toldOf(context, figure));
  const { ranking, acts } = query;
  const picks = ranking.top !== null || acts.has('most') || acts.has('least');
  const extreme = picks ? { least: ranking.order === 'least', byShare } : null;
  const [first] = figures;
  return answerOf(context, 'ranking', texts.pools.grown(told, falls, grown.length, extreme), {
    ...(first && { metric: first.measure.path, unit: texts.unit(first.measure.name) }),
    compared: grown.length,
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [...pool.caveats, ...caveats, ...caveatsOn(context, figures.slice(0, 2))],
  });
}

/** The two years that are set against each other: the first and the last that are named, else one and the year before. */
function spanOf(context: Context, entries: Pool['entries']) {
  const { named } = context.query.years;
  const [from, to] = [named[0], named.at(-1)];
  if (from !== undefined && to !== undefined && to > from) return { from, year: to, caveats: [] };
  const dated = poolYear(context, entries);
  return 'kind' in dated ? dated : { ...dated, from: dated.year - 1 };
}

function pairs({ directory }: Context, earlier: Members, later: Members, byShare: boolean): Grown[] {
  const rowOf = new Map(earlier.entries.map((entry, row) => [entry, row]));
  const [[was = NONE], [is = NONE]] = [earlier.columns, later.columns];
  return later.entries.flatMap((entry, after) => {
    const before = directory
      .lifeOf(entry)
      .map((one) => rowOf.get(one))
      .find((row) => row !== undefined);
    if (before === undefined) return [];
    const [from = Number.NaN, to = Number.NaN] = [was[before], is[after]];
    if (Number.isNaN(to - from) || (byShare && from <= 0)) return [];
    return [{ before, after, growth: byShare ? (to - from) / from : to - from }];
  });
}

const NONE = new Float64Array();
