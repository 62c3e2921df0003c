import { divisionOf } from '../../places/index.ts';
import type { AgencyEntry } from '../../store/store.ts';
import { codeOf } from '../candidates.ts';
import type { Context } from '../context.ts';
import type { Level } from '../lexicon.ts';

const levels = new WeakMap<AgencyEntry, { level: Level | undefined }>();

/** The level of government that an agency is at; undefined for a central organ. */
export function levelOf(entry: AgencyEntry, { directory }: Context): Level | undefined {
  const known = levels.get(entry);
  if (known) return known.level;
  const kind = directory.kindOf(entry);
  const below = kind === 'town' || kind === 'subdistrict';
  const level = below ? 'town' : divisionOf(codeOf(entry) ?? '')?.level;
  levels.set(entry, { level });
  return level;
}

const byLevel = new WeakMap<readonly AgencyEntry[], Map<Level | undefined, AgencyEntry[]>>();

/** Those at a level; remembered for the lists that a directory keeps. */
export function ofLevel(
  context: Context,
  entries: readonly AgencyEntry[],
  level: Level | undefined,
): AgencyEntry[] {
  const known = byLevel.get(entries) ?? new Map<Level | undefined, AgencyEntry[]>();
  byLevel.set(entries, known);
  const found = known.get(level) ?? entries.filter((entry) => levelOf(entry, context) === level);
  known.set(level, found);
  return found;
}
