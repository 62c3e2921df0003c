import { cellsOf, formOf, identitiesOf, rowsOf } from '../forms/index.ts';
import type { CellSpec, Form, Identity, IdentityKind } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { orderedCells } from './cells.ts';
import { fails, same, termOf, verdictOn } from './judge.ts';
import type { Tally, Term, Verdict } from './judge.ts';

/** An equation over cells by their place in the form; `side` is 1 for a cell of the left, -1 for one of the right, 0 for others. */
export type Equation = { place: number; identity: Identity; cells: number[]; side: Int8Array };

/** A form as numbers: cells in printed order, equations, those each cell stands in, and the printed lines that hold such cells. */
export type Plan = {
  cells: CellSpec[];
  equations: Equation[];
  byKind: Map<IdentityKind, Equation[]>;
  standsIn: Equation[][];
  lines: number[][];
  rows: Row[];
};

/** A printed row; rows of the same part in the equations of their columns can be exchanged unnoticed. */
export type Row = { cells: number[]; part: string };

/** What a report prints in the cells of its form, what its equations add up to, and what is to be said of each as printed. */
export type Sheet = { plan: Plan; terms: Term[]; tallies: Tally[]; verdicts: Verdict[] };

/** New numbers of cells, by their place. */
export type Changes = ReadonlyMap<number, number>;

export const NO_CHANGES: Changes = new Map();

const plans = new Map<Form, Plan>();

function planOf(form: Form): Plan {
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
    for (const cell of placesOf(identity.left)) side[cell] = 1;
    for (const cell of placesOf(identity.right)) side[cell] = -1;
    return { place, identity, side, cells: placesOf([...identity.left, ...identity.right]) };
  });
  const standsIn = cells.map((_, cell) => equations.filter(({ side }) => side[cell] !== 0));
  const tables = form.tables.map((table) => ({
    across: table.across ?? false,
    rows: rowsOf(table).map(({ path, row }) =>
      placesOf(row.columns.map(({ key }) => `${table.id}.${path}.${key}`)),
    ),
  }));
  const bound = (cell: number): boolean => standsIn[cell]?.length !== 0;
  return {
    cells,
    equations,
    byKind: Map.groupBy(equations, ({ identity }) => identity.kind),
    standsIn,
    lines: tables
      .flatMap(({ across, rows }) => (across ? [rows.flat()] : rows))
      .filter((line) => line.every(bound)),
    rows: tables
      .flatMap(({ across, rows }) => (across ? [] : rows))
      .filter((row) => row.every(bound))
      .map((row) => ({ cells: row, part: partOf(row, standsIn) })),
  };
}

const partOf = ([first = -1, second = -1]: number[], standsIn: Equation[][]): string =>
  (standsIn[first] ?? [])
    .filter(({ side }) => side[second] === 0)
    .map(({ place, side }) => `${place}:${side[first]}`)
    .join(' ');

/** The figures of a report against the equations of its form. An equation whose rule is not among those that run together may be broken: it must not be mended, but it is not to be broken either. */
export function sheetOf(report: Report, together?: readonly string[]): Sheet {
  const plan = planOf(formOf(report.form));
  const terms = orderedCells(report).map(termOf);
  const tallies = plan.equations.map((equation) => tallyOf(equation, terms));
  if (together)
    for (const kind of plan.byKind.keys()) if (!together.includes(kind)) excuse(plan, kind, tallies);
  return { plan, terms, tallies, verdicts: tallies.map(verdictOn) };
}

function excuse({ byKind }: Plan, kind: IdentityKind, tallies: Tally[]): void {
  for (const { place } of byKind.get(kind) ?? []) {
    const tally = tallies[place];
    if (tally && fails(verdictOn(tally))) tally.unread = true;
  }
}

