import type { Answer } from '../answer.ts';
import { chooseCorrected, chooseWithout } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { correctionsOf } from '../corrections.ts';
import type { Act } from '../lexicon.ts';
import { measureOf } from '../measure.ts';
import type { Token } from '../scan.ts';
import { unknownName } from '../scope.ts';
import { queryOf } from '../understand.ts';
import type { Query, Target } from '../understand.ts';

const target = (path: string): Target => ({ measure: measureOf(path) });

const NEW = target('applications.new.total');

const OVERVIEW = [
  'applications.new.total',
  'applications.carriedOver.total',
  'applications.disclosed.total',
  'applications.partiallyDisclosed.total',
  'applications.denied.total',
  'applications.unavailable.total',
  'applications.notProcessed.total',
  'applications.other.total',
  'applications.concluded.total',
  'applications.carriedForward.total',
  'remedies.reconsideration.total',
  'remedies.litigation.total',
].map(target);

const COMPARING = [
  'times',
  'growth',
  'change',
  'series',
  'compare',
  'most',
  'least',
  'ranking',
  'position',
] as const;

/** The question with the figures that go without saying: the main ones of a named agency, applications received where years or agencies are compared. Undefined where it asks for nothing. */
export function withUsualTarget(context: Context): Context | undefined {
  const { query } = context;
  if (query.operation !== 'overview' || query.outside !== null) return context;
  const asks = query.tokens.some(({ means }) => means.some(({ is }) => is === 'count'));
  // 2021年哪个省增长最快
  const growing = (asks || query.level !== null) && query.acts.has('growth');
  if ((query.mentions.length === 0 && !growing) || query.unread.length > 0) return undefined;
  if (query.acts.has('applicants')) {
    return assuming(context, 'breakdown');
  }
  const compared = COMPARING.some((act) => query.acts.has(act));
  // 淄博有多少警察 asks for a number, but for none of ours.
  const plain = [...query.acts].every((act) => PLAIN.has(act)) && !query.tokens.some(holdsAgainst);
  if (!compared && (asks || query.which || !plain)) return undefined;
  return compared
    ? assuming(context, comparison(query))
    : { ...context, query: { ...query, targets: OVERVIEW } };
}

// 潍坊高于全省平均吗 asks for no overview.
const holdsAgainst = ({ means }: Token): boolean => means.some(({ is }) => is === 'than' || is === 'bounds');

/** What may be said of a report as a whole. */
const PLAIN: ReadonlySet<Act> = new Set<Act>([
  'overview',
  'whole',
  'nation',
  'each',
  'all',
  'source',
  'this',
  'series',
]);

const assuming = (context: Context, operation: Query['operation']): Context => ({
  ...context,
  query: { ...queryOf({ ...context.query, targets: [NEW] }, operation), assumed: true },
});

function comparison({ acts, which, years }: Query): Query['operation'] {
  if (which || (['most', 'least', 'ranking', 'position'] as const).some((act) => acts.has(act)))
    return 'rank';
  if (acts.has('times')) return 'compare';
  const over = years.every || years.newest !== null || years.named.length > 1;
  return over ? 'series' : acts.has('compare') ? 'compare' : 'growth';
}

/** Whether every word of the question was understood. */
export const isReadWell = ({ query }: Context): boolean =>
  query.unread.length === 0 &&
  query.outside === null &&
  query.targets.length + query.acts.size + query.rules.length > 0;

/** The answer to a question of which some words were not understood: never a figure. */
export function answerUnread(context: Context): Answer {
  const { query, texts } = context;
  if (query.outside !== null) {
    const known = query.mentions.length > 0 || query.targets.length > 0;
    return known ? answerOf(context, 'noData', texts.noData.outside(query.outside)) : notUnderstood(context);
  }
  const name = query.unread.find(({ text }) => /\p{L}{2}/u.test(text));
  if (query.targets.length === 0) return notUnderstood(context);
  if (query.mentions.length === 0 && name && !query.which) return unknownName(context, name.text);
  const text = texts.clarify.notRead(query.unread.map(({ text }) => text));
  const choices = chooseWithout(context, query.unread);
  return choices.length > 0 ? answerOf(context, 'clarify', text, { choices }) : notUnderstood(context);
}

/** The question with the words that a misspelt one may stand for, as choices and never as an answer; undefined where there are none. */
export function answerMisspelt(context: Context): Answer | undefined {
  const { query, directory, texts } = context;
  const found = correctionsOf(query, directory);
  if (found.length === 0) return undefined;
  const words = [...new Set(found.map(({ word }) => word))];
  return answerOf(context, 'clarify', texts.clarify.notRead(words), { choices: chooseCorrected(found) });
}

/** The answer to a question that asks for nothing known, with examples that can be asked. */
export function notUnderstood(context: Context): Answer {
  const { agencies, texts } = context;
  const example = agencies.find(({ years }) => years.length > 0);
  const agency = example?.agency ?? { name: '淄博市公安局', printed: '淄博市公安局', division: null };
  const year = example?.years.at(-1) ?? 2020;
  return answerOf(context, 'notUnderstood', texts.notUnderstood(texts.examples(agency, year)));
}
