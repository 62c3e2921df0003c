import { cellAt, cellsOf, forms, sumAt, sumsOf } from '../forms/index.ts';
import type { CellSpec, FormId, Label, Sum } from '../forms/index.ts';
import type { Metric } from './metric.ts';
import { columnNames, disclosureNames, leafNames, PERCENT, rowNames } from './names.ts';
import type { Name } from './names.ts';
import { rates } from './rates.ts';
import type { Rate } from './rates.ts';

type Found = { kind: 'cell' | 'sum'; form: FormId; spec: CellSpec | Sum; parts: string[] };

/** The cells of this path, then the sums of the forms that have no such cell. */
function foundAt(path: string): Found[] {
  const cells = forms.flatMap((form): Found[] => {
    const spec = cellAt(form, path);
    return spec ? [{ kind: 'cell', form: form.id, spec, parts: [] }] : [];
  });
  const others = forms.filter((form) => !cells.some((cell) => cell.form === form.id));
  const sums = others.flatMap((form): Found[] => {
    const spec = sumAt(form, path);
    return spec ? [{ kind: 'sum', form: form.id, spec, parts: spec.parts }] : [];
  });
  return [...cells, ...sums];
}

function tableMetric(path: string): Named | undefined {
  const found = foundAt(path);
  const [first] = found;
  if (!first) return undefined;
  const { kind, spec } = first;
  const name = tableName(spec);
  const parts = found.findLast((one) => one.parts.length > 0)?.parts ?? [];
  const label = { zh: name.zh, en: name.en.many };
  return {
    name,
    metric: { path, label, unit: spec.unit, forms: found.map(({ form }) => form), kind, parts },
  };
}

function rateMetric(rate: Rate): Named {
  const { zh, en } = rate.label;
  const { path, numerator, denominator } = rate;
  const parts = [numerator, denominator].flatMap(({ plus, minus = [] }) => plus.concat(minus));
  const metric: Metric = {
    path,
    label: { zh, en },
    unit: 'percent',
    forms: ['2019', '2021'],
    kind: 'rate',
    parts,
  };
  return { name: { zh, en: { one: en, many: en }, unit: PERCENT }, metric };
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
  'placed' in spec ? spec.placed.row.label : leafRows().get(spec.row);

let labels: Map<string, Label> | undefined;
const leafRows = (): Map<string, Label> =>
  (labels ??= new Map(
    forms.flatMap((form) => cellsOf(form).map((cell) => [cell.row, cell.placed.row.label] as const)),
  ));

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

type Named = { name: Name; metric: Metric };

// A question is about one or two metrics of some 300: the others are left unmade.
const made = new Map<string, Named>();

function namedAt(path: string): Named | undefined {
  const known = made.get(path);
  if (known) return known;
  const rate = rates.find((one) => one.path === path);
  const found = rate ? rateMetric(rate) : tableMetric(path);
  if (found) made.set(path, found);
  return found;
}

let listed: readonly Metric[] | undefined;

/** Every figure that can be asked for: cells in printed order, then group sums, then rates. */
export const metrics = (): readonly Metric[] =>
  (listed ??= [...allPaths()].flatMap((path) => namedAt(path)?.metric ?? []));

const allPaths = (): Set<string> =>
  new Set(
    [...forms.flatMap((form) => cellsOf(form)), ...forms.flatMap((form) => sumsOf(form)), ...rates].map(
      ({ path }) => path,
    ),
  );

/** The metric of that path. */
export const metricAt = (path: string): Metric | undefined => namedAt(path)?.metric;

/** How people say the metric; a path that is none stands for itself. */
export const nameOf = (path: string): Name =>
  namedAt(path)?.name ?? { zh: path, en: { one: path, many: path }, unit: PERCENT };
