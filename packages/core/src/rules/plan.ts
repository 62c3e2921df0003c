import { cellsOf, identitiesOf, rowsOf, sumsOf } from '../forms/index.ts';
import type { CellSpec, Form, Identity, IdentityKind } from '../forms/index.ts';

/** An equation over cells by their place in the form, those of the left and of the right, and `cells`, which are both; `side` is 1 for a cell of the left, -1 for one of the right, 0 for others. */
export type Equation = {
  place: number;
  identity: Identity;
  cells: number[];
  left: number[];
  right: number[];
  side: Int8Array;
};

/** A form as numbers: cells in printed order with their paths and the places of these, the places of the cells that each metric is the number or the sum of, equations, by their kind and by kind and cell, those each cell stands in, those of them that hold no other cell of its line, and the printed lines that hold such cells. */
export type Plan = {
  cells: CellSpec[];
  paths: string[];
  places: ReadonlyMap<string, number>;
  metrics: ReadonlyMap<string, readonly number[]>;
  equations: Equation[];
  byKind: Map<IdentityKind, Equation[]>;
  ofKind: Map<IdentityKind, (Equation | undefined)[]>;
  standsIn: Equation[][];
  crossing: Equation[][];
  lines: Line[];
  rows: Row[];
};

/** The cells of a printed line, and the places in it up to which a slip may reach: up to a total, or taking it along. */
export type Line = { cells: number[]; ends: number[] };

/** A printed row; rows of the same part in the equations of their columns can be exchanged unnoticed. */
export type Row = { cells: number[]; part: string };

const plans = new Map<Form, Plan>();

/** The plan of a form, made once. */
export function planOf(form: Form): Plan {
  const plan = plans.get(form) ?? makePlan(form);
  plans.set(form, plan);
  return plan;
}

function makePlan(form: Form): Plan {
  const cells = cellsOf(form);
  const places = new Map(cells.map(({ path }, place) => [path, place]));
  const placesOf = (paths: string[]) => paths.map((path) => places.get(path) ?? -1);
  const equations = identitiesOf(form).map((identity, place): Equation => {
    const side = new Int8Array(cells.length);
    const [left, right] = [placesOf(identity.left), placesOf(identity.right)];
    for (const cell of left) side[cell] = 1;
    for (const cell of right) side[cell] = -1;
    return { place, identity, cells: [...left, ...right], left, right, side };
  });
  const byKind = Map.groupBy(equations, ({ identity }) => identity.kind);
  const standsIn = cells.map((_, cell) => at(cell, equations));
  const tables = form.tables.map((table) => ({
    across: table.across ?? false,
    rows: rowsOf(table).map(({ path, row }) =>
      placesOf(row.columns.map(({ key }) => `${table.id}.${path}.${key}`)),
    ),
  }));
  const isBound = (line: number[]): boolean => line.every((cell) => standsIn[cell]?.length !== 0);
  const lines = tables.flatMap(({ across, rows }) => (across ? [rows.flat()] : rows)).filter(isBound);
  const crossing: Equation[][] = cells.map(() => []);
  for (const line of lines) for (const cell of line) crossing[cell] = crossingAt(cell, line, standsIn);
  return {
    cells,
    paths: cells.map(({ path }) => path),
    places,
    metrics: new Map<string, readonly number[]>([
      ...sumsOf(form).map(({ path, parts }) => [path, placesOf(parts)] as const),
      ...cells.map(({ path }, place) => [path, [place]] as const),
    ]),
    equations,
    byKind,
    ofKind: new Map(byKind.entries().map(([kind, own]) => [kind, cells.map((_, cell) => at(cell, own)[0])])),
    standsIn,
    crossing,
    lines: lines.map((line) => ({ cells: line, ends: endsOf(line, cells) })),
    rows: tables
      .flatMap(({ across, rows }) => (across ? [] : rows))
      .filter(isBound)
      .map((row) => ({ cells: row, part: partOf(row, standsIn) })),
  };
}

/** Those of the equations that a cell stands in. */
const at = (cell: number, equations: Equation[]): Equation[] =>
  equations.filter(({ side }) => side[cell] !== 0);

const crossingAt = (cell: number, line: number[], standsIn: Equation[][]): Equation[] =>
  (standsIn[cell] ?? []).filter(({ side }) => line.every((each) => each === cell || side[each] === 0));

const endsOf = (line: number[], cells: CellSpec[]): number[] =>
  line.flatMap((cell, place) =>
    [cell, line[place + 1] ?? -1].some((each) => cells[each]?.spec.total) ? place : [],
  );

const partOf = ([first = -1, second = -1]: number[], standsIn: Equation[][]): string =>
  (standsIn[first] ?? [])
    .filter(({ side }) => side[second] === 0)
    .map(({ place, side }) => `${place}:${side[first]}`)
    .join(' ');
