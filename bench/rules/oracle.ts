import { formOf, type FormId, identitiesOf } from '@gouji/core';
import type { Printed } from './draft.ts';
import { applicationRows } from './grid.ts';

/** Figures by cell path. */
export type Figures = Readonly<Record<string, Printed>>;

type Identity = ReturnType<typeof identitiesOf>[number];

/** A change of one cell by an amount. */
type Change = { path: string; by: number };

const operandsOf = ({ left, right }: Identity): string[] => [...left, ...right];

const sides = new Map<Identity, Map<string, number>>();

function signOf(identity: Identity, path: string): number {
  const known = sides.get(identity);
  if (known) return known.get(path) ?? 0;
  const made = new Map<string, number>();
  for (const each of identity.left) made.set(each, 1);
  for (const each of identity.right) made.set(each, -1);
  sides.set(identity, made);
  return made.get(path) ?? 0;
}

const sumOf = (paths: string[], figures: Figures): number =>
  paths.reduce((sum, path) => sum + (typeof figures[path] === 'number' ? figures[path] : 0), 0);

const gapOf = ({ left, right }: Identity, figures: Figures): number =>
  sumOf(left, figures) - sumOf(right, figures);

function isFalse(identity: Identity, figures: Figures): boolean {
  const isWhole = (paths: string[]): boolean => paths.every((path) => typeof figures[path] === 'number');
  const [left, right, gap] = [isWhole(identity.left), isWhole(identity.right), gapOf(identity, figures)];
  return (left && gap < 0) || (right && gap > 0);
}

/** The equations of a form that are false, whatever the cells that print no number would hold. */
export const falseOf = (form: FormId, figures: Figures): Identity[] =>
  identitiesOf(formOf(form)).filter((identity) => isFalse(identity, figures));

/** Whether exactly one set of so many changes makes all equations true, and no smaller one does; undefined where that is too much to count. */
export function isDetermined(form: FormId, figures: Figures, size: number): boolean | undefined {
  // A cell that prints nothing must be filled: with a number that fits nowhere it is as wrong as any.
  const whole = Object.fromEntries(
    Object.entries(figures).map(([path, printed]) => [path, typeof printed === 'number' ? printed : NOWHERE]),
  );
  const identities = identitiesOf(formOf(form));
  const failing = identities.filter((identity) => gapOf(identity, whole) !== 0);
  const trouble: Trouble = { identities, failing, figures: whole };
  const ones = singles(trouble);
  if (size === 1 || ones.length > 0) return size === 1 && ones.length === 1;
  const twos = pairs(trouble);
  if (size === 2 || twos.length > 0) return size === 2 && twos.length === 1;
  return linewise(form, trouble, size);
}

const NOWHERE = 10_000_019;

type Trouble = { identities: Identity[]; failing: Identity[]; figures: Record<string, number> };

function holdsAfter({ identities, figures }: Trouble, changes: Change[]): boolean {
  const whole = changes.every(({ path, by }) => {
    const to = (figures[path] ?? 0) + by;
    return by !== 0 && Number.isInteger(to) && to >= 0 && to < NOWHERE;
  });
  const filled = Object.entries(figures).every(
    ([path, value]) => value !== NOWHERE || changes.some((change) => change.path === path),
  );
  return whole && filled && identities.every((identity) => netOf(identity, figures, changes) === 0);
}

const netOf = (identity: Identity, figures: Figures, changes: Change[]): number =>
  changes.reduce((gap, { path, by }) => gap + signOf(identity, path) * by, gapOf(identity, figures));

function singles(trouble: Trouble): Change[][] {
  const [first, ...others] = trouble.failing;
  if (!first) return [];
  return operandsOf(first)
    .filter((path) => others.every((other) => signOf(other, path) !== 0))
    .map((path) => [{ path, by: -gapOf(first, trouble.figures) * signOf(first, path) }])
    .filter((changes) => holdsAfter(trouble, changes));
}

