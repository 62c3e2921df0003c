import { divisionAliases } from './aliases.ts';
import { allDivisions, divisionOf } from './divisions.ts';
import type { Division, DivisionLevel } from './divisions.ts';
import { zoneNames } from './zones.ts';

/** `full` is a name with its suffix (淄博市, 恩施州), `short` one without (淄博). */
export type NameForm = 'full' | 'short';

/** The divisions that a name can mean, best first, and the form of the name. */
export type NameEntry = { form: NameForm; divisions: Division[] };

type Names = {
  /** The lengths of the names that begin with two characters, by their pair of code units: bit n for n characters, at most 30. */
  lengths: Map<number, number>;
  entries: Map<string, NameEntry>;
};

const RANK: Record<DivisionLevel, number> = { province: 0, prefecture: 1, county: 2 };

/** Orders divisions in force before former ones, then province, prefecture, county, then by code. */
export function byRank(a: Division, b: Division): number {
  const former = Number(a.until !== undefined) - Number(b.until !== undefined);
  if (former !== 0) return former;
  return RANK[a.level] - RANK[b.level] || (a.code < b.code ? -1 : 1);
}

// 恩施土家族苗族自治州 is 恩施州 to everyone, 长阳土家族自治县 长阳县, 宁夏回族自治区 宁夏自治区.
function everydayName({ name, short }: Division): string | undefined {
  if (!name.includes('自治')) return undefined;
  return short + (name.endsWith('区') ? '自治区' : name.slice(-1));
}

function buildNames(): Names {
  const entries = new Map<string, NameEntry>();
  const add = (name: string | undefined, form: NameForm, division: Division | undefined): void => {
    if (!name || !division) return;
    const entry = entries.get(name);
    // 城区 is a full name; a short form that looks the same adds nothing to it.
    if (!entry || (entry.form === 'short' && form === 'full')) {
      entries.set(name, { form, divisions: [division] });
    } else if (entry.form === form && !entry.divisions.includes(division)) entry.divisions.push(division);
  };
  const divisions = allDivisions();
  for (const division of divisions) {
    add(division.name, 'full', division);
    add(everydayName(division), 'full', division);
  }
  for (const { name, code } of zoneNames()) add(name, 'full', divisionOf(code));
  for (const { code, chinese } of divisionAliases()) {
    for (const name of chinese) add(name, /[州县旗]$/u.test(name) ? 'full' : 'short', divisionOf(code));
  }
  for (const division of divisions) add(division.short, 'short', division);
  for (const { divisions } of entries.values()) if (divisions.length > 1) divisions.sort(byRank);
  return { entries, lengths: lengthsByHead(entries.keys()) };
}

const head = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function lengthsByHead(names: Iterable<string>): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const name of names) {
    const key = head(name, 0);
    lengths.set(key, (lengths.get(key) ?? 0) | (1 << name.length));
  }
  return lengths;
}

let cached: Names | undefined;
const names = (): Names => (cached ??= buildNames());

/** What a name can mean; undefined if it is no division's. */
export const nameEntry = (name: string): NameEntry | undefined => names().entries.get(name);

const NONE: readonly string[] = [];

/** The names that stand at this position of the text, longest first. */
export function namesAt(text: string, at: number): readonly string[] {
  let lengths = names().lengths.get(head(text, at));
  if (lengths === undefined) return NONE;
  const found: string[] = [];
  while (lengths > 0) {
    const length = 31 - Math.clz32(lengths);
    lengths ^= 1 << length;
    const name = text.slice(at, at + length);
    if (name.length === length && names().entries.has(name)) found.push(name);
  }
  return found;
}
