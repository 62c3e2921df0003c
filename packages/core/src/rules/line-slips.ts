import { causeOf, failingAt, isSeveral } from './cause.ts';
import type { Cause, Trouble } from './cause.ts';
import type { Term } from './judge.ts';
import type { Pattern } from './pattern.ts';
import { neededAt } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';

/** What a line may have been meant to be: as printed but for the cells given; `lost` is one whose number only the equations tell. */
type Meaning = { pattern: Pattern; meant: Map<number, Term>; lost?: number };

/** Whole lines garbled by one slip: shifted by a cell, one number split or two joined, or two rows in each other’s place. */
export function* lineSlips(trouble: Trouble): Generator<Cause> {
  const { sheet, failing } = trouble;
  if (failing.length < 2) return;
  for (const line of sheet.plan.lines) {
    const printed = line.map((cell) => sheet.terms[cell] ?? 'unread');
    if (printed.every(isGap) || !isSeveral(failingAt(trouble, line))) continue;
    const ends = line.flatMap((cell, place) => (endsAt(sheet, cell, line[place + 1]) ? [place] : []));
    for (const meaning of meanings(printed, ends)) {
      const cause = causeFrom(trouble, changesTo(sheet, line, meaning), meaning.pattern);
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

// A slip reaches up to the total of the line, or takes it along.
const endsAt = ({ plan }: Sheet, cell: number, next: number | undefined): boolean =>
  [cell, next].some((each) => each !== undefined && plan.cells[each]?.spec.total);

function* meanings(printed: Term[], ends: number[]): Generator<Meaning> {
  for (const end of ends) {
    for (let start = 0; start < end; start += 1) {
      // 12 | 3 | 0 | 15   printed as   0 | 12 | 3 | 0   <- from the first cell to the right
      if (isGap(printed[start])) yield { pattern: 'shifted', ...toTheLeft(printed, start, end) };
      // 12 | 3 | 0 | 15   printed as   3 | 0 | 15 | 0   <- to the left
      if (isGap(printed[end]))
        yield { pattern: 'shifted', meant: toTheRight(printed, start, end), lost: start };
      yield* splitAt(printed, start, end);
      yield* joinedAt(printed, start, end);
    }
  }
}

const toTheLeft = (
  printed: Term[],
  start: number,
  end: number,
): Pick<Meaning, 'meant'> & { lost: number } => ({
  meant: new Map(printed.slice(start + 1, end + 1).map((term, place) => [start + place, term])),
  lost: end,
});

const toTheRight = (printed: Term[], start: number, end: number): Map<number, Term> =>
  new Map(printed.slice(start, end).map((term, place) => [start + place + 1, term]));

function* splitAt(printed: Term[], start: number, end: number): Generator<Meaning> {
  const [first, second] = [printed[start], printed[start + 1]];
  if (typeof first !== 'number' || typeof second !== 'number' || first <= 0) return;
  const whole = Number(`${first}${second}`);
  // 12 | 0 | 4   printed as   1 | 2 | 4
  yield {
    pattern: 'split',
    meant: new Map([
      [start, whole],
      [start + 1, 0],
    ]),
  };
  // 12 | 0 | 4   printed as   1 | 2 | 0
  const { meant, lost } = toTheLeft(printed, start + 1, end);
  if (lost > start + 1) yield { pattern: 'split', meant: meant.set(start, whole), lost };
}

function* joinedAt(printed: Term[], start: number, end: number): Generator<Meaning> {
  const digits = String(printed[start]);
  if (!/^[1-9]\d+$/u.test(digits)) return;
  for (let cut = 1; cut < digits.length; cut += 1) {
    const parts: [number, Term][] = [digits.slice(0, cut), digits.slice(cut)].map((part, place) => [
      start + place,
      Number(part),
    ]);
    // 1 | 2 | 4   printed as   12 | 0 | 4
    if (isGap(printed[start + 1])) yield { pattern: 'joined', meant: new Map(parts) };
    // 1 | 2 | 4   printed as   12 | 4 | 0
    else if (isGap(printed[end]))
      yield { pattern: 'joined', meant: new Map([...toTheRight(printed, start + 1, end), ...parts]) };
  }
}

function changesTo(sheet: Sheet, line: number[], { meant, lost }: Meaning): Changes | undefined {
  const changes = new Map<number, number>();
  for (const [place, term] of meant) {
    const cell = line[place] ?? -1;
    const printed = sheet.terms[cell];
    if (term === 'unread' || printed === 'unread') return undefined;
    // A blank that stood where a number is printed is read as none.
    const to = term === 'unprinted' ? 0 : term;
    if (printed !== term) changes.set(cell, to);
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
  const { plan, terms } = trouble.sheet;
  const rows = plan.rows.map((row) => ({ ...row, failing: failingAt(trouble, row.cells) }));
  for (const [place, one] of rows.entries()) {
    for (const other of rows.slice(place + 1)) {
      if (one.part === other.part || !isSeveral(one.failing | other.failing)) continue;
      const cause = causeFrom(trouble, exchange(terms, one.cells, other.cells), 'rowsExchanged');
      if (cause) yield cause;
    }
  }
}

function exchange(terms: Term[], one: number[], other: number[]): Changes | undefined {
  const changes = new Map<number, number>();
  for (const [column, first] of one.entries()) {
    const second = other[column] ?? -1;
    const [a, b] = [terms[first], terms[second]];
    if (a === b) continue;
    if (typeof a !== 'number' || typeof b !== 'number') return undefined;
    changes.set(first, b).set(second, a);
  }
  return changes;
}
