import { isWithin } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import { isIn } from './candidates.ts';
import type { Directory } from './directory.ts';
import { exceptIn } from './except.ts';
import type { Exception } from './except.ts';
import { hasOrgan, isBareOrgan, nameOfToken, placesOf } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Token } from './scan.ts';

// Words that may stand inside one name, brackets among them (省公安厅（山东）): 淄博的公安局, the police of Zibo.
const BETWEEN =
  /^(?:的|市的|[（(]|of|the|in|s|municipal|city|county|district|province|provincial|municipality|prefecture|autonomous|region)?$/iu;

// 各公安局, 所有街道
const EACH = /^(?:各|各个|所有|每个|其他)$/u;

/** The agencies and places that a question names, in order, those that it leaves out, and the tokens that are left. */
export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  directory: Directory,
): { mentions: Mention[]; without: Exception[]; rest: Token[] } {
  const mentions: Mention[] = [];
  const rest: Token[] = [];
  let gap: Token[] = [];
  tokens.forEach((token, i) => {
    const found = nameOfToken(token, [tokens[i - 1], tokens[i + 1]], directory);
    const named = found && EACH.test(tokens[i - 1]?.text ?? '') ? { ...found, each: true as const } : found;
    if (!named) {
      rest.push(token);
      gap.push(token);
      return;
    }
    const last = mentions.at(-1);
    const merged =
      last && gap.every(({ text }) => BETWEEN.test(text.trim()))
        ? merge(
            last,
            named,
            gap.some(({ text }) => /[（(]/u.test(text)),
          )
        : undefined;
    if (merged) mentions[mentions.length - 1] = merged;
    else mentions.push(named);
    gap = [];
  });
  const { kept, without } = exceptIn(text, mentions);
  const left = rest.filter(({ from, to }) =>
    without.every(({ phrase }) => to <= phrase.from || from >= phrase.to),
  );
  return { mentions: share(kept, left), without, rest: left };
}

/** Two names that stand together as one: 武汉 + 东西湖 + 公安分局; undefined if they are two agencies. */
function merge(one: Mention, two: Mention, bracketed: boolean): Mention | undefined {
  const places = mergePlaces(one.places, two.places);
  // 高于海淀的北京各区: no name has the larger place behind the smaller.
  const turned = one.to !== two.from && inside(one.places, two.places).length > 0;
  if (!places || (turned && HAN.test(one.text))) return undefined;
  if (one.entries && two.words !== '' && one.to === two.from) return branchOf(one, two);
  if (isOver(one, two)) return { ...two, from: one.from, text: one.text + two.text };
  // Police of Zibo and 公安局张店分局 are one name, 公安局 and a 淄博 further on are two.
  const organ = hasOrgan(one);
  if (organ && hasOrgan(two) && (one.entries || two.entries || one.to !== two.from)) return undefined;
  const chinese = HAN.test(one.text);
  if (organ && two.places.length > 0 && chinese && one.to !== two.from && !bracketed) return undefined;
  const kind = two.kind ?? one.kind;
  const entries = two.entries ?? one.entries;
  return {
    from: one.from,
    to: two.to,
    text: one.text + (one.to === two.from ? '' : ' ') + two.text,
    places,
    words: one.words + two.words,
    ...(kind !== undefined && { kind }),
    ...(entries !== undefined && { entries }),
    ...((one.strange ?? two.strange) && { strange: true }),
  };
}

// 武汉市公安局 + 东西湖区分局: the full name of the branch.
const isOver = ({ to, kind, places }: Mention, { from, entries }: Mention): boolean =>
  to === from &&
  kind !== undefined &&
  places.length > 0 &&
  entries?.every((entry) => isIn(entry, places)) === true &&
  entries.length > 0;

// 桂林市公安局 + 交警支队: not the bureau but a part of it, which nothing here may be taken for.
const branchOf = (one: Mention, two: Mention): Mention => ({
  from: one.from,
  to: two.to,
  text: one.text + two.text,
  places: placesOf(one),
  words: one.text + two.words,
  strange: true,
});

/** The inner of two places of which one holds the other; undefined if neither does. */
function mergePlaces(a: Division[], b: Division[]): Division[] | undefined {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [inside(b, a), inside(a, b)].find((found) => found.length > 0);
}

const HAN = /\p{Script=Han}/u;

const inside = (inner: Division[], outer: Division[]): Division[] =>
  inner.filter(({ code }) => outer.some((place) => place.code !== code && isWithin(code, place.code)));

/** What one mention lacks, its neighbour may have: 淄博2020年公安局…, 淄博和六盘水的公安局, 淄博公安局和教育局. */
function share(all: Mention[], rest: readonly Token[]): Mention[] {
  const exact = all.filter(({ entries }) => entries);
  const mentions = all.filter((mention) => !repeats(mention, exact));
  const organs = mentions.filter((mention) => isBareOrgan(mention));
  const places = mentions.filter((mention) => !hasOrgan(mention));
  const [organ, second] = organs;
  if (organ?.kind !== undefined && !second && places.length > 0) {
    const others = mentions.filter((mention) => mention !== organ && !places.includes(mention));
    return places.map((place) => withOrgan(place, organ)).concat(others);
  }
  // From the last on: of 潍坊、烟台、青岛公安局 each has the organ of the next.
  for (let i = mentions.length - 1; i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention) mentions[i] = completed(mention, mentions[i - 1], mentions[i + 1], rest);
  }
  return mentions;
}

// 淄博市公安局2020年公安局…: the second only repeats the first.
const repeats = (mention: Mention, exact: readonly Mention[]): boolean =>
  isBareOrgan(mention) &&
  !mention.each &&
  mention.words !== '' &&
  exact.some(({ text }) => text.includes(mention.words));

function completed(
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  rest: readonly Token[],
): Mention {
  if (isBareOrgan(mention) && !mention.each && previous) return { ...mention, places: placesOf(previous) };
  const listed = next !== undefined && next.places.length > 0 && isJoined(mention, next, rest);
  return listed && !hasOrgan(mention) && next.kind !== undefined ? withOrgan(mention, next) : mention;
}

const withOrgan = (place: Mention, { text, words, kind }: Mention): Mention => ({
  ...place,
  text: place.text + (words === '' ? ` ${text}` : words),
  words,
  ...(kind !== undefined && { kind }),
});

const isJoined = (one: Mention, two: Mention, rest: readonly Token[]): boolean =>
  rest
    .filter(({ from, to }) => from >= one.to && to <= two.from)
    .every((token) => token.means.some(({ is }) => is === 'join' || is === 'glue'));
