import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { overTime } from '../candidates.ts';
import type { Context } from '../context.ts';
import { resolve } from '../resolve.ts';
import { askBack, unknownName } from '../scope.ts';
import { levelOf, ofLevel } from './level.ts';

/** The agency whose position among others is asked for: the one that is named first. An answer instead where that may be several. */
export function placedIn(context: Context): AgencyEntry | Answer | undefined {
  const { query, directory } = context;
  const [mention] = query.mentions;
  if (!query.acts.has('position') || !mention || !(mention.entries || mention.places.length > 0))
    return undefined;
  const found = resolve(mention, directory, query.years.named, query.acts.has('whole'));
  if (found.kind === 'one') return found.entry;
  if (found.kind === 'none') return unknownName(context, mention.text, mention.places);
  return askBack(context, mention, found);
}

/** Its like: agencies of its kind at its level, in the places that are named besides; all of those that the question names. */
export function alikeOf(context: Context, entry: AgencyEntry): readonly AgencyEntry[] {
  const { directory, query } = context;
  const others = query.mentions.slice(1);
  const places = overTime(others.flatMap((mention) => mention.places));
  const kind = others.find((mention) => mention.kind !== undefined)?.kind ?? directory.kindOf(entry);
  const named = others.some((mention) => mention.kind !== undefined);
  const level = query.level ?? (named ? null : levelOf(entry, context));
  const within = places.length > 0 ? directory.within(places) : directory.entries;
  const kin =
    places.length > 0 ? within.filter((one) => directory.kindOf(one) === kind) : directory.ofKind(kind);
  const alike = level === null ? kin : ofLevel(context, kin, level);
  // The only one of its kind that has filed stands among all.
  const filed = alike.filter(({ years }) => query.years.named.every((year) => years.includes(year)));
  if (filed.length > 1 || places.length === 0) return filed.length > 1 ? alike : within;
  // 潍坊市公安局 in all of 潍坊: with the other departments there, not with governments.
  const isSeat = (one: AgencyEntry): boolean => directory.kindOf(one) === 'government';
  const peers = within.filter((one) => isSeat(one) === isSeat(entry));
  return ofLevel(context, peers, levelOf(entry, context));
}
