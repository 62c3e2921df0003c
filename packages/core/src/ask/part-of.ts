import { divisionOf, isWithin, parentsOf } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import { every } from './acts.ts';
import { hasOrgan, placesOf } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Token } from './scan.ts';
import { wantedIn } from './wanted.ts';

/** Whether the place of one mention lies in that of the other. */
export const liesIn = (inner: Mention, outer: Mention): boolean =>
  inner.places.some(({ code }) =>
    outer.places.some((place) => place.code !== code && isWithin(code, place.code)),
  );

/** Whether a question asks what share one place has in a figure of another around it: 潍坊的申请占山东的多少. */
export function isShareOfPlace(rest: readonly Token[], mentions: readonly Mention[]): boolean {
  const [one, two, more] = mentions;
  if (!one || !two || more || !(liesIn(one, two) || liesIn(two, one))) return false;
  if (!every(rest, 'act').some(({ act }) => act === 'ratio') || every(rest, 'which').length > 0) return false;
  // 潍坊和山东的不予公开占比: a share of each.
  const joined = rest.some(
    ({ from, to, means }) =>
      from >= one.to && to <= two.from && means.some(({ is }) => is === 'join' || is === 'end'),
  );
  const [figure, other] = wantedIn(rest);
  return !joined && figure !== undefined && 'row' in figure && !other;
}

const WHOLE = /^全(?<kind>省|市|县|区|州|自治区)$/u;
const ENGLISH: Readonly<Record<string, string>> = { 'province-wide': '省', provincewide: '省' };

/** The places that words like 全省 stand for, of an agency or a place that lies in them. */
export function wholesIn(rest: readonly Token[], mention: Mention | undefined): Mention[] {
  return rest.flatMap(({ from, to, text }) => {
    const kind = WHOLE.exec(text)?.groups?.['kind'] ?? ENGLISH[text.toLowerCase()];
    const places = kind === undefined || !mention ? [] : wholesOf(mention, kind);
    return places.length > 0 ? [{ from, to, text, places, words: '' }] : [];
  });
}

// 潍坊在全省排第几, 潍坊的申请占全省的多少
/** The mentions of a question, with the place around the only one where a position or a share in it is asked for. */
export const withWhole = (mentions: Mention[], rest: readonly Token[]): Mention[] =>
  mentions.length === 1 && every(rest, 'act').some(({ act }) => act === 'position' || act === 'ratio')
    ? [...mentions, ...wholesIn(rest, mentions[0])]
    : mentions;

// 全区 of 银川 is 宁夏回族自治区; 全市 of a city's bureau is the city.
/** The place of a sort, 省 or 市 say, around what is spoken of. */
export const wholesOf = (mention: Mention, kind: string): Division[] => [
  ...new Set(
    placesOf(mention).flatMap(({ code }) => {
      const around = parentsOf(code).concat(hasOrgan(mention) ? (divisionOf(code) ?? []) : []);
      return around.findLast(({ name }) => name.endsWith(kind)) ?? [];
    }),
  ),
];
