import { causeOf, failingAt, isSeveral } from './cause.ts';
import type { Cause, Trouble } from './cause.ts';
import { fails } from './judge.ts';
import type { Term } from './judge.ts';
import type { Pattern } from './pattern.ts';
import { clashes, neededAt, verdictAfter } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';

/** What a line may have been meant to be, cell by cell; `lost` is the place of one whose number only the equations tell. */
type Meaning = { pattern: Pattern; meant: Term[]; lost?: number };

/** Whole lines garbled by one slip: shifted by a cell, one number split or two joined, or two rows in each other’s place. */
export function* lineSlips(trouble: Trouble): Generator<Cause> {
  const { sheet, failing } = trouble;
  if (failing.length < 2) return;
  for (const { cells, ends } of sheet.plan.lines) {
    if (!isSeveral(failingAt(trouble, cells))) continue;
    const printed = cells.map((cell) => sheet.terms[cell] ?? 'unread');
    if (printed.every(isGap)) continue;
    for (const { pattern, meant, lost } of meanings(printed, ends)) {
      const cause = causeFrom(trouble, changesTo(sheet, cells, meant, lost), pattern);
      if (cause) yield cause;
    }
  }
  yield* exchangedRows(trouble);
}

// One failing equation is mended by many changes: a slip of a whole line shows in two at least.
function causeFrom(trouble: Trouble, changes: Changes | undefined, pattern: Pattern): Cause | undefined {
  if (!changes || changes.size < 2) return undefined;
  const cause = causeOf(trouble, changes, pattern);
  return cause && isSeveral(cause.mends) ? cause : undefined;
}

const isGap = (term: Term | undefined): boolean => term === 0 || term === 'unprinted';

function* meanings(printed: Term[], ends: number[]): Generator<Meaning> {
  for (const end of ends) {
    for (let start = 0; start < end; start += 1) {
      // 12 | 3 | 0 | 15   printed as   0 | 12 | 3 | 0   <- from the first cell to the right
      if (isGap(printed[start]))
        yield { pattern: 'shifted', meant: toTheLeft(printed, start, end), lost: end };
      // 12 | 3 | 0 | 15   printed as   3 | 0 | 15 | 0   <- to the left
      if (isGap(printed[end]))
        yield { pattern: 'shifted', meant: toTheRight(printed, start, end), lost: start };
      yield* splitAt(printed, start, end);
      yield* joinedAt(printed, start, end);
    }
  }
}

const toTheLeft = (printed: Term[], start: number, end: number): Term[] =>
  printed.slice().copyWithin(start, start + 1, end + 1);

const toTheRight = (printed: Term[], start: number, end: number): Term[] =>
  printed.slice().copyWithin(start + 1, start, end);

function* splitAt(printed: Term[], start: number, end: number): Generator<Meaning> {
  const [first, second] = [printed[start], printed[start + 1]];
  if (typeof first !== 'number' || typeof second !== 'number' || first <= 0) return;
  const whole = Number(`${first}${second}`);
  // 12 | 0 | 4   printed as   1 | 2 | 4
  yield { pattern: 'split', meant: printed.with(start, whole).with(start + 1, 0) };
  // 12 | 0 | 4   printed as   1 | 2 | 0
  if (end > start + 1)
    yield { pattern: 'split', meant: toTheLeft(printed, start + 1, end).with(start, whole), lost: end };
}

function* joinedAt(printed: Term[], start: number, end: number): Generator<Meaning> {
  const digits = String(printed[start]);
  if (!/^[1-9]\d+$/u.test(digits)) return;
  // 1 | 2 | 4   printed as   12 | 0 | 4   or as   12 | 4 | 0
  const isInPlace = isGap(printed[start + 1]);
  if (!isInPlace && !isGap(printed[end])) return;
  const rest = isInPlace ? printed : toTheRight(printed, start + 1, end);
  for (let cut = 1; cut < digits.length; cut += 1) {
    const [first, second] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    yield { pattern: 'joined', meant: rest.with(start, first).with(start + 1, second) };
  }
}

function changesTo(sheet: Sheet, line: number[], meant: Term[], lost?: number): Changes | undefined {
  const changes = new Map<number, number>();
  for (const [place, cell] of line.entries()) {
    const [printed, term = 'unread'] = [sheet.terms[cell], meant[place]];
    if (place === lost || printed === term) continue;
    if (term === 'unread' || printed === 'unread') return undefined;
    // A blank that stood where a number is printed is read as none.
    const to = term === 'unprinted' ? 0 : term;
    if (clashes(sheet, cell, to)) return undefined;
    changes.set(cell, to);
  }
  if (lost === undefined) return changes;
  return withLost(sheet, changes, line[lost] ?? -1);
}

function withLost(sheet: Sheet, changes: Map<number, number>, cell: number): Changes | undefined {
  for (const equation of sheet.plan.standsIn[cell] ?? []) {
    const to = neededAt(sheet, equation, cell, changes);
    if (to !== undefined) return to === sheet.terms[cell] ? changes : changes.set(cell, to);
  }
  return undefined;
}

function* exchangedRows(trouble: Trouble): Generator<Cause> {
  const { sheet } = trouble;
  const rows = sheet.plan.rows.map((row) => ({ ...row, failing: failingAt(trouble, row.cells) }));
  for (const [place, one] of rows.entries()) {
    for (const other of rows.slice(place + 1)) {
      if (one.part === other.part || !isSeveral(one.failing | other.failing)) continue;
      const cause = causeFrom(trouble, exchange(sheet, one.cells, other.cells), 'rowsExchanged');
      if (cause) yield cause;
    }
  }
}

function exchange(sheet: Sheet, one: number[], other: number[]): Changes | undefined {
  const { plan, terms } = sheet;
  const changes = new Map<number, number>();
  for (const [column, first] of one.entries()) {
    const second = other[column] ?? -1;
    const [a, b] = [terms[first], terms[second]];
    if (a === b) continue;
    if (typeof a !== 'number' || typeof b !== 'number') return undefined;
    changes.set(first, b).set(second, a);
    // What the column says of the two is not changed by the rest of their rows.
    for (const cell of [first, second]) {
      for (const equation of plan.crossing[cell] ?? [])
        if (fails(verdictAfter(sheet, equation, changes))) return undefined;
    }
  }
  return changes;
}
