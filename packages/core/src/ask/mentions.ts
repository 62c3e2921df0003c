import { divisionOf, isWithin } from '../places/index.ts';
import type { AgencyKind, Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Directory } from './directory.ts';
import { isUnread } from './scan.ts';
import type { Token, TokenMeaning } from './scan.ts';

/** An agency or a place as a question names it. `places` are the divisions that the place can be, `words` the Chinese words of an agency's name. */
export type Mention = {
  from: number;
  to: number;
  text: string;
  places: Division[];
  words: string;
  kind?: AgencyKind;
  entries?: AgencyEntry[];
  /** Whether all of them are meant: 各公安局. */
  each?: true;
  /** Part of its name is no word that is known, so that its kind alone does not tell it. */
  strange?: true;
};

// 交警支队, 太平镇: what ends like an organ or a place is one, known or not.
const ORGAN =
  /(?:局|厅|委|办|办公室|部|处|所|院|队|中心|政府|街道|镇|乡|社|站|会|司|署|区|市|县|省|州|盟|旗|管委会|学校|大学|公司)$/u;
// Words that may stand inside one name: 淄博的公安局, the police of Zibo.
const BETWEEN =
  /^(?:的|市的|of|the|in|s|municipal|city|county|district|province|provincial|municipality|prefecture|autonomous|region)?$/iu;

// 各公安局, 所有街道
const EACH = /^(?:各|各个|所有|每个|其他)$/u;

const meaning = <K extends TokenMeaning['is']>(token: Token, is: K) =>
  token.means.find((one): one is Extract<TokenMeaning, { is: K }> => one.is === is);

/** The agencies and places that a question names, in order, and the tokens that are left. */
export function mentionsIn(
  tokens: readonly Token[],
  directory: Directory,
): { mentions: Mention[]; rest: Token[] } {
  const mentions: Mention[] = [];
  const rest: Token[] = [];
  let gap: Token[] = [];
  tokens.forEach((token, i) => {
    const found = nameOfToken(token, tokens[i + 1], directory);
    const named = found && EACH.test(tokens[i - 1]?.text ?? '') ? { ...found, each: true as const } : found;
    if (!named) {
      rest.push(token);
      gap.push(token);
      return;
    }
    const last = mentions.at(-1);
    const merged =
      last && gap.every(({ text }) => BETWEEN.test(text.trim())) ? merge(last, named) : undefined;
    if (merged) mentions[mentions.length - 1] = merged;
    else mentions.push(named);
    gap = [];
  });
  return { mentions: share(mentions, rest), rest };
}

function nameOfToken(token: Token, after: Token | undefined, directory: Directory): Mention | undefined {
  const { from, to, text } = token;
  const bare = { from, to, text, places: [], words: '' };
  const agency = meaning(token, 'agency');
  if (agency) return { ...bare, entries: agency.entries };
  const place = meaning(token, 'place');
  if (place) return { ...bare, places: place.divisions };
  // 苏州工业园区 lies in 苏州 and is not 苏州.
  const zone = meaning(token, 'zone');
  if (zone) return { ...bare, places: zone.divisions, words: text, strange: true };
  const kind = meaning(token, 'kind');
  if (kind) return { ...bare, words: organWords(text), kind: kind.kind };
  if (!isUnread(token)) return undefined;
  const beside =
    (after?.from === to && meaning(after, 'kind') !== undefined) ||
    (ORGAN.test(text) && /\p{Script=Han}/u.test(text));
  const known = text.length > 1 && directory.holds(text);
  return beside || known ? { ...bare, words: text, strange: true } : undefined;
}

// 公安机关, 公安系统: the kind, whatever the organ is called.
const organWords = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/(?:机关|系统|部门)$/u, '') : '';

/** Two names that stand together as one: 武汉 + 东西湖 + 公安分局; undefined if they are two agencies. */
function merge(one: Mention, two: Mention): Mention | undefined {
  const places = mergePlaces(one.places, two.places);
  if (!places) return undefined;
  if (one.entries && two.words !== '' && one.to === two.from) return branchOf(one, two);
  // Police of Zibo and 公安局张店分局 are one name, 公安局 and a 淄博 further on are two.
  const organ = hasOrgan(one);
  if (organ && hasOrgan(two) && (one.entries || two.entries || one.to !== two.from)) return undefined;
  const chinese = /\p{Script=Han}/u.test(one.text);
  if (organ && two.places.length > 0 && chinese && one.to !== two.from) return undefined;
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

const inside = (inner: Division[], outer: Division[]): Division[] =>
  inner.filter(({ code }) => outer.some((place) => place.code !== code && isWithin(code, place.code)));

/** Whether a mention names an agency or a kind of agency, not only a place. */
export const hasOrgan = ({ kind, words, entries }: Mention): boolean =>
  kind !== undefined || words !== '' || entries !== undefined;

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
  return mentions.map((mention, i) => completed(mention, mentions[i - 1], mentions[i + 1], rest));
}

/** Whether a mention names an organ without its place. */
export const isBareOrgan = ({ kind, words, entries, places }: Mention): boolean =>
  !entries && places.length === 0 && (kind !== undefined || words !== '');

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

/** Whether a mention names one agency rather than a place or a kind. */
export const isAgency = (mention: Mention): boolean =>
  mention.entries !== undefined || (mention.places.length > 0 && hasOrgan(mention));

/** The places of a mention; those of its agency where it names one in full. */
export function placesOf({ places, entries = [] }: Mention): Division[] {
  if (places.length > 0) return places;
  return entries.flatMap(({ agency }) => divisionOf(agency.division?.code ?? '') ?? []);
}

const withOrgan = (place: Mention, { text, words, kind }: Mention): Mention => ({
  ...place,
  text: place.text + (/^\p{Script=Han}/u.test(text) ? '' : ' ') + text,
  words,
  ...(kind !== undefined && { kind }),
});

const isJoined = (one: Mention, two: Mention, rest: readonly Token[]): boolean =>
  rest
    .filter(({ from, to }) => from >= one.to && to <= two.from)
    .every((token) => token.means.some(({ is }) => is === 'join' || is === 'glue'));
