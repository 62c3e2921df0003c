import { divisionOf, isWithin } from '../places/index.ts';
import type { AgencyKind } from '../places/index.ts';
import { isChoice } from './acts.ts';
import type { Directory } from './directory.ts';
import type { Act } from './lexicon.ts';
import { measureOfShare } from './measure.ts';
import { usualShare } from './ratio.ts';
import { hasOrgan, isBareOrgan, placesOf } from './mention.ts';
import type { Mention } from './mention.ts';
import { liesIn, wholesIn, wholesOf } from './part-of.ts';
import { isAbove } from './nouns.ts';
import { isNegation, unknownIn } from './unread.ts';
import { measuresOf, readSigns } from './understand.ts';
import { isHeldAgainst, yearsInTalk } from './follow-years.ts';
import type { Signs, Target } from './understand.ts';

/** The most questions of a conversation that a reading rests on. */
export const LONGEST_TALK = 8;

/** Reads a question that may follow on others, oldest first: what it leaves unsaid is theirs. */
export function readInTalk(
  earlier: readonly string[],
  text: string,
  directory: Directory,
  today?: string,
): Signs {
  const read = (one: string) => readSigns(one, directory, today);
  const [first, ...rest] = [...earlier.slice(1 - LONGEST_TALK), text];
  return rest.reduce((talk, next) => follow(talk, read(next), directory), read(first ?? text));
}

/** The signs of a question on top of those of the one before; its own where it can stand alone. */
function follow(before: Signs, next: Signs, directory: Directory): Signs {
  const merged = asksSource(next) || !isWhole(next) ? merge(before, next, directory) : undefined;
  return merged ? { ...merged, asked: [...before.asked, next.text] } : next;
}

// What makes a question one by itself, whatever was asked before.
function isWhole(next: Signs): boolean {
  const strange = unknownIn(next).some((token) => !isNegation(token)) || next.outside !== null;
  const named = next.mentions.length > 0 || next.which;
  const overview = next.acts.has('overview') && next.targets.length === 0;
  const dated = next.years.spans.length > 0;
  const filters = (next.rules.length > 0 || FILTERS.some((act) => next.acts.has(act))) && named;
  return strange || overview || filters || (next.targets.length > 0 && named && (dated || !isMarked(next)));
}

const FILTERS: readonly Act[] = ['broken', 'blank', 'unfiled'];

// 那潍坊的公开率呢, and what about…: words that carry on a talk.
const isMarked = ({ text }: Signs): boolean =>
  /^(?:那|那么|再|还有|and|what about|how about|then|also)|呢[？?]?$/iu.test(text);

function merge(before: Signs, said: Signs, directory: Directory): Signs | undefined {
  const next = withWhole(before, said);
  if (asksSource(next)) return { ...before, acts: new Set([...before.acts, 'source']), text: next.text };
  if (isEmpty(next)) return undefined;
  const mentions = next.mentions.map((mention) => completed(mention, before.mentions[0], directory));
  const pooled = !next.which && isPoolFor(next.mentions, before);
  // 青岛和苏州 … 哪个最高: one of those that were named.
  const choosing = next.mentions.length === 0 && !before.which && isChoice(next.rest, before.mentions);
  const keeps = choosing || (next.mentions.length === 0 && !next.which);
  const acts = mergedActs(before, next, keeps || pooled);
  if (choosing) acts.add('compare');
  return {
    ...next,
    targets: targetsOf(before, next),
    mentions:
      keeps && !acts.has('nation')
        ? before.mentions
        : [...placedBefore(before, next), ...heldBefore(before, next), ...mentions],
    years: yearsInTalk(before, next),
    acts: isShareIn(before, next) ? new Set([...acts, 'partOf'] as const) : acts,
    ...((keeps || pooled) && poolOf(before, next)),
  };
}

// 那全省呢: the place around the one that was spoken of.
const withWhole = (before: Signs, next: Signs): Signs =>
  next.mentions.length > 0 ? next : { ...next, mentions: wholesIn(next.rest, before.mentions[0]) };

// 在山东排第几: among whom, of the one that was spoken of.
const placedBefore = (before: Signs, next: Signs): Mention[] =>
  next.acts.has('position') &&
  /(?:在|于|\bin |\bamong )[^，。]*$/iu.test(next.text.slice(0, next.mentions[0]?.from))
    ? before.mentions.slice(0, 1)
    : [];

// 和青岛比呢: the one that was spoken of is held against another.
const heldBefore = (before: Signs, next: Signs): Mention[] =>
  next.mentions.length === 1 && !next.which && (isHeldAgainst(next) || isShareIn(before, next))
    ? before.mentions.slice(0, 1)
    : [];

// 它占南京的多少: of the place around the one that was spoken of.
const isShareIn = ({ mentions: [inner] }: Signs, { acts, mentions: [outer], targets }: Signs): boolean =>
  acts.has('ratio') &&
  targets.length === 0 &&
  inner !== undefined &&
  outer !== undefined &&
  liesIn(inner, outer);

const isEmpty = ({
  targets,
  mentions,
  without,
  years,
  acts,
  which,
  ranking,
  condition,
  rules,
}: Signs): boolean =>
  targets.length + mentions.length + without.length + years.spans.length + acts.size + rules.length === 0 &&
  !which &&
  ranking.top === null &&
  ranking.nth === null &&
  condition === null;

