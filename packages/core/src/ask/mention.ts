import { divisionOf } from '../places/index.ts';
import type { AgencyKind, Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Directory } from './directory.ts';
import { lexicon } from './lexicon.ts';
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

/** Whether a mention names an agency or a kind of agency, not only a place. */
export const hasOrgan = ({ kind, words, entries }: Mention): boolean =>
  kind !== undefined || words !== '' || entries !== undefined;

/** Whether a mention names an organ without its place. */
export const isBareOrgan = ({ kind, words, entries, places }: Mention): boolean =>
  !entries && places.length === 0 && (kind !== undefined || words !== '');

/** Whether a mention names one agency rather than a place or a kind. */
export const isAgency = (mention: Mention): boolean =>
  mention.entries !== undefined || (mention.places.length > 0 && hasOrgan(mention));

/** The places of a mention; those of its agency where it names one in full. */
export function placesOf({ places, entries = [] }: Mention): Division[] {
  if (places.length > 0) return places;
  return entries.flatMap(({ agency }) => divisionOf(agency.division?.code ?? '') ?? []);
}

// 交警支队, 太平镇: what ends like an organ or a place is one, known or not.
const ORGAN =
  /(?:局|厅|委|办|办公室|部|处|所|院|队|中心|政府|街道|镇|乡|社|站|会|司|署|区|市|县|省|州|盟|旗|管委会|学校|大学|公司)$/u;
const LEADS: ReadonlySet<TokenMeaning['is']> = new Set<TokenMeaning['is']>([
  'place',
  'agency',
  'kind',
  'year',
  'join',
  'end',
  'glue',
]);

const meaning = <K extends TokenMeaning['is']>(token: Token, is: K) =>
  token.means.find((one): one is Extract<TokenMeaning, { is: K }> => one.is === is);

/** What a token names by itself, or with its neighbours in front and behind: an agency, a place, a kind, or what only looks like a name. */
export function nameOfToken(
  token: Token,
  [before, after]: [Token | undefined, Token | undefined],
  directory: Directory,
): Mention | undefined {
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
    (text.length > 1 && ORGAN.test(text) && /\p{Script=Han}/u.test(text));
  // 底张: part of a name where names stand, at the start or behind a place, a year or another name.
  const placed = !before || before.means.some(({ is }) => LEADS.has(is));
  const known = text.length > 1 && placed && !lexicon().chinese.has(text) && directory.holds(text);
  return beside || known ? { ...bare, words: text, strange: true } : undefined;
}

// 公安机关, 公安系统: the kind, whatever the organ is called.
const organWords = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/(?:机关|系统|部门)$/u, '') : '';