// Most cells are numbers: those are summed up first, without a look at the rest.
function tallyOf({ cells, side }: Equation, terms: Term[]): Tally {
  const tally: Tally = { left: 0, right: 0, leftOpen: 0, rightOpen: 0, unread: false };
  let [left, right] = [0, 0];
  for (const cell of cells) {
    const term = terms[cell] ?? 'unread';
    if (typeof term !== 'number') add(tally, side[cell] ?? 0, term, 1);
    else if (side[cell] === 1) left += term;
    else right += term;
  }
  tally.left = left;
  tally.right = right;
  return tally;
}

function add(tally: Tally, side: number, term: Term, times: 1 | -1): void {
  if (term === 'unread') tally.unread = true;
  else if (side > 0) {
    if (term === 'unprinted') tally.leftOpen += times;
    else tally.left += times * term;
  } else if (term === 'unprinted') tally.rightOpen += times;
  else tally.right += times * term;
}

/** What both sides of an equation add up to once the changes are made. */
export function tallyAfter({ tallies, terms }: Sheet, { place, side }: Equation, changes: Changes): Tally {
  const before = tallies[place];
  if (!before) throw new RangeError(`no equation ${place}`);
  let after = before;
  for (const [cell, to] of changes) {
    const where = side[cell] ?? 0;
    const from = terms[cell] ?? 'unread';
    if (where === 0 || from === 'unread') continue;
    if (after === before) after = { ...before };
    add(after, where, from, -1);
    add(after, where, to, 1);
  }
  return after;
}

/** The verdict on an equation once the changes are made. */
export const verdictAfter = (sheet: Sheet, equation: Equation, changes: Changes): Verdict =>
  verdictOn(tallyAfter(sheet, equation, changes));

/** The verdict on an equation as printed. */
export const verdictOf = ({ verdicts }: Sheet, { place }: Equation): Verdict =>
  verdicts[place] ?? 'unassessable';

/** How much more stands on the left of an equation than on the right; undefined where not all of its cells are numbers. */
export function gapOf({ tallies }: Sheet, { place }: Equation): number | undefined {
  const tally = tallies[place];
  if (!tally || tally.unread || tally.leftOpen + tally.rightOpen > 0) return undefined;
  return tally.left - tally.right;
}

/** The equations that cannot hold, whatever the unprinted cells are. */
export const failingOf = (sheet: Sheet): Equation[] =>
  sheet.plan.equations.filter((equation) => fails(verdictOf(sheet, equation)));

/** The equations that the changes touch. */
export function touchedBy({ plan }: Sheet, changes: Changes): Equation[] {
  const touched: Equation[] = [];
  for (const cell of changes.keys()) {
    for (const equation of plan.standsIn[cell] ?? []) if (!touched.includes(equation)) touched.push(equation);
  }
  return touched;
}

/** The count that a cell needs for an equation to hold once the changes are made; undefined where another of its cells is no number, or no count will do. */
export function neededAt(
  sheet: Sheet,
  equation: Equation,
  cell: number,
  changes: Changes = NO_CHANGES,
): number | undefined {
  const tally = tallyAfter(sheet, equation, changes);
  const term = changes.get(cell) ?? sheet.terms[cell];
  const open = tally.leftOpen + tally.rightOpen;
  return tally.unread || open !== (term === 'unprinted' ? 1 : 0)
    ? undefined
    : balancing(tally, equation, cell, term);
}

/** The count of a printed cell that would mend a failing equation once the changes are made, with nothing in the cells left empty. */
export function mendingAt(
  sheet: Sheet,
  equation: Equation,
  cell: number,
  changes: Changes = NO_CHANGES,
): number | undefined {
  const tally = tallyAfter(sheet, equation, changes);
  const term = changes.get(cell) ?? sheet.terms[cell];
  return fails(verdictOn(tally)) && typeof term === 'number'
    ? balancing(tally, equation, cell, term)
    : undefined;
}

function balancing(
  { left, right }: Tally,
  { side }: Equation,
  cell: number,
  term: Term | undefined,
): number | undefined {
  const own = typeof term === 'number' ? term : 0;
  const needed = (side[cell] ?? 0) > 0 ? right - (left - own) : left - (right - own);
  const count = Math.round(needed);
  return same(count, needed) && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
