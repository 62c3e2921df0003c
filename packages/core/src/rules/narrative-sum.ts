import { formOf } from '../forms/index.ts';
import type { FormId, IdentityKind, Label } from '../forms/index.ts';
import type { Claim, Report } from '../report/index.ts';
import { placedClaims } from './claims.ts';
import type { Placed } from './claims.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { knownSum } from './judge.ts';
import { planOf } from './plan.ts';
import type { Equation } from './plan.ts';
import { sample } from './sample.ts';
import { additionWithSum, figure, placeOf } from './wording.ts';

type Notice = Noticed & { scope: Label; place: Label; whole: number; parts: number[] };

const scopes: Partial<Record<IdentityKind, (label: Label) => Label>> = {
  'remedies-total': (label) => label,
  'applications-results': () => ({ zh: '办理结果', en: 'results of applications' }),
  'applications-row-total': (label) => label,
};

/** A total of a form and the equation that it is the left side of: 办理结果总计 is that of its column and of its row. */
type Total = { scope: Label; equation: Equation };

/** The totals of each form by their cells. */
const totals: Record<FormId, ReadonlyMap<string, Total[]>> = {
  '2019': totalsIn('2019'),
  '2021': totalsIn('2021'),
};

function totalsIn(form: FormId): Map<string, Total[]> {
  const found = planOf(formOf(form)).equations.flatMap((equation) => {
    const { kind, left, label } = equation.identity;
    const scope = scopes[kind]?.(label);
    return scope && left.length === 1 ? [{ scope, equation }] : [];
  });
  return Map.groupBy(found, ({ equation }) => equation.identity.left[0] ?? '');
}

const isSamePlace = ({ at: a }: Claim, { at: b }: Claim): boolean =>
  a.line === b.line && a.page === b.page && a.table === b.table && a.row === b.row && a.cell === b.cell;

/** The claims of each place in the prose that states a total; those of one place speak of the same cases. */
function aroundTotals(report: Report): Placed[][] {
  const found: Placed[][] = [];
  for (const placed of byPlace(placedClaims(report)))
    if (placed.some(({ claim }) => totals[report.form].has(claim.metric))) found.push(placed);
  return found;
}

/** Claims by where they stand; in the order of the first of each place. */
function byPlace(placed: readonly Placed[]): Placed[][] {
  const found: [Placed, ...Placed[]][] = [];
  for (const one of placed) {
    const beside = found.find(([first]) => isSamePlace(first.claim, one.claim));
    if (beside) beside.push(one);
    else found.push([one]);
  }
  return found;
}

/** A total as a place states it, first in the claim; the largest figure, if there are several. */
type Stated = { said: Claim; total: Total; whole: number };

/** The totals that claims state, in the order of the form. */
function statedBy(placed: Placed[], form: FormId): Stated[] {
  const stated: Stated[] = [];
  for (const { claim: said, value } of placed) {
    for (const total of totals[form].get(said.metric) ?? []) {
      const known = stated.find((each) => each.total === total);
      if (!known) stated.push({ said, total, whole: value });
      else if (value > known.whole) known.whole = value;
    }
  }
  return stated.length < 2 ? stated : stated.sort((a, b) => a.total.equation.place - b.total.equation.place);
}

type Part = { metric: string; value: number; places: readonly number[] };

/** What claims say of parts of a total, group sums before single cells; of several figures for one thing the smallest. */
function partsIn(placed: Placed[], { side }: Equation): Part[] {
  const parts: Part[] = [];
  for (const { claim, value, places } of placed) {
    if (!isWithin(side, places)) continue;
    const { metric } = claim;
    const part = parts.find((each) => each.metric === metric);
    if (!part) parts.push({ metric, value, places });
    else if (value < part.value) part.value = value;
  }
  return parts.length < 2 ? parts : parts.sort((a, b) => b.places.length - a.places.length);
}

function isWithin(side: Int8Array, places: readonly number[]): boolean {
  for (const place of places) if (side[place] !== -1) return false;
  return places.length > 0;
}

/** Those of the parts that share no cell with one before. */
function disjoint(parts: Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) if (!found.some((other) => overlap(other, part))) found.push(part);
  return found;
}

const overlap = (a: Part, b: Part): boolean => a.places.some((place) => b.places.includes(place));

/** The total that a place states too small for the parts that it names. */
function contradictionTo({ said, total, whole }: Stated, placed: Placed[]): Notice | undefined {
  const parts = disjoint(partsIn(placed, total.equation)).map(({ value }) => value);
  const sum = knownSum(parts);
  if (sum <= whole) return undefined;
  const { left, right } = total.equation.identity;
  const [cells, place] = [[...left, ...right], placeOf(said.at)];
  return { cells, said, scope: total.scope, place, whole, parts, expected: sum, actual: whole };
}

const block = (upheld: number) =>
  sample({
    claims: [
      { metric: 'remedies.directLitigation.total', value: 7, text: '未经复议直接起诉7起' },
      { metric: 'remedies.directLitigation.upheld', value: upheld, text: `结果维持${upheld}起` },
      { metric: 'remedies.directLitigation.corrected', value: 0, text: '结果纠正0起' },
      { metric: 'remedies.directLitigation.other', value: 1, text: '其他结果1起' },
      { metric: 'remedies.directLitigation.pending', value: 1, text: '尚未审结1起' },
    ],
  });

export default defineRule({
  id: 'narrative-sum',
  title: { zh: '正文各项之和不超过正文总数', en: 'The parts named in the text do not exceed its total' },
  why: {
    zh: '各项互不重叠，正文同一处所写的各项加起来不能多于同一处所写的总数。',
    en: 'The parts do not overlap, so those named in one place of the text cannot add up to more than the total named there.',
  },
  mend: {
    zh: '对照台账改正正文；如正文另有口径，请在正文中说明。',
    en: 'Correct the text by the register, or say in the text what else it counts.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（年度报告的内容和统一格式）' },
  forms: ['2019', '2021'],
  needs: ['claims'],
  severity: 'warning',
  *check(report) {
    for (const placed of aroundTotals(report))
      for (const stated of statedBy(placed, report.form)) {
        const notice = contradictionTo(stated, placed);
        if (notice) yield notice;
      }
  },
  message: ({ place, scope, parts, whole }) => {
    const [sum, total] = [additionWithSum(parts), figure(whole)];
    return {
      zh: `正文${place.zh}「${scope.zh}」：所写各项之和 ${sum}，多于所写总数 ${total}。`,
      en: `Text${place.en && ` (${place.en})`}, “${scope.en}”: the parts named are ${sum}, more than the total named, ${total}.`,
    };
  },
  good: [
    block(5),
    // A group and a reason within it are counted once.
    sample({
      claims: [
        { metric: 'applications.concluded.total', value: 6, text: '办结6件' },
        { metric: 'applications.denied.total', value: 4, text: '不予公开4件' },
        { metric: 'applications.denied.stateSecret.total', value: 3, text: '其中国家秘密3件' },
        { metric: 'applications.disclosed.total', value: 2, text: '予以公开2件' },
      ],
    }),
  ],
  bad: [
    {
      report: block(7),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          expected: 9,
          actual: 7,
          message: {
            zh: '正文第 9 行「未经复议直接起诉」：所写各项之和 7 + 0 + 1 + 1 = 9，多于所写总数 7。',
            en: 'Text (line 9), “direct litigation”: the parts named are 7 + 0 + 1 + 1 = 9, more than the total named, 7.',
          },
        },
      ],
    },
  ],
});
