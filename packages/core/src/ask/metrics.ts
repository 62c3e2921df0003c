import { cellsOf, forms, sumsOf } from '../forms/index.ts';
import type { CellSpec, FormId, Label, Sum, Unit } from '../forms/index.ts';
import type { Metric } from './metric.ts';
import { columnNames, disclosureNames, leafNames, PERCENT, rowNames } from './names.ts';
import type { Name } from './names.ts';
import { rates } from './rates.ts';
import type { Rate } from './rates.ts';

const named = new Map<string, Name>();

function tableMetrics(): Metric[] {
  const found = new Map<string, Metric>();
  const add = (kind: 'cell' | 'sum', form: FormId, spec: CellSpec | Sum, parts: string[]) => {
    const known = found.get(spec.path);
    if (known) {
      known.forms.push(form);
      known.parts = parts.length > 0 ? parts : known.parts;
    } else {
      const name = tableName(spec);
      named.set(spec.path, name);
      found.set(spec.path, newMetric(kind, form, spec.path, name, spec.unit, parts));
    }
  };
  for (const form of forms) for (const cell of cellsOf(form)) add('cell', form.id, cell, []);
  for (const form of forms) for (const sum of sumsOf(form)) add('sum', form.id, sum, sum.parts);
  return [...found.values()];
}

const newMetric = (
  kind: Metric['kind'],
  form: FormId,
  path: string,
  name: Name,
  unit: Unit,
  parts: string[],
): Metric => ({ path, label: { zh: name.zh, en: name.en.many }, unit, forms: [form], kind, parts });

function rateMetric(rate: Rate): Metric {
  const { zh, en } = rate.label;
  named.set(rate.path, { zh, en: { one: en, many: en }, unit: PERCENT });
  const { numerator, denominator } = rate;
  const parts = [numerator, denominator].flatMap(({ plus, minus = [] }) => plus.concat(minus));
  const label = { ...rate.label };
  return { path: rate.path, label, unit: 'percent', forms: ['2019', '2021'], kind: 'rate', parts };
}

// 不予公开（属于国家秘密·自然人）: the group, then what of it.
function tableName(spec: CellSpec | Sum): Name {
  if (spec.table === 'disclosure') {
    const name = disclosureNames[spec.row]?.[spec.column];
    if (name) return name;
  }
  const path = `${spec.table}.${spec.row}`;
  const whole = rowNames[path];
  const base = whole ?? rowNames[path.slice(0, path.lastIndexOf('.'))];
  if (!base) throw new Error(`no name for ${spec.path}`);
  const leaf = whole ? undefined : (leafNames[path] ?? leafLabel(spec));
  return qualify(
    base,
    [leaf, columnNames[spec.column]].filter((part) => part !== undefined),
  );
}

// The label of a cell is row·column; only the row is wanted here.
const leafLabel = (spec: CellSpec | Sum): Label | undefined =>
  'placed' in spec ? spec.placed.row.label : leafRows.get(spec.row);

const leafRows = new Map(
  forms.flatMap((form) => cellsOf(form).map((cell) => [cell.row, cell.placed.row.label] as const)),
);

function qualify(base: Name, parts: Label[]): Name {
  if (parts.length === 0) return base;
  const zh = parts.map((part) => part.zh).join('·');
  const en = parts.map((part) => part.en).join(' · ');
  return {
    zh: `${base.zh}（${zh}）`,
    en: { one: `${base.en.one} (${en})`, many: `${base.en.many} (${en})` },
    unit: base.unit,
    part: { zh, en },
  };
}

const listed: readonly Metric[] = [...tableMetrics(), ...rates.map(rateMetric)];
const byPath = new Map(listed.map((metric) => [metric.path, metric]));

/** Every figure that can be asked for: cells in printed order, then group sums, then rates. */
export const metrics = (): readonly Metric[] => listed;

/** The metric of that path. */
export const metricAt = (path: string): Metric | undefined => byPath.get(path);

/** How people say the metric; a path that is none stands for itself. */
export const nameOf = (path: string): Name =>
  named.get(path) ?? { zh: path, en: { one: path, many: path }, unit: PERCENT };
