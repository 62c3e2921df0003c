import { centralPrefix, isLocalBranch } from './central.ts';
import { parentsOf } from './divisions.ts';
import type { Division } from './divisions.ts';
import { ENOUGH, gatherEvidence, SAME_NAME, weigh, weightOf } from './evidence.ts';
import type { Evidence, Weighed } from './evidence.ts';
import { genericBeginning, localBeginning } from './generic.ts';
import type { Generic, Hint } from './generic.ts';
import { agencyKindOf } from './kinds.ts';
import type { AgencyKind } from './kinds.ts';
import type { NameForm } from './names.ts';
import { selfName } from './self-name.ts';
import { bracketedPlace, branchPlace, leadingPlace } from './place-in-name.ts';
import { normaliseText, squeeze } from '../text/normalise.ts';

/** A division by code and name. */
export type DivisionRef = { code: string; name: string };

/** An agency: its name with a bare beginning spelt out, as printed, its division (null for a central organ or if nothing settles it), its kind, and the divisions it may be of where nothing settles it. */
export type Agency = {
  name: string;
  printed: string;
  division: DivisionRef | null;
  kind: AgencyKind;
  candidates: DivisionRef[];
};

/** What stands around a printed agency name, strongest first or not: title lines, signature, sentences, addresses. */
export type AgencyContext = { texts: readonly string[] };

type Settled = { division: Division | null; candidates: Division[] };

const UNKNOWN: Settled = { division: null, candidates: [] };
const MOST_CANDIDATES = 8;

const anywhere: Hint = () => true;

const ref = ({ code, name }: Division): DivisionRef => ({ code, name });

// A short form printed by itself is rather the larger place: 海南海事局 is of 海南省, not 海南区 in 乌海.
const PRIOR = { province: 6, prefecture: 3, county: 0 } as const;

function settle(divisions: Division[], form: NameForm, rest: string, evidence: () => Evidence): Settled {
  // 三元区 of 2021 took over from a 三元区; 江北区 in 重庆 is gone but was never the one in 宁波.
  let fit = divisions.filter(
    ({ successors = [] }) =>
      !divisions.some((other) => successors.includes(other.code) && other.until === undefined),
  );
  const level = /(?<!办公)厅$/u.test(rest)
    ? 'province'
    : /^(?:公安|税务)?分局/u.test(rest)
      ? 'county'
      : undefined;
  if (level && fit.some((division) => division.level === level))
    fit = fit.filter((division) => division.level === level);
  const [only] = fit;
  if (only && fit.length === 1) return { division: only, candidates: [] };
  const weighed = fit
    .map((division) => ({
      division,
      weight: weightOf(evidence(), division) + (form === 'short' ? PRIOR[division.level] : 0),
    }))
    .sort((a, b) => b.weight - a.weight);
  return best(weighed);
}

function best(weighed: Weighed[], least = 0): Settled {
  const [first, second] = weighed;
  if (first && first.weight >= least && first.weight > (second?.weight ?? 0))
    return { division: first.division, candidates: [] };
  return { division: null, candidates: weighed.slice(0, MOST_CANDIDATES).map(({ division }) => division) };
}

type Asked = { printed: string; text: string; context: AgencyContext };

function answer({ printed, text }: Asked, settled: Settled, kind: AgencyKind, name = text): Agency {
  const { division, candidates } = settled;
  return { name, printed, kind, division: division && ref(division), candidates: candidates.map(ref) };
}

// 自治区公安厅 is 宁夏回族自治区公安厅; 市公安局张店分局 is 淄博市公安局张店分局, whose division is 张店区.
function resolveGeneric(asked: Asked, { word, stem, hint }: Generic): Agency {
  const evidence = gatherEvidence(asked.context.texts, stem);
  const kind = agencyKindOf(stem);
  const branch = branchPlace(stem, undefined);
  if (branch.length > 0) {
    const settled = settle(branch, 'full', '', () => evidence);
    const seat = hint && settled.division && parentsOf(settled.division.code).findLast(hint);
    return answer(asked, settled, kind, seat && word ? seat.name + stem : asked.text);
  }
  // A name without any word for its level may be of any place in the text: one passing mention is not enough.
  const settled = best(weigh(evidence, hint ?? anywhere, hint !== undefined), hint ? 0 : ENOUGH);
  return answer(asked, settled, kind, settled.division ? settled.division.name + stem : asked.text);
}

// 木塔乡人民政府: the text that says 东至县木塔乡 decides, else the county that the texts speak of most.
function resolveLocal(asked: Asked, { name, hint }: { name: string; hint: Hint }): Agency {
  const evidence = gatherEvidence(asked.context.texts, name);
  const named = weigh(evidence, anywhere, false).filter(({ weight }) => weight >= SAME_NAME);
  const settled = best(named.length > 0 ? named : weigh(evidence, hint, false), ENOUGH);
  return answer(asked, settled, agencyKindOf(asked.text));
}

function resolvePlaced(asked: Asked, text: string): Agency | undefined {
  const place = leadingPlace(text);
  const rest = text.slice(place?.end ?? 0);
  const { organ } = centralPrefix(asked.text);
  if (organ && place?.form === 'short' && !isLocalBranch(rest)) return undefined;
  const inner = [bracketedPlace(rest, place?.divisions), branchPlace(rest, place?.divisions)].find(
    (divisions) => divisions.length > 0,
  );
  // Without a place in front a branch is resolved with the bare beginning before it, 市公安局张店分局.
  const divisions = place ? (inner ?? place.divisions) : bracketedPlace(rest, undefined);
  if (divisions.length === 0) return undefined;
  let evidence: Evidence | undefined;
  const stem = place ? rest : '';
  const gather = (): Evidence => (evidence ??= gatherEvidence(asked.context.texts, stem));
  const settled = settle(divisions, inner ? 'full' : (place?.form ?? 'full'), rest, gather);
  const kind = organ && agencyKindOf(rest) === 'other' ? agencyKindOf(asked.text) : agencyKindOf(rest);
  return answer(asked, settled, kind);
}

/** Finds the division of an agency by its printed name and, where the name does not say it, by the texts around it. What nothing settles has a null division and its candidates. */
export function resolveAgency(printed: string, context: AgencyContext = { texts: [] }): Agency {
  const asked: Asked = { printed, text: squeeze(printed), context };
  const text = normaliseText(printed);
  const { length, organ } = centralPrefix(text);
  const placed = resolvePlaced(asked, text.slice(length));
  if (placed) return placed;
  if (organ) return answer(asked, UNKNOWN, 'centralOrgan');
  if (text === '') return answer(asked, UNKNOWN, 'other');
  const self = selfName(text, context.texts);
  if (self !== undefined) return resolveSelf(asked, self);
  const generic = genericBeginning(text);
  if (generic) return resolveGeneric(asked, generic);
  const local = localBeginning(text);
  if (local) return resolveLocal(asked, local);
  // 港航事业发展中心: only a text that prints a place right before this very name speaks for it.
  return resolveLocal(asked, { name: text, hint: () => false });
}

// 我局: the texts say whose 局 it is, or nothing does.
function resolveSelf(asked: Asked, name: string | null): Agency {
  if (name === null) return answer(asked, UNKNOWN, 'other');
  const { printed } = asked;
  return { ...resolveAgency(name, asked.context), printed };
}
