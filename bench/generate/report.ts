import { cellsOf, type Form, formOf, type FormId, identitiesOf } from '@gouji/core';
import { gridsOf } from './grid.ts';
import type { Printed } from './layouts.ts';

/** A source of randomness: a number from 0 up to and without `below`. */
export type Random = (below: number) => number;

/** A deterministic source of randomness from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Figures of a form that satisfy all its equations, by cell path; `scales` are the sizes of what is counted. */
export function balancedFigures(form: Form, random: Random, scales = [5, 60, 2000]): Record<string, number> {
  const values: Record<string, number> = {};
  const size = (): number => (random(3) === 0 ? random(scales[random(scales.length)] ?? 5) : 0);
  for (const { path, unit, spec } of cellsOf(form)) {
    values[path] = unit === 'change' ? size() - size() : spec.factor ? size() * spec.factor : size();
  }
  const settle = (path: string, sum: string[]): void => {
    values[path] = sum.reduce((total, part) => total + (values[part] ?? 0), 0);
  };
  const identities = identitiesOf(form);
  const of = (kind: string) => identities.filter((identity) => identity.kind === kind);
  for (const { left, right } of of('applications-results'))
    if (left[0] && !left[0].endsWith('.total')) settle(left[0], right);
  for (const { left, right } of of('applications-balance')) balance(values, left, right, random);
  for (const { left, right } of [...of('applications-row-total'), ...of('remedies-total')])
    if (left[0]) settle(left[0], right);
  return values;
}

/** Splits what went out over what came in: new and carried over take what concluded and carried forward give. */
function balance(values: Record<string, number>, left: string[], right: string[], random: Random): void {
  const total = right.reduce((sum, path) => sum + (values[path] ?? 0), 0);
  const [fresh, carried] = left;
  if (!fresh || !carried) return;
  values[carried] = random(total + 1);
  values[fresh] = total - (values[carried] ?? 0);
}

const HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** A report ready to be printed in any layout: title, six sections, three tables with the given texts. */
export function printedReport(
  agency: string,
  year: number,
  formId: FormId,
  texts: Record<string, string>,
): Printed {
  const form = formOf(formId);
  const grids = gridsOf(form, texts);
  const sections = HEADINGS.map((heading, i) => {
    const at = form.tables.findIndex((table) => table.section === i + 1);
    const grid = grids[at];
    return {
      heading: `${'一二三四五六'[i]}、${heading}`,
      prose: grid ? [] : ['按照规定开展工作，无特殊情况说明。'],
      ...(grid ? { grid } : {}),
    };
  });
  return { title: `${agency}${year}年政府信息公开工作年度报告`, sections };
}
