import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, figureOf, reportOf, rowOf, toldOf } from '../figures.ts';
import { measureOf } from '../measure.ts';
import { settle } from '../scope.ts';
import { itemsOf } from './several.ts';

const OVER = 'applications.carriedOver.total';
const FORWARD = 'applications.carriedForward.total';

/** Sets what a report carries over against what the report of the year before carried forward. */
export async function answerMatch(context: Context): Promise<Answer> {
  const { query, texts } = context;
  // 去年结转下年度 counts from the report, not from today.
  const dated = query.years.spans.some(({ text }) => /\d|[〇零○]/u.test(text));
  const years = dated ? query.years : { ...query.years, named: [], unknown: null };
  const scope = settle({ ...context, query: { ...query, years } });
  if ('kind' in scope) return scope;
  const [entry] = scope.entries;
  const year = scope.years.at(-1);
  if (!entry || year === undefined) return answerOf(context, 'noData', texts.noData.emptyStore());
  const [before, now] = [await reportOf(context, entry, year - 1), await reportOf(context, entry, year)];
  if (!before || !now) {
    const missing = [before ? [] : [year - 1], now ? [] : [year]].flat();
    return answerOf(context, 'noData', texts.noData.noYear(entry.agency, missing, entry.years));
  }
  const figures = [figureOf(measureOf(FORWARD), before), figureOf(measureOf(OVER), now)];
  const told = figures.map((figure) => toldOf(context, figure));
  const { shared, items } = itemsOf(told);
  const [forward, over] = figures.map(({ reading }) => reading.value);
  const known = forward !== undefined && over !== undefined;
  const verdict = known
    ? [texts.equal(forward === over, Math.abs(forward - over), measureOf(OVER).name)]
    : [];
  return answerOf(
    context,
    'comparison',
    [texts.list(shared, items), ...verdict].join(context.language === 'zh' ? '' : ' '),
    {
      rows: figures.map(rowOf),
      citations: citationsOf(figures),
      caveats: [...scope.caveats, ...caveatsOn(context, figures)],
    },
  );
}
