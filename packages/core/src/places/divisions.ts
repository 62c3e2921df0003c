import { divisionTable } from './divisions.data.ts';
import { lazy } from './lazy.ts';
import { firstYearOf, formerRows, isAboutFormer, laterDivisions } from './renamed.ts';
import type { FormerRow } from './renamed.ts';
import { shortName } from './short-name.ts';

/** A place in the hierarchy of GB/T 2260. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** An administrative division; `pinyin` reads `short`, without tones or spaces. `since` and `until` are years, given only for divisions set up or ended in 2019 or later; `successors` are codes. */
export type Division = {
  code: string;
  name: string;
  short: string;
  level: DivisionLevel;
  parent: string | null;
  pinyin: string;
  since?: number;
  until?: number;
  successors?: string[];
};

// 370300淄博市zibo|02淄川区zichuan|03张店区zhangdian
const ENTRY = /(\d+)([^a-z]+)([a-z]+)/uy;
const TABLE = `\n${divisionTable}`;

function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

const prefectureOf = (code: string): string => `${code.slice(0, 4)}00`;
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

// A county's prefecture is the first four digits if there is such a row; 北京's districts, 济源 and 石河子 hang on the province.
function parentCode(code: string, heads: (code: string) => boolean): string | null {
  if (code.endsWith('0000')) return null;
  const prefecture = prefectureOf(code);
  return prefecture !== code && heads(prefecture) ? prefecture : provinceOf(code);
}

// A question is about a few places: an entry of the table is read when it is first asked for, as reading all takes longer
// than answering.
const read = new Map<string, Division>();
const ended = new Map<string, Division>();

const isHead = (code: string): boolean => TABLE.includes(`\n${code}`);

/** Where the entry of a code begins in the table; -1 if it has none. */
function placeOf(code: string): number {
  if (code.length !== 6) return -1;
  if (code.endsWith('00')) return TABLE.indexOf(`\n${code}`) + 1 || -1;
  for (const head of [prefectureOf(code), provinceOf(code)]) {
    const line = TABLE.indexOf(`\n${head}`);
    if (line < 0) continue;
    const place = TABLE.indexOf(`|${code.slice(head.endsWith('0000') ? 2 : 4)}`, line);
    const end = TABLE.indexOf('\n', line + 1);
    if (place >= 0 && (end < 0 || place < end)) return place + 1;
  }
  return -1;
}

/** The division whose entry begins there; undefined if it has ended since: 江北区 500105 is still in the table of 2023. */
function entryAt(place: number): Division | undefined {
  const line = TABLE.lastIndexOf('\n', place) + 1;
  ENTRY.lastIndex = place;
  const [, digits = '', name = '', pinyin = ''] = ENTRY.exec(TABLE) ?? [];
  const head = TABLE.slice(line, line + 6);
  const code = head.slice(0, 6 - digits.length) + digits;
  const parent = place === line ? parentCode(code, () => false) : head;
  return current(code, name, pinyin, parent);
}

function current(code: string, name: string, pinyin: string, parent: string | null): Division | undefined {
  const known = read.get(code);
  if (known) return known;
  if (isAboutFormer(code) && formerByCode().get(code)?.name === name) return undefined;
  const since = firstYearOf(code);
  const division = { code, name, short: shortName(name), level: levelOf(code), parent, pinyin };
  const made: Division = since === undefined ? division : { ...division, since };
  read.set(code, made);
  return made;
}

const formerAt = new Map<FormerRow, Division>();

function formerFrom(row: FormerRow): Division {
  const known = formerAt.get(row);
  if (known) return known;
  const { code, name, pinyin, until, successors } = row;
  const heads = (head: string): boolean => isHead(head) || formerRows().some((other) => other.code === head);
  const parent = parentCode(code, heads);
  const made = {
    code,
    name,
    short: shortName(name),
    level: levelOf(code),
    parent,
    pinyin,
    until,
    successors,
  };
  formerAt.set(row, made);
  return made;
}

