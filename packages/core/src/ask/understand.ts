import type { FormId } from '../forms/index.ts';
import type { Operation } from './answer.ts';
import { actsIn, every, isChoice } from './acts.ts';
import { applicantRates } from './applicant-rates.ts';
import type { Bound, Comparison } from './bounds.ts';
import { conditionIn } from './condition.ts';
import type { Directory } from './directory.ts';
import type { Exception } from './except.ts';
import { withExistence } from './existence.ts';
import type { Act, Level, Over } from './lexicon.ts';
import { measureOf, measureOfShare } from './measure.ts';
import type { Measure } from './measure.ts';
import { mentionsIn } from './mentions.ts';
import type { Mention } from './mention.ts';
import { operationOf } from './operation.ts';
import { metricAt } from './metrics.ts';
import { levelled } from './nouns.ts';
import { sharesIn } from './ratio.ts';
import { isShareOfPlace, withWhole } from './part-of.ts';
import { rivalIn } from './rival.ts';
import type { Rival } from './rival.ts';
import type { Share } from './ratio.ts';
import { scan } from './scan.ts';
import type { Token } from './scan.ts';
import { correctPlaces, gatherNames } from './spread.ts';
import { unreadIn } from './unread.ts';
import { pathsIn, pathsInAny, wantedIn } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What is asked for: figures by name, or shares that are the same in every edition. */
export type Target = { wanted: Wanted } | { measure: Measure };

/** Which years: named ones, so many of the newest, all there are (`every`, from and up to a year), or unstated; `unknown` are words like 去年 that cannot be dated. */
export type Years = {
  named: number[];
  newest: number | null;
  every: boolean;
  since: number | null;
  until: number | null;
  unknown: string | null;
  /** So many years from the one that was spoken of before. */
  shift: number | null;
  spans: Span[];
};

/** A piece of the text. */
export type Span = { from: number; to: number; text: string };

/** How a ranking runs: over agencies or over the years of one. */
export type Ranking = {
  order: 'most' | 'least';
  top: number | null;
  /** The one place in the order that is asked for. */
  nth: number | null;
  over: 'agencies' | 'years';
};

/** A figure with its own limits. */
export type Limited = { target: Target; bounds: Bound[] };

/** What the agencies sought keep to: limits, several figures each their own, one figure held against another, or against that of one agency. */
export type Condition =
  | { bounds: Bound[] }
  | { all: Limited[] }
  | { left: Target; than: Comparison; right: Target }
  | Rival;

/** What the words of a question say, before it is known what to do about it. */
export type Signs = {
  text: string;
  tokens: readonly Token[];
  /** The tokens without the names. */
  rest: readonly Token[];
  targets: Target[];
  mentions: Mention[];
  /** Those that the question leaves out. */
  without: Exception[];
  years: Years;
  ranking: Ranking;
  level: Level | null;
  /** Whether departments are asked for, not governments. */
  departments: boolean;
  /** Whether the question asks which agency it is that…. */
  which: boolean;
  acts: ReadonlySet<Act>;
  condition: Condition | null;
  /** The rules of the checks whose findings are asked for. */
  rules: string[];
  /** A matter that the tables do not count. */
  outside: string | null;
  /** The questions that this rests on, oldest first; one unless it follows on others. */
  asked: string[];
};

/** A question as understood; `unread` are the words that were not, or that what is done leaves out of account. */
export type Query = Signs & {
  operation: Operation;
  /** Whether the question left its figure unsaid, so that the targets are ours. */
  assumed?: true;
  unread: Span[];
};

/** The measures of a target in an edition; none if the edition lacks it. */
export const measuresIn = (target: Target, form: FormId): Measure[] =>
  'measure' in target ? [target.measure] : pathsIn(target.wanted, form).map(measureOf);

/** The measures of a target in any edition. */
export const measuresOf = (target: Target): Measure[] =>
  'measure' in target ? [target.measure] : pathsInAny(target.wanted).map(measureOf);

/** The words of a question, those of shortened and misspelt names put together; `text` comes from `readable`. */
export const wordsOf = (text: string, directory: Directory, today?: string): readonly Token[] =>
  correctPlaces(gatherNames(scan(text, directory, today), directory));

/** Reads a question; `text` comes from `readable`. */
export function readSigns(
  text: string,
  directory: Directory,
  today?: string,
  tokens: readonly Token[] = wordsOf(text, directory, today),
): Signs {
  const { mentions: named, without, rest: words } = mentionsIn(text, tokens, directory);
  const rest = withExistence(levelled(words, named));
  const all = withWhole(named, rest);
  const choosing = isChoice(rest, all);
  const acts = actsIn(text, rest, all, choosing);
  if (isShareOfPlace(rest, all)) acts.add('partOf');
  const over: Over[] = choosing ? [] : every(rest, 'which').map((which) => which.over);
  const level = over.find((one) => LEVELS.has(one)) ?? null;
  const sought = level !== null || over.includes('agency');
  const rival = sought ? rivalIn(text, all) : undefined;
  const mentions = all.filter((mention) => mention !== rival?.rival);
  const whichYear = over.includes('year');
  const each = isEach(tokens, mentions);
  const said = conditionIn(rest);
  const asked = targetsOf(said) ?? targetsIn(rest, acts, text);
  const targets = acts.has('growth') || acts.has('change') ? printedChanges(asked, text) : asked;
  if (targets !== asked) for (const act of ['growth', 'change'] as const) acts.delete(act);
  const condition = said ?? rival ?? (isAnyAtAll(targets, acts) ? ANY_AT_ALL : null);
  return {
    text,
    tokens,
    targets,
    mentions,
    without,
    years: yearsIn(rest, acts, whichYear),
    ranking: rankingIn(rest, acts, whichYear),
    level: level as Level | null,
    departments: over.includes('department'),
    which: level !== null || each || over.some((one) => one === 'agency' || one === 'department'),
    acts,
    condition,
    rules: [...new Set(every(rest, 'rule').flatMap((one) => one.rules))],
    outside: rest.find((token) => token.means.some(({ is }) => is === 'outside'))?.text ?? null,
    rest,
    asked: [text],
  };
}

