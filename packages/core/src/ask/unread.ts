import type { Operation } from './answer.ts';
import { boundIn } from './bounds.ts';
import type { Act } from './lexicon.ts';
import { metricAt } from './metrics.ts';
import type { Measure } from './measure.ts';
import type { Quotient } from './rates.ts';
import type { Token, TokenMeaning } from './scan.ts';
import { measuresOf } from './understand.ts';
import type { Signs, Span } from './understand.ts';

/** The words of a question that were not understood, or that what is done about it leaves out of account. */
export function unreadIn(signs: Signs, operation: Operation): Span[] {
  const left = unheeded(signs, operation);
  const ignored = signs.tokens.filter(({ means }) =>
    means.some((one) => one.is === 'act' && left.includes(one.act)),
  );
  // 没有收到: the negation is part of what is sought.
  const negated = operation === 'filter' && signs.condition === null;
  const unknown = unknownIn(signs).filter((token) => !negated || !isNegation(token));
  const spans = [
    ...unknown,
    ...ignored,
    ...strayBounds(signs, operation),
    ...alternatives(signs),
    ...strayRows(signs),
    ...strayColumns(signs),
    ...strayExtremes(signs, operation),
    ...strayCounts(signs),
    ...strayTotals(signs, operation),
    ...strayRules(signs),
    ...strayMeans(signs, operation),
    ...strayPlaces(signs, operation),
    ...strayExceptions(signs, operation),
  ];
  return spans.map(({ from, to, text }) => ({ from, to, text }));
}

/** The words of a question that say nothing that is known, negations among them. */
export const unknownIn = ({ rest }: Pick<Signs, 'rest'>): Token[] => rest.filter(isUnknown);

/** Whether a word turns something round. */
export const isNegation = ({ means }: Token): boolean => means.some(({ is }) => is === 'negation');

const isUnknown = ({ means }: Token): boolean => means.some(({ is }) => UNKNOWN.has(is));

const UNKNOWN: ReadonlySet<TokenMeaning['is']> = new Set<TokenMeaning['is']>([
  'unread',
  'number',
  'outside',
  'negation',
]);

/** A limit that the question is not about, or in a unit that its figure is not counted in. */
function strayBounds({ tokens, condition, targets }: Signs, operation: Operation): Token[] {
  if (!condition || operation === 'filter') return [];
  if ('all' in condition) return tokens.filter(({ means }) => means.some(({ is }) => is === 'bounds'));
  if (!('bounds' in condition)) return [];
  const units = targets.flatMap(measuresOf).map(({ path }) => metricAt(path)?.unit ?? 'percent');
  const fits = condition.bounds.every((bound) => units.every((unit) => boundIn(bound, unit) !== undefined));
  const plain = operation === 'lookup' || operation === 'ratio' || operation === 'tally';
  return plain && fits ? [] : tokens.filter(({ means }) => means.some(({ is }) => is === 'bounds'));
}

// 不到100件或者超过5000件: limits are all kept to.
const alternatives = ({ tokens }: Signs): Token[] =>
  tokens.filter(({ means }) => means.some(({ is }) => is === 'bounds')).length > 1
    ? tokens.filter(({ text }) => /^(?:或者?|or|either)$/iu.test(text))
    : [];

// 收到收费的申请: two figures of different tables with nothing between them are no list, but something else.
function strayRows({ tokens, targets, condition }: Signs): Token[] {
  if (condition && 'all' in condition) return [];
  // 公开 of documents is a column.
  const [first, ...rest] = tokens.filter(
    ({ means }) =>
      means.some((one) => one.is === 'row' && !one.weak) && !means.some(({ is }) => is === 'column'),
  );
  const table = first && tableOf(first);
  // 有效申请: nor is it one of 规章.
  const ofDocuments = !first && targets.length > 0 && targets.flatMap(measuresOf).every(isOfTableTwo);
  const topics = table === 'disclosure' || ofDocuments ? tokens.filter(isApplication) : [];
  if (topics.length > 0) return topics;
  const last = rest.at(-1);
  const parted = tokens.some(
    ({ from, to, means }) =>
      first && last && from >= first.to && to <= last.from && means.some(({ is }) => PARTING.has(is)),
  );
  return parted || !first ? [] : rest.filter((token) => tableOf(token) !== table);
}

// 处罚金额: the form counts decisions, not money. A column that no figure of the answer has was asked for in vain.
function strayColumns({ rest, targets }: Signs): Token[] {
  const measures = targets.flatMap(measuresOf);
  if (measures.length === 0) return [];
  const given = new Set(
    measures.flatMap(({ path, quotient }) => [path, ...partsOf(quotient)].flatMap(columnsOf)),
  );
  return rest.filter(({ means }) => {
    const columns = means.flatMap((one) => (one.is === 'column' ? one.columns : []));
    // 项目减少了几项 asks for the change of the items.
    const isHeeded = columns.some((column) =>
      given.has(column === 'itemsPreviousYear' && given.has('itemsChange') ? 'itemsChange' : column),
    );
    return means.every(({ is }) => is === 'column') && !isHeeded;
  });
}

// 最多和最少的市: one end of a ranking at a time.
const strayExtremes = ({ tokens, acts }: Signs, operation: Operation): Token[] =>
  operation === 'rank' && acts.has('most') && acts.has('least')
    ? tokens.filter(({ means }) => means.some((one) => one.is === 'act' && one.act === 'least'))
    : [];

