import { formOf, identitiesOf } from '../forms/index.ts';
import type { FormId, IdentityKind, Label } from '../forms/index.ts';
import type { Claim, Report } from '../report/index.ts';
import { partsOf } from './claims.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { knownSum } from './judge.ts';
import { sample } from './sample.ts';
import { additionWithSum, figure, placeOf } from './wording.ts';

type Notice = Noticed & { scope: Label; place: Label; whole: number; parts: number[] };

const scopes: Partial<Record<IdentityKind, (label: Label) => Label>> = {
  'remedies-total': (label) => label,
  'applications-results': () => ({ zh: '办理结果', en: 'results of applications' }),
  'applications-row-total': (label) => label,
};

/** A total of a form, where it stands among these, and the cells that it is the sum of: 办理结果总计 is that of its column and of its row. */
type Total = { order: number; scope: Label; total: string; parts: ReadonlySet<string> };

/** The totals of each form by their cells. */
const totals: Record<FormId, ReadonlyMap<string, Total[]>> = {
  '2019': totalsIn('2019'),
  '2021': totalsIn('2021'),
};

function totalsIn(form: FormId): Map<string, Total[]> {
  const found = identitiesOf(formOf(form)).flatMap(
    ({ kind, left: [total, ...more], right, label }, order) => {
      const scope = scopes[kind]?.(label);
      return scope && total && more.length === 0 ? [{ order, scope, total, parts: new Set(right) }] : [];
    },
  );
  return Map.groupBy(found, ({ total }) => total);
}

const isSamePlace = ({ at: a }: Claim, { at: b }: Claim): boolean =>
  a.line === b.line && a.page === b.page && a.table === b.table && a.row === b.row && a.cell === b.cell;

/** The claims of each place in the prose that states a total; those of one place speak of the same cases. */
function* aroundTotals({ claims, form }: Report): Generator<Claim[]> {
  const told = new Set<Claim>();
  for (const claim of claims) {
    if (told.has(claim) || !totals[form].has(claim.metric)) continue;
    const beside = claims.filter((other) => isSamePlace(other, claim));
    for (const other of beside) told.add(other);
    yield beside;
  }
}

type Figure = { value: number; parts: string[] };

/** The figures of claims with the cells of each: group sums before single cells, of several figures for one thing the smallest. */
function figuresIn(report: Report, claims: Claim[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { metric, value } of claims) {
    const figure = figures.get(metric);
    if (!figure) figures.set(metric, { value, parts: partsOf(report, { metric }) });
    else if (value < figure.value) figure.value = value;
  }
  return [...figures.values()].sort((a, b) => b.parts.length - a.parts.length);
}

/** Those of the figures that lie within the cells and share none. */
function disjoint(figures: Figure[], cells: ReadonlySet<string>): number[] {
  const covered = new Set<string>();
  const found: number[] = [];
  for (const { value, parts } of figures) {
    if (parts.length === 0 || !parts.every((path) => cells.has(path) && !covered.has(path))) continue;
    for (const path of parts) covered.add(path);
    found.push(value);
  }
  return found;
}

/** The totals that claims state, in the order of the form. */
function statedBy(claims: Claim[], form: FormId): Total[] {
  const stated = new Set<Total>();
  for (const { metric } of claims) for (const total of totals[form].get(metric) ?? []) stated.add(total);
  return [...stated].sort((a, b) => a.order - b.order);
}

function* contradictions(report: Report, claims: Claim[]): Generator<Notice> {
  const figures = figuresIn(report, claims);
  for (const { scope, total, parts: cells } of statedBy(claims, report.form)) {
    const parts = disjoint(figures, cells);
    const wholes = claims.filter(({ metric }) => metric === total);
    const whole = Math.max(...wholes.map(({ value }) => value));
    const sum = knownSum(parts);
    const [first] = wholes;
    if (!first || sum <= whole) continue;
    const place = placeOf(first.at);
    yield { cells: [total, ...cells], said: first, scope, place, whole, parts, expected: sum, actual: whole };
  }
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
    for (const claims of aroundTotals(report)) yield* contradictions(report, claims);
  },
  message: {
    zh: ({ place, scope, parts, whole }) =>
      `正文${place.zh}「${scope.zh}」：所写各项之和 ${additionWithSum(parts)}，多于所写总数 ${figure(whole)}。`,
    en: ({ place, scope, parts, whole }) =>
      `Text${place.en && ` (${place.en})`}, “${scope.en}”: the parts named are ${additionWithSum(parts)}, more than the total named, ${figure(whole)}.`,
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