// Where does it come from? | Why?
function asksSource({ acts, targets, mentions, years, text }: Signs): boolean {
  const bare = targets.length + mentions.length + years.spans.length === 0;
  return bare && (acts.has('source') || /^(?:为什么|为何|凭什么|why)[？?吗呢]*$/iu.test(text));
}

// 收到申请超过5000件而且不予公开超过1000件的市 … 那办结呢: the limits were those of other figures.
const isOfFigures = ({ condition }: Signs): boolean => condition !== null && 'all' in condition;

/** The pool that the question before ranked or sifted, where this one asks about no agency of its own. */
const poolOf = (before: Signs, next: Signs): Partial<Signs> => ({
  without: [...before.without, ...next.without],
  level: before.level,
  departments: before.departments,
  which: before.which,
  condition: next.condition ?? (isOfFigures(before) && next.targets.length > 0 ? null : before.condition),
  rules: next.rules.length > 0 ? next.rules : before.rules,
  ranking:
    next.acts.has('most') || next.acts.has('least') || next.ranking.top !== null
      ? next.ranking
      : { ...before.ranking, nth: next.ranking.nth ?? before.ranking.nth },
});

// 2023年各市排名 … 那江苏呢: a place above the level that was ranked is where it is ranked now.
const isPoolFor = (mentions: readonly Mention[], { level, which }: Signs): boolean =>
  which &&
  level !== null &&
  mentions.length > 0 &&
  mentions.every((mention) => !hasOrgan(mention) && mention.places.every((place) => isAbove(place, level)));

const CARRIED: readonly Act[] = [
  'most',
  'least',
  'ranking',
  'series',
  'change',
  'ratio',
  'total',
  'average',
  'median',
  'zero',
];

function mergedActs(before: Signs, next: Signs, keeps: boolean): Set<Act> {
  const own = new Set([...next.acts].filter((act) => act !== 'each'));
  if (own.size > 0) return own;
  // A named agency is looked up, whatever was ranked before.
  const dropped: readonly Act[] = keeps
    ? []
    : ['most', 'least', 'ranking', 'position', 'tally', 'zero', 'total', 'times', 'partOf'];
  const kept = [...before.acts].filter((act) => act !== 'source' && !dropped.includes(act));
  return new Set(next.targets.length > 0 ? kept.filter((act) => CARRIED.includes(act)) : kept);
}

// 什么时候发布的 asks about the report, not about the figure that was spoken of.
const isOfReports = ({ acts }: Signs): boolean => acts.has('dated') || acts.has('feeNote');

function targetsOf(before: Signs, next: Signs): Target[] {
  if (next.targets.length === 0) {
    if (isOfReports(next)) return [];
    return next.acts.has('ratio') && !isShareIn(before, next) ? before.targets.map(asShare) : before.targets;
  }
  const [share] = before.targets.flatMap((target) => ('measure' in target ? [target.measure] : []));
  const below = share?.quotient?.denominator;
  if (!below || below.minus || next.acts.size > 0) return next.targets;
  // 不予公开占办结的比例 … 部分公开呢
  return next.targets.flatMap((target) =>
    measuresOf(target)
      .slice(0, 1)
      .map((measure) =>
        measure.quotient ? target : { measure: measureOfShare({ above: [measure.path], below: below.plus }) },
      ),
  );
}

// 不予公开多少件 … 占多少
function asShare(target: Target): Target {
  const share = 'wanted' in target ? usualShare(target.wanted) : undefined;
  return share ? { measure: measureOfShare(share) } : target;
}

// 市政府, 省政府: the one around it, or its own.
const SEAT = /^(?:自治区|[省市县区州])(?=(?:人民)?政府$)/u;

// Kinds that do not say by themselves which agency is meant.
const KINDLESS: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['other', 'office']);

/** What a name leaves unsaid the one before may have: 潍坊市公安局 … 那烟台呢, 那教育局呢. */
function completed(mention: Mention, before: Mention | undefined, directory: Directory): Mention {
  if (!before) return mention;
  if (isBareOrgan(mention)) {
    const around = wholesOf(before, SEAT.exec(mention.words)?.[0] ?? '-');
    return { ...mention, places: around.length > 0 ? around : placesOf(before) };
  }
  // 市中区 … 济南的: the place that the one before lies in.
  const inner = before.places.filter(({ code }) =>
    mention.places.some((place) => isWithin(code, place.code)),
  );
  if (!hasOrgan(mention) && inner.length > 0 && inner.length < before.places.length) {
    return { ...before, places: inner };
  }
  const near = (mention.entries ?? []).filter(({ agency }) =>
    placesOf(before).some(({ code }) => isWithin(code, agency.division?.code ?? '')),
  );
  // 潍坊 … 省公安厅呢: that of the province around it.
  if (near.length > 0) return { ...mention, entries: near };
  if (hasOrgan(mention) || !hasOrgan(before)) return mention;
  const [entry] = before.entries ?? [];
  if (!entry) return { ...mention, words: before.words, ...(before.kind && { kind: before.kind }) };
  const { name, division } = entry.agency;
  const place = divisionOf(division?.code ?? '')?.name ?? '';
  const organ = name.startsWith(place) ? name.slice(place.length) : '';
  const kind = directory.kindOf(entry);
  if (kind === 'government') return mention;
  // 淄博市公安局 … 那宁夏呢: 公安厅 is called otherwise, and is the same there.
  return { ...mention, words: KINDLESS.has(kind) ? organ : '', kind };
}