/** The query that the signs make up, with what is to be done unless that is settled already. */
export function queryOf(signs: Signs, operation: Operation = operationOf(signs)): Query {
  return { ...signs, operation, unread: unreadIn(signs, operation) };
}

/** The figures that a condition names itself. */
function targetsOf(condition: Condition | null): Target[] | undefined {
  if (condition && 'left' in condition) return [condition.left, condition.right];
  return condition && 'all' in condition ? condition.all.map(({ target }) => target) : undefined;
}

// 收到申请的单位有多少个: those are counted that received any; of those with a report all.
const ANY_AT_ALL: Condition = { bounds: [{ than: '>', value: 0, unit: '' }] };

const isAnyAtAll = (targets: readonly Target[], acts: ReadonlySet<Act>): boolean =>
  targets.length > 0 &&
  acts.has('tally') &&
  !(['overview', 'zero', 'blank', 'broken', 'unfiled'] as const).some((act) => acts.has(act));

const LEVELS: ReadonlySet<Over> = new Set<Over>(['province', 'prefecture', 'county', 'town']);

// 各公安局, 所有公安局: the word asks for all of them only in front of a name.
const isEach = (tokens: readonly Token[], mentions: readonly Mention[]): boolean =>
  tokens.some(
    ({ text, to }) =>
      /^(?:各|所有|全部的|每个|all|each|every)$/iu.test(text) &&
      mentions.some(({ from, entries }) => !entries && (from === to || from === to + 1)),
  );

// Yuan are no share of projects.
const isOfOneUnit = ({ above, below }: Share): boolean =>
  new Set([...above, ...below].map((path) => metricAt(path)?.unit)).size === 1;

// 不予公开增加了百分之几 asks by how much it changed, not for a share.
const OF_CHANGE = /(?:[多少增减升降长加涨跌高低幅])了?(?:百分之[几多]|几成)|by (?:what|how many) per ?cent/iu;

function targetsIn(tokens: readonly Token[], acts: ReadonlySet<Act>, text: string): Target[] {
  if (acts.has('ratio') && !acts.has('partOf') && !OF_CHANGE.test(text)) {
    const shares = sharesIn(tokens, acts.has('total')).filter(isOfOneUnit).map(measureOfShare);
    if (shares.length > 0) return shares.map((measure) => ({ measure }));
    // A rate is a share already: 公开率占多少.
    return wantedIn(tokens)
      .filter((wanted) => 'rate' in wanted)
      .map((wanted) => ({ wanted }));
  }
  return [
    ...applicantRates(
      wantedIn(tokens).map((wanted) => ({ wanted })),
      tokens,
    ),
  ];
}

const ITEMS = 'itemsPreviousYear';

// 行政许可项目减少了几项: the form of 2019 prints that itself, beside the items of the year before.
/** The printed changes of items in place of the items whose change is asked for; the same targets where it is not. */
function printedChanges(targets: Target[], text: string): Target[] {
  const changed = targets.flatMap((target): Target[] =>
    'wanted' in target && 'row' in target.wanted && target.wanted.columns?.includes(ITEMS) === true
      ? [{ wanted: { row: target.wanted.row, columns: ['itemsChange'] } }]
      : [],
  );
  const isPrinted = changed.length > 0 && changed.length === targets.length;
  return isPrinted && !/同比|[比较](?:上|去|前)|year|20\d\d.*20\d\d/iu.test(text) ? changed : targets;
}

function yearsIn(tokens: readonly Token[], acts: ReadonlySet<Act>, whichYear: boolean): Years {
  const found = every(tokens, 'year').map(({ year }) => year);
  const unknown = tokens.find((token) =>
    token.means.some((one) => one.is === 'year' && one.year.unknown === true),
  );
  const named = [...new Set(found.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const since = found.find((year) => year.since !== undefined)?.since ?? null;
  const until = found.find((year) => year.until !== undefined)?.until ?? null;
  const newest = found.find((year) => year.newest !== undefined)?.newest ?? null;
  const all = acts.has('series') || (acts.has('change') && !acts.has('growth')) || whichYear;
  return {
    named,
    newest,
    every: named.length === 0 && newest === null && (all || since !== null || until !== null),
    since,
    until,
    unknown: unknown?.text ?? null,
    shift: found.find(({ shift }) => shift !== undefined)?.shift ?? null,
    spans: tokens.filter(({ means }) => means.some(({ is }) => is === 'year')).map(spanOf),
  };
}

/** Whether a year is one that the question asks about; every year is where it says nothing. */
export const isAsked = ({ named, since, until }: Years, year: number): boolean =>
  (named.length === 0 || named.includes(year)) &&
  (since === null || year >= since) &&
  (until === null || year <= until);

function rankingIn(tokens: readonly Token[], acts: ReadonlySet<Act>, whichYear: boolean): Ranking {
  const least = acts.has('least') && !acts.has('most');
  return {
    order: least ? 'least' : 'most',
    top: every(tokens, 'top')[0]?.count ?? null,
    nth: every(tokens, 'nth')[0]?.place ?? null,
    over: whichYear ? 'years' : 'agencies',
  };
}

const spanOf = ({ from, to, text }: Token): Span => ({ from, to, text });