// 前三名合计: a ranking of so many is not added up.
const strayTotals = ({ tokens, ranking }: Signs, operation: Operation): Token[] =>
  operation === 'rank' && ranking.top !== null
    ? tokens.filter(({ means }) => means.some((one) => one.is === 'act' && one.act === 'total'))
    : [];

// 江苏两市合计: two that are not named.
const strayCounts = ({ tokens, mentions }: Signs): Token[] =>
  tokens.filter(({ means }) => means.some((one) => one.is === 'together' && one.count !== mentions.length));

// 勾稽关系成立的有哪些: what is found are reports that break a rule, not those that keep it.
const strayRules = ({ tokens, which }: Signs): Token[] =>
  tokens.filter(({ text, means }) => which && KEPT.test(text) && means.some(({ is }) => is === 'rule'));

const KEPT = /(?<!不|是否)(?:成立|正确)$/u;

// 潍坊2022年平均: of one figure there is no mean.
const strayMeans = ({ tokens, mentions, targets }: Signs, operation: Operation): Token[] =>
  operation === 'lookup' && mentions.length < 2 && targets.length < 2
    ? tokens.filter(({ means }) =>
        means.some((one) => one.is === 'act' && (one.act === 'average' || one.act === 'median')),
      )
    : [];

// 潍坊排第三吗: a place in an order is that of one among others, and of figures, not of how they grew. One at a time: 第一和第三.
function strayPlaces(signs: Signs, operation: Operation): Token[] {
  const { tokens, acts, which, mentions, ranking } = signs;
  const places = tokens.filter(({ means }) => means.some(({ is }) => is === 'nth'));
  const several = places.length > 1 || ranking.top !== null || tokens.some(({ text }) => FIRST.test(text));
  const named = mentions.length > 0 && !which && mentions.every(({ kind }) => kind === undefined);
  const otherwise = (['growth', 'change', 'position'] as const).some((act) => acts.has(act));
  const ordered = operation === 'rank' && !named && !otherwise && ranking.over === 'agencies';
  return (operation === 'breakdown' || ordered) && !several ? [] : places;
}

// 潍坊市除了公安局收到多少: one report cannot be taken apart.
const strayExceptions = ({ without, which, level }: Signs, operation: Operation): Span[] =>
  operation === 'rank' || operation === 'sum' || ((which || level !== null) && SIFTING.has(operation))
    ? []
    : without.map(({ phrase }) => phrase);

const SIFTING: ReadonlySet<Operation> = new Set<Operation>(['filter', 'tally', 'overview']);

const FIRST = /^(?:排?第一名?|居首|首位)$/u;

const partsOf = (quotient: Quotient | undefined): string[] =>
  quotient
    ? [quotient.numerator, quotient.denominator].flatMap(({ plus, minus = [] }) => plus.concat(minus))
    : [];

const columnsOf = (path: string): string[] => [path.slice(path.lastIndexOf('.') + 1), ...path.split('.')];

// 收费的申请: an application is no matter of table two.
const isApplication = ({ text, means }: Token): boolean =>
  means.some((one) => one.is === 'row' && one.weak) && /申请|applica|request/iu.test(text);

const isOfTableTwo = ({ path }: Measure): boolean => path.startsWith('disclosure.');

const tableOf = ({ means }: Token): string | undefined =>
  means.flatMap((one) => (one.is === 'row' ? one.rows : []))[0]?.split('.')[0];

const PARTING: ReadonlySet<TokenMeaning['is']> = new Set<TokenMeaning['is']>([
  'join',
  'end',
  'break',
  'than',
  'inside',
]);

// What a question may say besides, by what is done: words for anything else change what is asked, and are not understood.
const HEEDED: Record<Operation, readonly Act[]> = {
  lookup: ['total', 'match', 'average', 'median'],
  ratio: ['ratio', 'total', 'partOf'],
  growth: ['growth', 'change', 'compare', 'total', 'ratio'],
  series: ['series', 'change', 'growth', 'compare', 'most', 'least', 'ratio', 'total', 'average', 'median'],
  compare: ['compare', 'times', 'most', 'least', 'ratio', 'total', 'average', 'median'],
  match: ['match', 'parts', 'total', 'compare'],
  rank: ['most', 'least', 'ranking', 'position', 'compare', 'growth', 'change', 'ratio', 'total'],
  sum: ['total', 'average', 'median', 'compare'],
  tally: ['tally', 'total'],
  breakdown: ['reasons', 'applicants', 'most', 'least', 'ranking'],
  filter: ['zero', 'blank', 'broken', 'unfiled', 'tally', 'compare', 'total', 'match'],
  overview: [],
  date: ['dated'],
  feeNote: ['feeNote', 'total'],
};

// These only say how much is meant, where it stands, or that a report is spoken of.
const HARMLESS: readonly Act[] = ['overview', 'whole', 'nation', 'each', 'all', 'source', 'this'];

/** The acts of a question that what is done about it leaves out of account. */
const unheeded = ({ acts }: Pick<Signs, 'acts'>, operation: Operation): Act[] =>
  operation === 'overview'
    ? []
    : operation === 'filter' && acts.has('broken')
      ? [...acts].filter((act) => act !== 'most' && !HARMLESS.includes(act) && !HEEDED.filter.includes(act))
      : [...acts].filter((act) => !HARMLESS.includes(act) && !HEEDED[operation].includes(act));
