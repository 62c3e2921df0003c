import { allDivisions, divisionOf } from './divisions.ts';
import type { Division } from './divisions.ts';

/** Former divisions by the code of each division that took them over. */
const forebears = memo((): Map<string, Division[]> => {
  const found = new Map<string, Division[]>();
  for (const division of allDivisions()) {
    for (const code of division.successors ?? []) {
      const known = found.get(code) ?? [];
      known.push(division);
      found.set(code, known);
    }
  }
  return found;
});

function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The former divisions that went into this one, whole or in part. */
export const forebearsOf = ({ code, until }: Division): Division[] =>
  until === undefined ? (forebears().get(code) ?? []) : [];

/** The divisions in force that took this one over; none if it is in force itself. */
export const heirsOf = ({ until, successors = [] }: Division): Division[] =>
  until === undefined ? [] : successors.flatMap((code) => divisionOf(code) ?? []);

/** The division in force that this one merely became by another name or rank (新津县 became 新津区); itself where it was merged, divided or never changed. */
export function becameOf(division: Division): Division {
  const [heir, second] = heirsOf(division);
  if (!heir || second || forebearsOf(heir).length > 1) return division;
  // 江干区 went into 上城区, which was there before.
  return heir.since === undefined && heir.code !== division.code ? division : heir;
}
