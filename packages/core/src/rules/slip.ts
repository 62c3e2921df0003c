/** How a hand or a scanner turns one number into another. */
export type Slip = 'transposed' | 'dropped' | 'doubled' | 'added' | 'changed';

/** The slip that would print one number where another was meant; undefined where one slip does not explain it. */
export function slipBetween(meant: number, printed: number): Slip | undefined {
  const [from, to] = [String(meant), String(printed)];
  if (from.length === to.length + 1 && lacksOne(from, to)) return 'dropped';
  if (to.length === from.length + 1 && lacksOne(to, from)) return doublesOne(to, from) ? 'doubled' : 'added';
  // Any digit is one digit away from any other: between single digits that says nothing.
  if (from.length !== to.length || from.length < 2) return undefined;
  const differing = [...from].flatMap((digit, place) => (digit === to[place] ? [] : [place]));
  if (differing.length === 1) return 'changed';
  const [first = 0, second = 0] = differing;
  const swapped = second === first + 1 && from[first] === to[second] && from[second] === to[first];
  return differing.length === 2 && swapped ? 'transposed' : undefined;
}

const without = (digits: string, place: number): string => digits.slice(0, place) + digits.slice(place + 1);

const lacksOne = (long: string, short: string): boolean =>
  [...long].some((_, place) => without(long, place) === short);

// 12 printed as 122, 7 as 77, 10 as 100
const doublesOne = (long: string, short: string): boolean =>
  [...long].some((digit, place) => digit === long[place - 1] && without(long, place) === short);
