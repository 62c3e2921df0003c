import { CARRIED_FORWARD, CARRIED_OVER, type Candidate, CONCLUDED, NEW } from './reading.ts';

/** The year that a report is about, going by the years that its own counts name; of equally frequent ones the latest. */
export function yearOf(candidates: Candidate[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { year } of candidates) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0];
}

/** What a paragraph's candidates state once all of them are seen together; whatever stays ambiguous is left out. */
export function settle(candidates: Candidate[], year: number | undefined): Candidate[] {
  const steps = [
    dated,
    ofOneScope,
    notApart,
    withoutRejected,
    withoutParts,
    surest,
    carriedOut,
    withoutLate,
    withoutConflicts,
    once,
  ];
  return steps.reduce((kept, step) => step(kept, year), candidates);
}

type Step = (candidates: Candidate[], year: number | undefined) => Candidate[];

// 2019年收到12件，2020年收到15件 | 2022年结转至2023年2件
const dated: Step = (candidates, year) =>
  candidates.flatMap((candidate) => {
    if (candidate.carry) return carriedBetween(candidate, candidate.carry, year);
    return candidate.year === undefined || year === undefined || candidate.year === year ? [candidate] : [];
  });

function carriedBetween(
  candidate: Candidate,
  { from, to }: NonNullable<Candidate['carry']>,
  year: number | undefined,
): Candidate[] {
  if (year === undefined || (from !== undefined && to !== undefined && to !== from + 1)) return [];
  const target = to ?? (from === year - 1 ? year : undefined);
  const metric = target === year ? CARRIED_OVER : target === year + 1 ? CARRIED_FORWARD : undefined;
  return metric ? [{ ...candidate, metric, carry: undefined }] : [];
}

// 共收到4件，其中上年结转2件: two of the four are new. 办结98件（含上年结转8件）: how many were carried over is not said.
const carriedOut: Step = (candidates) => {
  const freshStated = candidates.some(({ metric, rank }) => metric === NEW && rank === 2);
  const replaced = new Map<Candidate, Candidate | undefined>();
  for (const child of candidates) {
    const { under: parent } = child;
    if (child.metric !== CARRIED_OVER || !parent) continue;
    if (
      parent.metric === CONCLUDED ||
      (parent.metric === NEW && parent.rank === 2) ||
      child.value > parent.value
    ) {
      replaced.set(child, undefined);
      if (parent.metric !== CONCLUDED || parent.rank === 0) replaced.set(parent, undefined);
    } else if (parent.metric === NEW) {
      const end = child.paragraph === parent.paragraph ? Math.max(child.end, parent.end) : parent.end;
      const rest = { ...parent, value: parent.value - child.value, end };
      replaced.set(parent, freshStated ? undefined : rest);
    }
  }
  return candidates
    .filter(({ metric, mixed, rank }) => !(mixed && metric === NEW && rank < 2))
    .flatMap((candidate) => (replaced.has(candidate) ? (replaced.get(candidate) ?? []) : candidate));
};

// 办结10件，其中按时办结8件: a part of what is already stated
const withoutParts: Step = (candidates) =>
  candidates.filter(({ metric, rank, under }) => under?.metric !== metric || rank > under.rank);

// 按时答复8件，延期答复2件: neither is the whole
const withoutLate: Step = (candidates) =>
  candidates.some(({ late, value }) => late && value > 0)
    ? candidates.filter(({ metric }) => metric !== CONCLUDED)
    : candidates.filter(({ late }) => !late);

// 收到17件，2件撤回，实际受理15件: the table may count either
const withoutRejected: Step = (candidates) => {
  const received = candidates.filter(({ metric }) => metric === NEW);
  const rejects = received.some(
    ({ rank, value }) => rank === 0 && received.some((other) => other.rank === 1 && other.value > value),
  );
  return rejects ? candidates.filter(({ metric }) => metric !== NEW) : candidates;
};

// 共受理35件，其中本年新收33件 | 办理37件，办结34件: the surer word counts where they differ
const surest: Step = (candidates) => {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const before = best.get(candidate.metric);
    if (!before || candidate.rank > before.rank) best.set(candidate.metric, candidate);
  }
  return candidates.filter(({ metric, rank, value }) => {
    const surer = best.get(metric);
    return !surer || rank === surer.rank || value === surer.value;
  });
};

/** Two figures for one metric: of two agencies or of two periods. If it is the received ones, all others are in doubt too. */
const withoutConflicts: Step = (candidates) => {
  const doubtful = new Set<string>();
  const first = new Map<string, number>();
  for (const { metric, value } of candidates) {
    if (value !== (first.get(metric) ?? value)) doubtful.add(metric);
    first.set(metric, value);
  }
  return candidates.filter(
    ({ metric }) => !doubtful.has(metric) && !(doubtful.has(NEW) && metric.startsWith('applications.')),
  );
};

// 全省共受理19616件…省政府办公厅受理287件 | 共受理172件，其中局机关102件
const ofOneScope: Step = (candidates) => {
  const scopes = new Set(candidates.flatMap(({ scope }) => scope ?? []));
  return scopes.size > 1 || candidates.some(({ divided }) => divided) ? [] : candidates;
};

const notApart: Step = (candidates) => candidates.filter(({ apart }) => !apart);

/** The same statement made twice in one paragraph is one. */
const once: Step = (candidates) => {
  const seen = new Set<string>();
  return candidates.filter(({ metric, value }) => {
    const key = `${metric}=${value}`;
    return !seen.has(key) && seen.add(key);
  });
};
