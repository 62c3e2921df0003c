import type { AgencyEntry } from '../store/store.ts';
import type { Operation } from './answer.ts';
import type { Act, Level } from './lexicon.ts';
import { measureOf, measureOfShare } from './measure.ts';
import type { Measure } from './measure.ts';
import { mentionsIn } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { sharesIn } from './ratio.ts';
import { scan } from './scan.ts';
import type { Token, TokenMeaning } from './scan.ts';
import { gatherNames } from './spread.ts';
import { pathsIn, pathsInAny, wantedIn } from './wanted.ts';
import type { Wanted } from './wanted.ts';
import type { FormId } from '../forms/index.ts';

/** What is asked for: figures by name, or shares that are the same in every edition. */
export type Target = { wanted: Wanted } | { measure: Measure };

/** Which years: named ones, so many of the newest, all there are (`every`), or unstated; `unknown` are words like 去年 that cannot be dated. */
export type Years = {
  named: number[];
  newest: number | null;
  every: boolean;
  unknown: string | null;
  spans: Span[];
};

/** A piece of the text. */
export type Span = { from: number; to: number; text: string };

/** How a ranking runs: over agencies or over the years of one. */
export type Ranking = { order: 'most' | 'least'; top: number | null; over: 'agencies' | 'years' };

/** A question as understood. */
export type Query = {
  text: string;
  tokens: readonly Token[];
  operation: Operation;
  targets: Target[];
  /** Whether the question left its figure unsaid, so that the targets are ours. */
  assumed?: true;
  mentions: Mention[];
  years: Years;
  ranking: Ranking;
  level: Level | null;
  /** Whether the question asks which agency it is that…. */
  which: boolean;
  acts: ReadonlySet<Act>;
  /** Words that were not understood, with their places in the text. */
  unread: Span[];
  /** A matter that the tables do not count. */
  outside: string | null;
};

/** The measures of a target in an edition; none if the edition lacks it. */
export const measuresIn = (target: Target, form: FormId): Measure[] =>
  'measure' in target ? [target.measure] : pathsIn(target.wanted, form).map(measureOf);

/** The measures of a target in any edition. */
export const measuresOf = (target: Target): Measure[] =>
  'measure' in target ? [target.measure] : pathsInAny(target.wanted).map(measureOf);

/** Reads a question; `text` comes from `readable`. */
export function understand(text: string, agencies: readonly AgencyEntry[], today?: string): Query {
  const tokens = gatherNames(scan(text, agencies, today), agencies);
  const { mentions, rest } = mentionsIn(tokens, agencies);
  const acts = new Set(every(rest, 'act').map(({ act }) => act));
  const over = [
    ...every(rest, 'which').map((which) => which.over),
    ...(isEach(rest, mentions) ? ['agency' as const] : []),
  ];
  const targets = targetsIn(rest, acts);
  const years = yearsIn(rest, acts, over.includes('year'));
  const level = over.find((one) => one === 'province' || one === 'prefecture' || one === 'county') ?? null;
  const which = level !== null || over.includes('agency');
  const ranking = rankingIn(rest, acts, over.includes('year'));
  const operation = operationOf({ acts, targets, mentions, years, which, ranking });
  const outside = rest.find((token) => token.means.some(({ is }) => is === 'outside'))?.text ?? null;
  const unread = unreadIn(rest, operation);
  return { text, tokens, operation, targets, mentions, years, ranking, level, which, acts, unread, outside };
}

// 各公安局: the word asks for all of them only in front of a name.
const isEach = (tokens: readonly Token[], mentions: readonly Mention[]): boolean =>
  tokens.some(({ text, to }) => text === '各' && mentions.some(({ from }) => from === to));

const every = <K extends TokenMeaning['is']>(tokens: readonly Token[], is: K) =>
  tokens.flatMap((token) =>
    token.means.filter((one): one is Extract<TokenMeaning, { is: K }> => one.is === is),
  );

function targetsIn(tokens: readonly Token[], acts: ReadonlySet<Act>): Target[] {
  if (acts.has('ratio')) {
    const shares = sharesIn(tokens, acts.has('total')).map(measureOfShare);
    if (shares.length > 0) return shares.map((measure) => ({ measure }));
    // A rate is a share already: 公开率占多少.
    return wantedIn(tokens)
      .filter((wanted) => 'rate' in wanted)
      .map((wanted) => ({ wanted }));
  }
  return wantedIn(tokens).map((wanted) => ({ wanted }));
}

function yearsIn(tokens: readonly Token[], acts: ReadonlySet<Act>, whichYear: boolean): Years {
  const found = every(tokens, 'year').map(({ year }) => year);
  const unknown = tokens.find((token) =>
    token.means.some((one) => one.is === 'year' && one.year.unknown === true),
  );
  const named = [...new Set(found.flatMap(({ years }) => years))].sort((a, b) => a - b);
  return {
    named,
    newest: found.find(({ newest }) => newest !== undefined)?.newest ?? null,
    every:
      named.length === 0 && (acts.has('series') || (acts.has('change') && !acts.has('growth')) || whichYear),
    unknown: unknown?.text ?? null,
    spans: tokens.filter(({ means }) => means.some(({ is }) => is === 'year')).map(spanOf),
  };
}

function rankingIn(tokens: readonly Token[], acts: ReadonlySet<Act>, whichYear: boolean): Ranking {
  const least = acts.has('least') && !acts.has('most');
  return {
    order: least ? 'least' : 'most',
    top: every(tokens, 'top')[0]?.count ?? null,
    over: whichYear ? 'years' : 'agencies',
  };
}

type Signs = Pick<Query, 'acts' | 'targets' | 'mentions' | 'years' | 'which' | 'ranking'>;

const has = (acts: ReadonlySet<Act>, ...wanted: Act[]): boolean => wanted.some((act) => acts.has(act));

function operationOf(signs: Signs): Operation {
  const { acts, targets, years, which, mentions, ranking } = signs;
  const ranked = has(acts, 'most', 'least', 'ranking', 'position') || ranking.top !== null;
  const sifts = which || mentions.length === 0;
  if (has(acts, 'broken', 'mismatch', 'outdated', 'blank') || (sifts && acts.has('zero'))) return 'filter';
  if (targets.length === 0) return 'overview';
  if (has(acts, 'reasons', 'applicants') && (!which || mentions.length > 0)) return 'breakdown';
  if (ranking.over === 'years' && years.every) return 'series';
  if (ranked || (which && ranking.over === 'agencies')) return 'rank';
  if (has(acts, 'match')) return 'compare';
  if (has(acts, 'growth', 'change') && years.named.length < 2 && !years.every && years.newest === null) {
    return 'growth';
  }
  if (years.named.length > 1 || years.every || years.newest !== null) return 'series';
  if (has(acts, 'compare')) return 'compare';
  return has(acts, 'ratio') ? 'ratio' : 'lookup';
}

function unreadIn(tokens: readonly Token[], operation: Operation): Query['unread'] {
  const unknown = (token: Token): boolean =>
    token.means.some(
      ({ is }) =>
        is === 'unread' ||
        is === 'number' ||
        is === 'outside' ||
        (is === 'negation' && operation !== 'filter'),
    );
  return tokens.filter(unknown).map(spanOf);
}

const spanOf = ({ from, to, text }: Token): Span => ({ from, to, text });
