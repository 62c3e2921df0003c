import { type CellState, checkReport, type Finding } from '@gouji/core';
import type { Random } from '../generate/report.ts';
import { balancedDraft, type Draft, reportOf } from './draft.ts';
import { applicationRows, countedCells, remedyRows } from './grid.ts';

/** A way in which a sound report differs from the form as it should be filled in. */
type Oddity = { id: string; title: string; apply: (draft: Draft, random: Random) => Draft };

/** What a sound report of an oddity was accused of, by rule. */
export type Clean = { oddity: string; reports: number; accused: number; rules: string[] };

const changed = (draft: Draft, figures: Draft['figures']): Draft => ({
  ...draft,
  figures: { ...draft.figures, ...figures },
});

const zerosAs =
  (signs: (string | null)[], share: number) =>
  (draft: Draft, random: Random): Draft => {
    const sign = signs[random(signs.length)] ?? null;
    const zeros = Object.keys(draft.figures).filter(
      (path) => draft.figures[path] === 0 && random(100) < share,
    );
    return changed(draft, Object.fromEntries(zeros.map((path) => [path, sign])));
  };

const emptied = (draft: Draft, paths: string[]): Draft =>
  changed(draft, Object.fromEntries(paths.map((path) => [path, null])));

const rowsOf = ({ form }: Draft) => [...applicationRows(form), ...remedyRows(form)];

/** Some of the cells in another state than a number. */
const inState =
  (states: CellState[], share: number) =>
  (draft: Draft, random: Random): Draft => {
    const state = states[random(states.length)] ?? 'absent';
    const cells = countedCells(draft.form).filter(() => random(100) < share);
    return { ...draft, states: Object.fromEntries(cells.map((path) => [path, state])) };
  };

const claimsOf = (draft: Draft, text: (value: number, random: Random) => string, random: Random): Draft => ({
  ...draft,
  claims: countedCells(draft.form)
    .filter((path) => path.endsWith('.total') && random(4) === 0)
    .flatMap((metric) => {
      const value = draft.figures[metric];
      return typeof value === 'number' ? [{ metric, value, text: text(value, random) }] : [];
    }),
});

const sumAt = ({ figures }: Draft, ...rows: string[]): number =>
  rows.reduce((sum, row) => sum + Number(figures[`applications.${row}.total`]), 0);

const lastYear = (draft: Draft): Record<string, number> =>
  Object.fromEntries(
    applicationRows(draft.form)
      .filter(({ path }) => path === 'carriedOver')
      .flatMap(({ cells }) =>
        cells.map((path) => [path.replace('Over', 'Forward'), Number(draft.figures[path])]),
      ),
  );

/** The applicants of last year, some of whom are now counted in another column. */
function reclassified(draft: Draft, random: Random): Record<string, number> {
  const before = lastYear(draft);
  const [from, to] = Object.keys(before).filter((path) => !path.endsWith('.total') && random(2));
  const value = from === undefined ? 0 : (before[from] ?? 0);
  return from === undefined || to === undefined
    ? before
    : { ...before, [from]: 0, [to]: (before[to] ?? 0) + value };
}

/** What sound reports are like. */
const oddities: Oddity[] = [
  { id: 'plain', title: 'as it should be', apply: (draft) => draft },
  { id: 'zeros-blank', title: 'every zero left blank', apply: zerosAs([null], 100) },
  { id: 'some-blank', title: 'some zeros left blank', apply: zerosAs([null], 40) },
  { id: 'signs', title: 'a sign in place of zeros', apply: zerosAs(['/', '—', '无', '-'], 70) },
  {
    id: 'totals-only',
    title: 'totals only',
    apply: (draft) =>
      emptied(
        draft,
        rowsOf(draft).flatMap(({ cells }) => cells.slice(0, -1)),
      ),
  },
  {
    id: 'no-totals',
    title: 'no totals',
    apply: (draft) =>
      emptied(
        draft,
        rowsOf(draft).flatMap(({ cells }) => cells.slice(-1)),
      ),
  },
  {
    id: 'results-only-in-total',
    title: 'results in the total column only',
    apply: (draft) =>
      emptied(
        draft,
        applicationRows(draft.form)
          .filter(({ result }) => result)
          .flatMap(({ cells }) => cells.slice(0, -1)),
      ),
  },
  {
    id: 'any-blank',
    title: 'any cells left blank, not only zeros',
    apply: (draft, random) =>
      emptied(
        draft,
        Object.keys(draft.figures).filter(() => random(100) < 15),
      ),
  },
  { id: 'illegible', title: 'cells that cannot be read', apply: inState(['illegible'], 5) },
  { id: 'absent', title: 'rows that the copy lost', apply: inState(['absent', 'illegible'], 30) },
  {
    id: 'old-form',
    title: 'the form of another year',
    apply: (draft) => ({ ...draft, year: draft.form === '2019' ? 2022 : 2020 }),
  },
  {
    id: 'claims',
    title: 'prose that tells the figures',
    apply: (draft, random) => claimsOf(draft, (value) => `共${value}件`, random),
  },
  {
    id: 'about',
    title: 'prose that rounds the figures',
    apply: (draft, random) => {
      const told = claimsOf(draft, (value) => `约${Math.round(value / 10) * 10}件`, random);
      return {
        ...told,
        claims: told.claims.map((claim) => ({ ...claim, value: Math.round(claim.value / 10) * 10 })),
      };
    },
  },
  {
    id: 'with-carried-over',
    title: 'prose that counts what was carried over as received',
    apply: (draft) => {
      const value = sumAt(draft, 'new', 'carriedOver');
      return {
        ...draft,
        claims: [{ metric: 'applications.new.total', value, text: `共受理申请${value}件` }],
      };
    },
  },
  {
    id: 'last-year',
    title: 'last year’s report at hand',
    apply: (draft) => ({ ...draft, previous: lastYear(draft) }),
  },
  {
    id: 'reclassified',
    title: 'last year’s report at hand, some applicants in another column',
    apply: (draft, random) => ({ ...draft, previous: reclassified(draft, random) }),
  },
];

/** Checks so many sound reports, as many with each oddity. */
export function cleanScores(
  count: number,
  random: Random,
  clock: (check: () => Finding[]) => Finding[],
): Clean[] {
  return oddities.map(({ title, apply }, place) => {
    const reports = Math.floor((count + place) / oddities.length);
    const clean: Clean = { oddity: title, reports, accused: 0, rules: [] };
    for (let at = 0; at < reports; at += 1) {
      const draft = apply(balancedDraft(random), random);
      const context = draft.previous
        ? {
            previous: reportOf({
              form: draft.form,
              year: draft.year - 1,
              figures: draft.previous,
              claims: [],
            }),
          }
        : {};
      const accusing = clock(() => checkReport(reportOf(draft), context)).filter(
        ({ severity, about }) => severity === 'error' && about === 'agency',
      );
      clean.accused += Number(accusing.length > 0);
      clean.rules.push(...accusing.map(({ rule }) => rule).filter((rule) => !clean.rules.includes(rule)));
    }
    return clean;
  });
}