const formerByCode = lazy(() => new Map(formerRows().map((row) => [row.code, row])));

const later = lazy((): readonly Division[] =>
  laterDivisions().flatMap(
    ({ code, name, pinyin }) => current(code, name, pinyin, parentCode(code, isHead)) ?? [],
  ),
);

const all = lazy((): readonly Division[] => {
  const entries = Array.from(TABLE.matchAll(/[\n|]/gu), ({ index }) => entryAt(index + 1) ?? []);
  return [...entries.flat(), ...later(), ...formerDivisions()];
});

/** Every division in force, outermost levels mixed, and after them every former one. */
export const allDivisions = (): readonly Division[] => all();

/** The divisions that no longer exist, oldest change first. */
export const formerDivisions = (): readonly Division[] => formerRows().map(formerFrom);

const takenOverBy = lazy((): Map<string, FormerRow[]> => {
  const found = new Map<string, FormerRow[]>();
  for (const row of formerRows()) {
    for (const code of row.successors) found.set(code, [...(found.get(code) ?? []), row]);
  }
  return found;
});

/** The former divisions that went into the one of this code, whole or in part. */
export const takenOver = (code: string): Division[] =>
  isAboutFormer(code) ? (takenOverBy().get(code)?.map(formerFrom) ?? []) : [];

/** All divisions whose name begins with these characters, in force or not. */
export function divisionsBeginningWith(start: string): Division[] {
  const found: Division[] = [];
  for (let at = TABLE.indexOf(start); at >= 0; at = TABLE.indexOf(start, at + 1)) {
    const place = Math.max(TABLE.lastIndexOf('|', at), TABLE.lastIndexOf('\n', at)) + 1;
    const isStart = /^\d+$/u.test(TABLE.slice(place, at));
    const division = isStart ? entryAt(place) : undefined;
    if (division) found.push(division);
  }
  const begins = ({ name }: { name: string }): boolean => name.startsWith(start);
  const former = isAboutFormer(start) ? formerRows().filter(begins).map(formerFrom) : [];
  return [...found, ...later().filter(begins), ...former];
}

const children = lazy((): Map<string, Division[]> => {
  const inner = all().filter(({ parent, until }) => parent !== null && until === undefined);
  const found = Map.groupBy(inner, ({ parent }) => parent ?? '');
  for (const list of found.values()) list.sort((a, b) => (a.code < b.code ? -1 : 1));
  return found;
});

/** The division with this six-digit code: the one in force, else the former one; undefined for an unknown code. */
export function divisionOf(code: string): Division | undefined {
  const known = read.get(code) ?? ended.get(code);
  if (known) return known;
  const place = placeOf(code);
  const inForce = place < 0 ? later().find((division) => division.code === code) : entryAt(place);
  if (inForce) return inForce;
  const gone = formerByCode().get(code);
  if (gone) ended.set(code, formerFrom(gone));
  return ended.get(code);
}

/** The divisions around this one, outermost first, without itself; empty for a province or an unknown code. */
export function parentsOf(code: string): Division[] {
  const parents: Division[] = [];
  let parent = divisionOf(code)?.parent;
  while (parent) {
    const division = divisionOf(parent);
    if (!division) break;
    parents.unshift(division);
    parent = division.parent;
  }
  return parents;
}

/** The divisions in force directly under this one, by code. */
export const childrenOf = (code: string): Division[] => children().get(code) ?? [];

/** Whether a division is the ancestor itself or lies in it. */
export const isWithin = (code: string, ancestor: string): boolean =>
  code === ancestor || parentsOf(code).some((parent) => parent.code === ancestor);

/** The name with those of all divisions around it, 湖北省武汉市东西湖区; empty for an unknown code. */
export const fullName = (code: string): string =>
  [...parentsOf(code), ...(divisionOf(code) ? [divisionOf(code)] : [])]
    .map((division) => division?.name ?? '')
    .join('');
