import { isWithin } from '../../places/index.ts';
import type { AgencyEntry } from '../../store/store.ts';
import type { Answer, AnswerKind } from '../answer.ts';
import { codeOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { citationsOf, rowOf, toldOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { medianOf } from '../median.ts';
import type { Item, Told } from '../texts/texts.ts';

const MOST_ROWS = 60;

/** Several figures under what they share, with what the question wants made of them. */
export function severalFigures(context: Context, figures: readonly Figure[], caveats: string[]): Answer {
  const { texts } = context;
  const shown = figures.slice(0, MOST_ROWS);
  const told = shown.map((figure) => toldOf(context, figure));
  const { shared, items } = itemsOf(told);
  const made = madeOf(context, figures);
  const said = [
    texts.list(shared, items),
    ...remarks(context, told, items, made),
    ...(context.query.acts.has('source') ? [texts.pools.sources(told)] : []),
  ];
  const metrics = new Set(figures.map(({ measure }) => measure.path));
  const [first] = figures;
  const cut = shown.length < figures.length ? [texts.caveats.cut(shown.length, figures.length)] : [];
  const { acts } = context.query;
  const wanted = acts.has('total') || MEANS.some((act) => acts.has(act));
  const apart = wanted && !made ? [texts.caveats.notAdded()] : [];
  return answerOf(
    context,
    kindOf(context, told, metrics.size),
    said.join(context.language === 'zh' ? '' : ' '),
    {
      metric: metrics.size === 1 ? (first?.measure.path ?? null) : null,
      ...(made && { value: made.value }),
      ...(first && (metrics.size === 1 || made) && { unit: texts.unit(first.measure.name) }),
      rows: shown.map(rowOf),
      citations: citationsOf(shown),
      caveats: [...caveats, ...apart, ...cut],
    },
  );
}

/** What all figures share goes into the heading, what differs into each item. */
export function itemsOf(told: readonly Told[]): { shared: Omit<Item, 'told'>; items: Item[] } {
  const first = told.at(-1);
  const one = (key: (told: Told) => unknown) => new Set(told.map(key)).size <= 1;
  const agency = one(({ identity }) => identity);
  const year = one(({ year }) => year);
  const name = one(({ name }) => name.zh);
  return {
    shared: {
      agency: agency ? (first?.agency ?? null) : null,
      year: year ? (first?.year ?? null) : null,
      name: name ? (first?.name ?? null) : null,
    },
    items: told.map((one) => ({
      agency: agency ? null : one.agency,
      year: year ? null : one.year,
      name: name ? null : one.name,
      told: one,
    })),
  };
}

function kindOf({ query }: Context, told: readonly Told[], metrics: number): AnswerKind {
  if (query.operation === 'growth' || query.operation === 'compare') return 'comparison';
  if (itemsOf(told).shared.agency === null) return 'comparison';
  if (new Set(told.map(({ year }) => year)).size > 1) return metrics === 1 ? 'series' : 'list';
  return 'list';
}

const MEANS = ['median', 'average'] as const;

/** What is made of several figures. */
type Made = { way: 'total' | 'average' | 'median'; value: number };

/** The sum, mean or median of the figures where that is asked for and says something: of one unit, no cell twice, and of several reports one thing that happens anew each year, of agencies none of which includes another. Of rates there is a median. */
function madeOf(context: Context, figures: readonly Figure[]): Made | undefined {
  const { acts } = context.query;
  const way = MEANS.find((act) => acts.has(act)) ?? (acts.has('total') ? 'total' : undefined);
  const cells = figures.flatMap(({ reading, stored }) =>
    reading.parts.map(({ path }) => `${stored.report.id} ${path}`),
  );
  const units = new Set(figures.map(({ measure }) => measure.name.unit.zh));
  const reports = new Set(figures.map(({ stored }) => stored.report.id));
  const rates = units.has('%') && way !== 'median';
  const sides = new Set(figures.flatMap(({ reading }) => reading.parts.map(({ path }) => sideOf(path))));
  const sound = units.size === 1 && sides.size === 1 && !rates && new Set(cells).size === cells.length;
  const values = figures.flatMap(({ reading }) => reading.value ?? []).sort((a, b) => a - b);
  if (!way || !sound || values.length < figures.length) return undefined;
  if (reports.size > 1 && !addUp(context, figures)) return undefined;
  if (way === 'median') return { way, value: medianOf(values) };
  const sum = values.reduce((total, value) => total + value, 0);
  return { way, value: way === 'average' ? Math.round((sum / values.length) * 100) / 100 : sum };
}

// 新收 + 上年结转 = 办理结果 + 结转下年度, and 办结 is all results: what stands on different sides adds up to nothing.
const SIDES: readonly (readonly [string, RegExp])[] = [
  ['received', /^applications\.(?:new|carriedOver)\./u],
  ['carried forward', /^applications\.carriedForward\./u],
  ['concluded', /^applications\.concluded\./u],
];

/** Where in its table a cell stands, as far as it adds up with others. */
const sideOf = (path: string): string =>
  SIDES.find(([, cells]) => cells.test(path))?.[0] ?? path.slice(0, path.indexOf('.'));

// What is still open, in force or there at the end of a year is there at the end of the next as well.
const STANDING = /^applications\.carried|\.(?:inForce|totalDisclosed|itemsPreviousYear)$/u;

function addUp(context: Context, figures: readonly Figure[]): boolean {
  const targets = context.query.targets.length;
  const entries = new Set(
    figures.flatMap(({ stored }) => context.directory.entryOf(stored.report.agency, stored.report.id) ?? []),
  );
  const isFlow = figures.every(({ reading }) => reading.parts.every(({ path }) => !STANDING.test(path)));
  return targets === 1 && isFlow && !mayInclude(context, [...entries]);
}

/** Whether the figure of one of the agencies may include that of another: of the government over it, or of its own. */
const mayInclude = ({ directory }: Context, entries: readonly AgencyEntry[]): boolean =>
  entries.some((inner) =>
    entries.some((outer) => {
      if (inner === outer) return false;
      const [code, whole] = [codeOf(inner), codeOf(outer)];
      if (code === undefined || whole === undefined) return true;
      return isWithin(code, whole) && (code !== whole || directory.kindOf(outer) === 'government');
    }),
  );

function remarks(
  { query, texts }: Context,
  told: readonly Told[],
  items: readonly Item[],
  made: Made | undefined,
): string[] {
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return [];
  const { shared } = itemsOf(told);
  if (made) return [texts[made.way](made.value, first.name)];
  const overYears = shared.year === null && shared.agency !== null && shared.name !== null;
  if (overYears && query.ranking.over === 'years')
    return largest(texts, items, query.ranking.order === 'least');
  if (overYears) return [texts.change(first, last)];
  const comparable = new Set(told.map(({ name }) => name.unit.zh)).size === 1;
  const compares = query.operation === 'compare' || query.operation === 'rank';
  if (compares && query.acts.has('ratio') && items.length === 2) return apartBy(texts, items);
  const ofOne = shared.name !== null || shared.agency !== null;
  return compares && comparable && ofOne && shared.year !== null
    ? largest(texts, items, query.acts.has('least'))
    : [];
}

// 潍坊比烟台多百分之几: of what the second has.
function apartBy(texts: Context['texts'], [first, second]: readonly Item[]): string[] {
  const [a, b] = [first?.told.value, second?.told.value];
  const rates = first?.told.name.unit.zh === '%';
  if (!first || !second || a === undefined || b === undefined || b <= 0 || rates) return [];
  return [texts.apart(first, second, a - b, Math.round(((a - b) / b) * 10_000) / 100)];
}

function largest(texts: Context['texts'], items: readonly Item[], least: boolean): string[] {
  const numbers = items.flatMap(({ told }) => (told.value === undefined ? [] : [told.value]));
  if (numbers.length < items.length || new Set(numbers).size < 2) return [];
  const extreme = least ? Math.min(...numbers) : Math.max(...numbers);
  const leading = items.filter(({ told }) => told.value === extreme);
  const [a = 0, b = 0] = numbers;
  return [texts.largest(leading, least, numbers.length === 2 ? Math.abs(a - b) : null)];
}
