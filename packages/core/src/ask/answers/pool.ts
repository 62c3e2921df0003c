import { divisionOf } from '../../places/index.ts';
import type { FormId } from '../../forms/index.ts';
import type { Agency } from '../../report/index.ts';
import type { AgencyEntry, ReportFilter } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { candidates, codeOf, heads, overTime } from '../candidates.ts';
import { chooseOneYear } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import type { Level } from '../lexicon.ts';
import { cellsOfMeasure, formulaOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import { unknownName } from '../scope.ts';
import { isAsked, measuresIn, measuresOf } from '../understand.ts';
import type { Target } from '../understand.ts';

/** The agencies that a question ranks, adds up or sifts. */
export type Pool = { entries: readonly AgencyEntry[]; caveats: string[] };

/** Those that a question names, or all of its places, kinds and level. */
export function poolOf(context: Context): Pool | Answer {
  const { directory, query } = context;
  // Asked for its position, an agency is looked for among all.
  const position = query.acts.has('position');
  const mentions = query.mentions.filter(
    ({ entries, places }) => !position || (!entries && places.length === 0),
  );
  const named = new Set<AgencyEntry>();
  for (const mention of mentions) {
    const members = membersOf(mention, context);
    if (members.length === 0) return unknownName(context, mention.text, mention.places);
    for (const entry of members) named.add(entry);
  }
  // Of all that there are only governments are looked at, where a level of them is asked for.
  const everyone = LEVELS.has(query.level) ? directory.ofKind('government') : directory.entries;
  const all = mentions.length === 0 ? everyone : [...named];
  return query.departments ? departments(context, all, mentions) : atLevel(context, all, mentions);
}

const LEVELS: ReadonlySet<Level | null> = new Set(['province', 'prefecture', 'county'] as const);

/** All agencies that a mention takes in: of a place and kind every one, of a name those it can mean. */
function membersOf(mention: Mention, { directory, query }: Context): readonly AgencyEntry[] {
  const { kind, entries } = mention;
  const places = overTime(mention.places);
  if (entries || (kind === undefined && mention.words !== '')) return candidates(mention, directory);
  // 江宁公安分局 is one agency; 江宁的公安局 may be many.
  if (kind !== undefined && places.length > 0 && !query.which && !query.level) {
    return candidates(mention, directory);
  }
  if (places.length === 0) return kind === undefined ? directory.entries : directory.ofKind(kind);
  const within = directory.within(places);
  return kind === undefined ? within : within.filter((entry) => directory.kindOf(entry) === kind);
}

// Organs that answer to Beijing, not to the government of the place.
const VERTICAL = /^(?:国家|中国|中华)|海关|海事局|税务局|气象局|烟草|邮政管理/u;

/** Whether an agency is a department of its place's government. */
export const isDepartment = (entry: AgencyEntry, { directory }: Context): boolean => {
  const kind = directory.kindOf(entry);
  const seat = kind === 'government' || kind === 'town' || kind === 'subdistrict' || kind === 'zone';
  return !seat && codeOf(entry) !== undefined && !VERTICAL.test(entry.agency.name);
};

// The departments of a place are those at its own level.
function departments(context: Context, entries: readonly AgencyEntry[], mentions: readonly Mention[]): Pool {
  const places = overTime(mentions.flatMap((mention) => mention.places));
  const own = entries.filter((entry) => isDepartment(entry, context));
  const here = own.filter((entry) => places.some(({ code }) => code === codeOf(entry)));
  return { entries: places.length > 0 ? here : own, caveats: [] };
}

/** The level of government that an agency is at; undefined for a central organ. */
export function levelOf(entry: AgencyEntry, { directory }: Context): Level | undefined {
  const kind = directory.kindOf(entry);
  if (kind === 'town' || kind === 'subdistrict') return 'town';
  return divisionOf(codeOf(entry) ?? '')?.level;
}

/** Keeps the governments of the level asked for; where a kind is named, its agencies at that level. */
function atLevel(context: Context, entries: readonly AgencyEntry[], mentions: readonly Mention[]): Pool {
  const { query, texts, directory } = context;
  if (query.level === null) return { entries, caveats: [] };
  const level = entries.filter((entry) => levelOf(entry, context) === query.level);
  const kindNamed = mentions.some(({ kind }) => kind !== undefined);
  const governments =
    kindNamed || query.level === 'town'
      ? level
      : level.filter((entry) => directory.kindOf(entry) === 'government');
  if (governments.length > 0) return { entries: governments, caveats: [] };
  return { entries: level, caveats: level.length > 0 ? [texts.caveats.noGovernments()] : [] };
}

type Dated = { year: number; caveats: string[] };

/** The year that agencies are compared in: the one named, else the newest of which most have filed; a question back where several are meant. */
export function poolYear(context: Context, entries: readonly AgencyEntry[]): Dated | Answer {
  const { query, texts } = context;
  const { years } = query;
  const [named, second] = years.named;
  const counts = new Map<number, number>();
  for (const entry of entries) {
    for (const year of entry.years) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const known = [...counts.keys()].sort((a, b) => a - b);
  if (second !== undefined || years.newest !== null || years.since !== null || years.until !== null) {
    const asked = known.filter((year) => isAsked(years, year)).slice(-(years.newest ?? 0));
    return answerOf(context, 'clarify', texts.clarify.oneYear(), { choices: chooseOneYear(context, asked) });
  }
  if (named !== undefined) return { year: named, caveats: [] };
  const most = Math.max(0, ...counts.values());
  const year = known.findLast((one) => (counts.get(one) ?? 0) * 2 >= most) ?? 0;
  const others = known.filter((one) => one !== year);
  const { onlyYear, newestYear, fullestYear } = texts.caveats;
  if (others.length === 0) return { year, caveats: [onlyYear(year)] };
  return { year, caveats: [year === known.at(-1) ? newestYear(year, others) : fullestYear(year, others)] };
}

/** A figure of one agency of a pool; `value` stands only where it is a number. */
export type Member = { entry: AgencyEntry; id: string; value?: number };

export const keyOf = ({ agency }: Pick<AgencyEntry, 'agency'>): string =>
  `${agency.name} ${agency.division?.code ?? ''}`;

/** Reads targets off the reports of one year of all agencies of a pool, for each agency in the order of the targets; agencies without a report of that year are left out, and each is taken once whatever its names. */
export async function readPool(
  context: Context,
  targets: readonly Target[],
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Member[][]> {
  const filed = heads(
    entries.filter(({ years }) => years.includes(year)),
    context.directory,
  );
  const cells = [...new Set(targets.flatMap(measuresOf).flatMap(cellsOfMeasure))];
  const all = await context.store.figures(cells, { year, ...narrowed(filed) });
  const wanted = new Set(filed);
  const formulas = formulasOf(targets);
  return all.flatMap(({ agency, id, form, values }) => {
    const entry = entryOf(context, agency);
    if (!entry || !wanted.has(entry)) return [];
    return [
      formulas[form].map((formula): Member => {
        const value = formula?.(values);
        return value === undefined ? { entry, id } : { entry, id, value };
      }),
    ];
  });
}

type Formula = ReturnType<typeof formulaOf> | undefined;

/** How each target is read off a report, by edition: worked out once for all reports. */
function formulasOf(targets: readonly Target[]): Record<FormId, Formula[]> {
  const ofForm = (form: FormId): Formula[] =>
    targets.map((target) => {
      const [measure] = measuresIn(target, form);
      return measure && formulaOf(measure, form);
    });
  return { '2019': ofForm('2019'), '2021': ofForm('2021') };
}

const entryOf = ({ directory }: Context, { name, division }: Agency): AgencyEntry | undefined =>
  directory.bearersOf(name).find((entry) => codeOf(entry) === division?.code);

// So few are looked up by name; of more the place that they share is read, or all of the year.
const FEW = 400;

function narrowed(entries: readonly AgencyEntry[]): Pick<ReportFilter, 'agencies' | 'place'> {
  if (entries.length <= FEW) return { agencies: [...new Set(entries.map(({ agency }) => agency.name))] };
  const place = commonPlace(entries);
  return place === undefined ? {} : { place };
}

/** The province that all agencies are in; undefined where there is none. */
function commonPlace(entries: readonly AgencyEntry[]): string | undefined {
  const provinces = new Set(entries.map((entry) => codeOf(entry)?.slice(0, 2)));
  const [only] = provinces;
  return provinces.size === 1 && only !== undefined ? `${only}0000` : undefined;
}

/** The figures of a target, read whole with their cells, for reports by id. */
export async function wholeFigures(
  { store }: Context,
  targets: readonly Target[],
  ids: readonly string[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const id of ids) {
    const stored = await store.get(id);
    for (const target of targets) {
      const measure = stored && measuresIn(target, stored.report.form)[0];
      if (stored && measure) figures.push(figureOf(measure, stored));
    }
  }
  return figures;
}
