import { divisionOf, takenOver } from './divisions.ts';
import type { Division } from './divisions.ts';

/** The former divisions that went into this one, whole or in part. */
export const forebearsOf = ({ code, until }: Division): Division[] =>
  until === undefined ? takenOver(code) : [];

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