function pairs(trouble: Trouble): Change[][] {
  const { failing, identities, figures } = trouble;
  const [first] = failing;
  if (!first) return [];
  const counted = [...new Set(identities.flatMap(operandsOf))];
  const found = new Map<string, Change[]>();
  for (const one of operandsOf(first)) {
    const rest = failing.filter((identity) => signOf(identity, one) === 0);
    for (const two of counted) {
      if (one === two || rest.some((identity) => signOf(identity, two) === 0)) continue;
      const changes = solved(identities, figures, one, two);
      if (changes && holdsAfter(trouble, changes)) found.set([one, two].sort().join(' '), changes);
    }
  }
  return [...found.values()];
}

/** The amounts that two cells must change by: one from an equation that holds only it, the other from any that is left. */
function solved(identities: Identity[], figures: Figures, one: string, two: string): Change[] | undefined {
  for (const [a, b] of [
    [one, two],
    [two, one],
  ] as const) {
    const alone = identities.find((each) => signOf(each, a) !== 0 && signOf(each, b) === 0);
    const other = identities.find((each) => signOf(each, b) !== 0);
    if (!alone || !other) continue;
    const first = { path: a, by: -gapOf(alone, figures) * signOf(alone, a) };
    return [first, { path: b, by: -netOf(other, figures, [first]) * signOf(other, b) }];
  }
  return undefined;
}

/** Lines of table three in one direction, each with its equations and its cells, one for each line of the other. */
type Lines = { equations: Identity[]; cells: string[] }[];

function linesOf(form: FormId, identities: Identity[]): { rows: Lines; columns: Lines } {
  const grid = applicationRows(form).map(({ cells }) => cells);
  const within = (cells: string[]): Identity[] =>
    identities.filter((identity) => operandsOf(identity).every((path) => cells.includes(path)));
  const columns = grid[0]?.map((_, place) => grid.map((cells) => cells[place] ?? '')) ?? [];
  const toLines = (lines: string[][]): Lines => lines.map((cells) => ({ cells, equations: within(cells) }));
  return { rows: toLines(grid), columns: toLines(columns) };
}

/**
 * Every false row, and every false column, needs a change of a cell of its own. Where there are just as many changes
 * as false rows, or columns, each takes one, by an amount that its equations say; what is left to choose is where.
 */
function linewise(form: FormId, trouble: Trouble, size: number): boolean | undefined {
  const { rows, columns } = linesOf(form, trouble.identities);
  const isWrong = ({ equations }: Lines[number]): boolean =>
    equations.some((each) => trouble.failing.includes(each));
  for (const [lines, across] of [
    [columns, rows],
    [rows, columns],
  ] as const) {
    const wrong = lines.filter(isWrong);
    if (wrong.length > size) return false;
    if (wrong.length === size && size <= 8) return waysOf(trouble, wrong, across, 0, 2 ** size - 1) === 1;
  }
  return undefined;
}

/** In how many ways the wrong lines left in the mask can each take a change in one of the lines across, from one of these on: 0, 1, or 2 for more. */
function waysOf(trouble: Trouble, wrong: Lines, across: Lines, from: number, mask: number): number {
  const hub = across[from];
  if (!hub) return mask === 0 ? 1 : 0;
  let ways = 0;
  for (let chosen = mask; ; chosen = (chosen - 1) & mask) {
    const changes = wrong.flatMap((line, place) =>
      chosen & (1 << place) ? [amountAt(trouble, line, from)] : [],
    );
    if (fits(trouble, hub, changes)) ways += waysOf(trouble, wrong, across, from + 1, mask & ~chosen);
    if (chosen === 0 || ways > 1) return Math.min(ways, 2);
  }
}

function amountAt(
  { figures, failing }: Trouble,
  { equations, cells }: Lines[number],
  place: number,
): Change | undefined {
  const path = cells[place] ?? '';
  const first = equations.find((identity) => failing.includes(identity));
  const by = first ? -gapOf(first, figures) * signOf(first, path) : 0;
  const to = (figures[path] ?? 0) + by;
  const mends = by !== 0 && equations.every((identity) => netOf(identity, figures, [{ path, by }]) === 0);
  const fills = cells.every((cell) => figures[cell] !== NOWHERE || cell === path);
  return mends && fills && to >= 0 ? { path, by } : undefined;
}

function fits({ figures }: Trouble, { equations }: Lines[number], changes: (Change | undefined)[]): boolean {
  if (changes.includes(undefined)) return false;
  const made = changes.filter((change) => change !== undefined);
  return equations.every((identity) => netOf(identity, figures, made) === 0);
}
