import { childrenOf, divisionOf } from '../../places/index.ts';
import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { codeOf } from '../candidates.ts';
import { chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf, toldOf } from '../figures.ts';
import { measureOf } from '../measure.ts';
import { settle } from '../scope.ts';
import { measuresOf } from '../understand.ts';
import type { Target } from '../understand.ts';
import { isDepartment } from './pool.ts';
import { readMembers, wholeFigures } from './read-pool.ts';
import type { Member } from './read-pool.ts';

const NEW: Target = { measure: measureOf('applications.new.total') };
const MOST_ROWS = 30;

/** Holds a government's figure against the sum over the agencies right under it that are known: its departments, and the governments or towns one level down. */
export async function answerRollUp(context: Context): Promise<Answer> {
  const { query, texts, directory } = context;
  const [target = NEW] = query.targets;
  const [measure] = measuresOf(target);
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const [entry] = scope.entries;
  const year = scope.years.at(-1) ?? 0;
  if (!entry || !measure || measure.quotient) {
    return answerOf(context, 'clarify', texts.clarify.oneFigure(), { choices: chooseRanking(context) });
  }
  if (directory.kindOf(entry) !== 'government') {
    return answerOf(context, 'noData', texts.pools.noGovernment(entry.agency));
  }
  const read = async (entries: readonly AgencyEntry[]) => await readMembers(context, target, entries, year);
  const [whole] = await read([entry, ...directory.lifeOf(entry)]);
  if (!whole) return answerOf(context, 'noData', texts.noData.noYear(entry.agency, [year], entry.years));
  const [departments, below] = [
    await read(departmentsOf(context, entry)),
    await read(lowerOf(context, entry)),
  ];
  const parts = [...departments, ...below].filter(hasValue);
  if (parts.length === 0 || whole.value === undefined) {
    return answerOf(context, 'noData', texts.pools.noParts(entry.agency, year));
  }
  const ids = [whole, ...parts.toSorted((a, b) => b.value - a.value)].slice(0, MOST_ROWS).map(({ id }) => id);
  const figures = await wholeFigures(context, [target], ids);
  const [first] = figures;
  if (!first) return answerOf(context, 'noData', texts.pools.noParts(entry.agency, year));
  const text = texts.pools.rollUp(toldOf(context, first), totals(departments), totals(below));
  return answerOf(context, 'comparison', text, {
    metric: measure.path,
    unit: texts.unit(measure.name),
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [
      ...scope.caveats,
      ...(query.targets.length === 0 ? [texts.caveats.assumedMetric(measure.name)] : []),
      texts.pools.partsMayLack(),
      ...caveatsOn(context, figures),
    ],
  });
}

const hasValue = (member: Member): member is Member & { value: number } => member.value !== undefined;

const totals = (members: readonly Member[]): { count: number; sum: number } => {
  const known = members.filter(hasValue);
  return { count: known.length, sum: known.reduce((sum, { value }) => sum + value, 0) };
};

const departmentsOf = (context: Context, entry: AgencyEntry): AgencyEntry[] =>
  ownOf(context, entry).filter((other) => isDepartment(other, context));

const ownOf = ({ directory }: Context, entry: AgencyEntry): AgencyEntry[] => {
  const division = divisionOf(codeOf(entry) ?? '');
  return division ? directory.within([division]).filter((other) => codeOf(other) === division.code) : [];
};

/** The governments one level down: those of counties in a city, of towns in a county. What lies below them is in their figures. */
function lowerOf(context: Context, entry: AgencyEntry): AgencyEntry[] {
  const { directory } = context;
  const children = childrenOf(codeOf(entry) ?? '');
  if (children.length > 0) {
    return directory.within(children).filter((other) => {
      const own = children.some((child) => child.code === codeOf(other));
      return own && directory.kindOf(other) === 'government';
    });
  }
  return ownOf(context, entry).filter((other) => {
    const kind = directory.kindOf(other);
    return kind === 'town' || kind === 'subdistrict';
  });
}
