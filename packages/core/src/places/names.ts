import { divisionAliases, isAboutAlias } from './aliases.ts';
import { allDivisions, divisionOf, divisionsBeginningWith } from './divisions.ts';
import type { Division, DivisionLevel } from './divisions.ts';
import { lazy } from './lazy.ts';
import { isAboutZone, zoneNames } from './zones.ts';

/** `full` is a name with its suffix (淄博市, 恩施州), `short` one without (淄博). */
export type NameForm = 'full' | 'short';

/** The divisions that a name can mean, best first, and the form of the name. */
export type NameEntry = { form: NameForm; divisions: Division[] };

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

type Triple = { name: string; form: NameForm; division: Division };

const namesOf = (division: Division): Triple[] => {
  const everyday = everydayName(division);
  return [
    { name: division.name, form: 'full', division },
    ...(everyday === undefined ? [] : [{ name: everyday, form: 'full' as const, division }]),
    { name: division.short, form: 'short', division },
  ];
};

/** The first two characters of a name as a number; a name has two at least, and they tell the few that can stand at a place of a text. */
const headOf = (text: string, at = 0): number => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);

/** Names that are not those of the table, by their heads. */
const others = lazy(() => {
  const found = [
    ...zoneNames().map(({ name, code }) => ({ name, form: 'full' as const, code })),
    ...divisionAliases().flatMap(({ code, chinese }) =>
      chinese.map((name) => ({ name, form: formOf(name), code })),
    ),
  ];
  return Map.groupBy(found, ({ name }) => headOf(name));
});

const formOf = (name: string): NameForm => (/[州县旗]$/u.test(name) ? 'full' : 'short');

const otherTriples = (head: number): Triple[] =>
  (others().get(head) ?? []).flatMap(({ name, form, code }) => {
    const division = divisionOf(code);
    return division ? [{ name, form, division }] : [];
  });

/** A name with what it can mean. */
type Named = { name: string; entry: NameEntry };

/** The names of one head, longest first. */
function arrange(triples: readonly Triple[]): Named[] {
  return [...Map.groupBy(triples, ({ name }) => name)]
    .map(([name, all]) => {
      // 城区 is a full name; a short form that looks the same adds nothing to it.
      const form: NameForm = all.some((one) => one.form === 'full') ? 'full' : 'short';
      const fitting = all.filter((one) => one.form === form).map(({ division }) => division);
      return { name, entry: { form, divisions: [...new Set(fitting)].sort(byRank) } };
    })
    .sort((a, b) => b.name.length - a.name.length);
}

/** The names that begin with two characters, longest first, looked up in the table. */
export const lookUpNames = (head: string): readonly Named[] =>
  arrange([
    ...divisionsBeginningWith(head).flatMap(namesOf),
    ...(isAboutZone(head) || isAboutAlias(head) ? otherTriples(headOf(head)) : []),
  ]);

/** The names of all divisions by their heads. */
const allNames = lazy((): ReadonlyMap<number, readonly Named[]> => {
  const triples = Map.groupBy(allDivisions().flatMap(namesOf), ({ name }) => headOf(name));
  const heads = new Set([...triples.keys(), ...others().keys()]);
  return new Map(
    [...heads].map((head) => [head, arrange([...(triples.get(head) ?? []), ...otherTriples(head)])]),
  );
});

/** Every name of a division. */
export const everyName = (): readonly Named[] => [...allNames().values()].flat();

// A question has few places at which a name could begin, and looking those up is done before an index of all names
// would be. Whoever reads more is better served by the index.
const LOOK_UPS = 100;

const lookedUp = new Map<number, readonly Named[]>();

function namesBeginningAt(text: string, at: number): readonly Named[] {
  if (at + 1 >= text.length) return NONE;
  const head = headOf(text, at);
  const known = lookedUp.size < LOOK_UPS ? lookedUp.get(head) : (allNames().get(head) ?? NONE);
  if (known) return known;
  const found = lookUpNames(text.slice(at, at + 2));
  lookedUp.set(head, found);
  return found;
}

const NONE: readonly never[] = [];

/** What a name can mean; undefined if it is no division's. */
export const nameEntry = (name: string): NameEntry | undefined =>
  namesBeginningAt(name, 0).find((one) => one.name === name)?.entry;

/** The names that stand at this position of the text, longest first. */
export function namesAt(text: string, at: number): readonly string[] {
  const known = namesBeginningAt(text, at);
  return known.length === 0
    ? NONE
    : known.filter(({ name }) => text.startsWith(name, at)).map(({ name }) => name);
}
