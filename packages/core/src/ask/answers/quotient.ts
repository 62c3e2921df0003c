import { isWithin } from '../../places/index.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { citationsOf, rowOf, toldOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import type { Item } from '../texts/texts.ts';
import type { Query } from '../understand.ts';
import { itemsOf } from './several.ts';

/** Whether one figure is to be told as so many times, or as a share of, another one. */
export const isQuotient = ({ acts }: Query): boolean => acts.has('times') || acts.has('partOf');

/** Two figures and what the one is of the other: a multiple, or a share where its place lies in that of the other. */
export function answerQuotient(context: Context, figures: readonly Figure[], caveats: string[]): Answer {
  const { texts, query, language } = context;
  const [one, two] = inOrder(context, figures);
  if (!one || !two || figures.length > 2 || !isFair(context, one, two)) {
    return answerOf(context, 'clarify', texts.clarify.compareWhat(), { caveats });
  }
  const { shared, items } = itemsOf([toldOf(context, one), toldOf(context, two)]);
  const [first, second] = items as [Item, Item];
  const share = query.acts.has('partOf');
  const value = quotientOf(one.reading.value, two.reading.value, share);
  const said = [texts.list(shared, items), texts.quotient(first, second, value ?? null, share)];
  return answerOf(context, 'comparison', said.join(language === 'zh' ? '' : ' '), {
    metric: one.measure.path === two.measure.path ? one.measure.path : null,
    ...(value !== undefined && { value, unit: texts.quotientUnit(share) }),
    rows: [one, two].map(rowOf),
    citations: citationsOf([one, two]),
    caveats: [...caveats, ...(share ? [texts.caveats.partMayLack()] : [])],
  });
}

/** Counts are held against counts, not two agencies that share a name, and of a place's own government only a government's figure is a share. */
function isFair({ directory, query }: Context, one: Figure, two: Figure): boolean {
  if (one.measure.name.unit.zh !== two.measure.name.unit.zh) return false;
  const [a, b] = [one, two].map(({ stored: { report } }) => directory.entryOf(report.agency, report.id));
  if (a !== b && a?.only && a.agency.name === b?.agency.name) return false;
  const isSeat = (entry: typeof a): boolean =>
    entry !== undefined && directory.kindOf(entry) === 'government';
  return !query.acts.has('partOf') || (isSeat(a) && isSeat(b));
}

function quotientOf(
  above: number | undefined,
  below: number | undefined,
  share: boolean,
): number | undefined {
  if (above === undefined || below === undefined || below <= 0) return undefined;
  return Math.round((above / below) * (share ? 10_000 : 100)) / 100;
}

/** The figure that is spoken of before that which it is held against: in the order of the words, or the inner place before the outer. */
function inOrder({ query }: Context, figures: readonly Figure[]): readonly Figure[] {
  const [one, two] = figures;
  if (!one || !two) return figures;
  const [a, b] = [one, two].map(({ stored }) => stored.report);
  if (query.acts.has('partOf')) {
    const [inner, outer] = [a, b].map((report) => report?.agency.division?.code ?? '');
    return isWithin(inner ?? '', outer ?? '') ? figures : [two, one, ...figures.slice(2)];
  }
  const [year] = query.tokens.flatMap(({ means }) =>
    means.flatMap((meaning) => (meaning.is === 'year' ? meaning.year.years : [])),
  );
  const turned = a?.year !== b?.year && b?.year === year;
  return turned ? [two, one, ...figures.slice(2)] : figures;
}
