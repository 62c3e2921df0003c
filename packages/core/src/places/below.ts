import { allDivisions, divisionOf } from './divisions.ts';
import type { Division, DivisionLevel } from './divisions.ts';
import { nameEntry } from './names.ts';

// 台湾, 香港, 澳门 file no reports of this kind.
const OUTSIDE = /^(?:71|81|82)/u;

/** The divisions in force at a level that file reports: all of them, or those in these divisions. */
export const divisionsAt = (level: DivisionLevel, codes: readonly string[] = []): Division[] =>
  allDivisions().filter(
    (division) =>
      division.level === level &&
      division.until === undefined &&
      !OUTSIDE.test(division.code) &&
      (codes.length === 0 || codes.some((code) => division.code.startsWith(code.replace(/(?:00)+$/u, '')))),
  );

/** Whether another division in force has the name of this one: 鼓楼区 is in 南京 and in three other cities. */
export function isNamesake(code: string): boolean {
  const name = divisionOf(code)?.name ?? '';
  const bearers = nameEntry(name)?.divisions.filter((one) => one.name === name && one.until === undefined);
  return (bearers?.length ?? 0) > 1;
}
