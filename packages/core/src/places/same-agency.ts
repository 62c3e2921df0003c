import { resolveAgency } from './agencies.ts';
import { genericBeginning } from './generic.ts';
import { identityOf } from './identity.ts';
import { isSelfName } from './self-name.ts';

/** An agency as a report gives it. */
type Named = { name: string; division: { code: string } | null };

/**
 * What is the same for all reports of one agency, under whatever name and whenever, and for those of no other. Undefined
 * where a name without a place may be that of several (朝阳区人民政府, 市公安局, 城关镇人民政府) or is none (我局): nobody
 * knows whose the next report of that name is.
 */
export const agencyIdentity = ({ name, division }: Named): string | undefined =>
  division === null && mayBeSeveral(name) ? undefined : identityOf(name, division?.code ?? null);

// Asked of the same few names again and again.
const MOST_NAMES = 5_000;
const known = new Map<string, boolean>();

function mayBeSeveral(name: string): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size > MOST_NAMES) known.clear();
  const several = saysNobody(name) || isOfSeveral(name);
  known.set(name, several);
  return several;
}

/** The name of an agency that a report nowhere names. */
export const UNNAMED = '（未署名）';

// 城关镇人民政府: hundreds of counties have one, and no table of divisions lists towns.
const TOWN = /^[^省市县区旗州盟]{1,8}(?:镇|乡|街道)(?:人民政府|政府|办事处)?$/u;

const saysNobody = (name: string): boolean => name === UNNAMED || isSelfName(name) || TOWN.test(name);

function isOfSeveral(name: string): boolean {
  const { kind, candidates } = resolveAgency(name);
  return kind !== 'centralOrgan' && (candidates.length > 1 || genericBeginning(name) !== undefined);
}
