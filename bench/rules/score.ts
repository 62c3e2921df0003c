import { checkReport, type Finding, type Report } from '@gouji/core';
import type { Random } from '../generate/report.ts';
import { balancedDraft, type Draft, type Printed, reportOf } from './draft.ts';
import type { Kind } from './error.ts';
import { falseOf, isDetermined } from './oracle.ts';

/** What came of one kind of error, in reports. */
export type Score = {
  kind: Kind;
  injected: number;
  /** Of those injected, those that make an equation false, or this year’s figure unlike last year’s. */
  visible: number;
  found: number;
  /** Findings that accuse, and those of them that concern a wrong cell. */
  findings: number;
  right: number;
  /** Those told in as many findings as there are errors. */
  told: number;
  named: number;
  mended: number;
  /** Of those visible, those of which the equations allow one smallest repair only. */
  determined: number;
  determinedMended: number;
  /** Repairs called certain, and those of them that are right. */
  certain: number;
  certainRight: number;
};

type Injected = { draft: Draft; error: Record<string, Printed>; truth: Map<string, number> };

/** Injects errors of a kind into so many balanced reports and counts what is found. */
export function scoreOf(
  kind: Kind,
  count: number,
  random: Random,
  clock: (check: () => Finding[]) => Finding[],
): Score {
  const score: Score = {
    kind,
    injected: count,
    visible: 0,
    found: 0,
    findings: 0,
    right: 0,
    told: 0,
    named: 0,
    mended: 0,
    determined: 0,
    determinedMended: 0,
    certain: 0,
    certainRight: 0,
  };
  for (let place = 0; place < count; place += 1) {
    const injected = inject(kind, random);
    const [report, previous] = [reportOf(injected.draft), lastYear(injected.draft)];
    add(
      score,
      injected,
      // What is timed more than once is a report like it each time: what is known of the last one is kept.
      clock(() => checkReport({ ...report }, previous ? { previous } : {})),
    );
  }
  return score;
}

function inject(kind: Kind, random: Random): Injected {
  for (;;) {
    const sound = balancedDraft(random);
    const made = kind.make(sound, random) ?? {};
    const error = Object.fromEntries(Object.entries(made).filter(([path, to]) => sound.figures[path] !== to));
    if (Object.keys(error).length === 0) continue;
    const truth = new Map(Object.keys(error).map((path) => [path, Number(sound.figures[path])]));
    const beside = kind.alsoIn?.(sound, error) ?? sound;
    return { error, truth, draft: { ...beside, figures: { ...beside.figures, ...error } } };
  }
}

/** Last year’s report, of which only what it carried forward is known. */
function lastYear({ form, year, previous }: Draft): Report | undefined {
  return previous && reportOf({ form, year: year - 1, figures: previous, claims: [] });
}

function add(score: Score, { draft, error, truth }: Injected, all: Finding[]): void {
  const blank = Object.values(error).every((printed) => printed === null);
  const accusing = all.filter(({ severity, about }) => severity === 'error' && about === 'agency');
  const { rule: own } = score.kind;
  const ofOwn = all.filter(({ rule, about }) => rule === own && about === 'agency');
  const findings = own ? ofOwn : blank ? all.filter(({ repairs }) => repairs) : accusing;
  const concerns = ({ cells }: Finding): boolean => cells.some((path) => truth.has(path));
  const found = findings.some(concerns);
  score.findings += findings.length;
  score.right += findings.filter(concerns).length;
  if (!own && !blank && !isVisible(draft, truth)) return;
  score.visible += 1;
  if (!found) return;
  score.found += 1;
  const mended = isSame(firstChanges(findings), truth);
  score.told += Number(findings.length === (score.kind.findings ?? 1));
  const wrong = [...truth.keys()].filter(score.kind.wrong ?? (() => true));
  score.named += Number(isSame(firstNamed(findings), new Map(wrong.map((path) => [path, 0]))));
  score.mended += Number(mended);
  const determined = isDetermined(draft.form, draft.figures, truth.size) === true;
  score.determined += Number(determined);
  score.determinedMended += Number(determined && mended);
  for (const { changes } of findings.flatMap(({ repairs = [] }) =>
    repairs.filter(({ certain }) => certain),
  )) {
    score.certain += 1;
    score.certainRight += Number(changes.every(({ cell, to }) => truth.get(cell) === to));
  }
}

function isVisible({ form, figures, previous = {} }: Draft, truth: Map<string, number>): boolean {
  const differs = [...truth.keys()].some((path) => {
    const before = previous[path.replace('carriedOver', 'carriedForward')];
    return path.includes('.carriedOver.') && before !== undefined && before !== figures[path];
  });
  return differs || falseOf(form, figures).length > 0;
}

const isSame = (a: Map<string, number>, b: Map<string, number>): boolean =>
  a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);

const firstChanges = (findings: Finding[]): Map<string, number> =>
  new Map(
    findings.flatMap(({ repairs = [] }) => repairs[0]?.changes ?? []).map(({ cell, to }) => [cell, to]),
  );

/** The cells that findings begin with: as many as their first repair changes. */
const firstNamed = (findings: Finding[]): Map<string, number> =>
  new Map(
    findings.flatMap(({ cells, repairs }) =>
      cells.slice(0, repairs?.[0]?.changes.length ?? 1).map((path) => [path, 0] as const),
    ),
  );
