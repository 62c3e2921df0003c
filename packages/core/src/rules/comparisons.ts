import type { Claim, Report } from '../report/index.ts';
import { numberAt } from './cells.ts';
import { partsOf } from './claims.ts';

/** The number of a cell or group sum; undefined where the form has no such metric or any of its cells holds no number. */
export function metricAt(report: Report, metric: string): number | undefined {
  const numbers = partsOf(report, { metric }).map((path) => numberAt(report, path));
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

/** How far a printed value may lie from the exact one: half a unit of its last digit. */
export const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals;

const NOISE = 1e-9;

/** Whether an exact value may be printed as another one with so many decimals; `units` widens what is allowed, in half units of the last digit. */
export const printsAs = (exact: number, printed: number, decimals: number, units = 1): boolean =>
  Math.abs(exact - printed) <= units * halfUnit(decimals) + NOISE;

// 2388.78万元 | 320元
const MONEY = /\d(?:\.(?<decimals>\d+))?(?<wan>万)?元$/u;

/** Whether a claim gives a sum of money. */
export const isMoney = ({ text }: Claim): boolean => MONEY.test(text);

/** Whether a claim gives a sum of money as it is, rounded to the last digit that it prints. */
export function isRounded({ text, value }: Claim, figure: number): boolean {
  const { decimals = '', wan } = MONEY.exec(text)?.groups ?? {};
  const unit = wan ? 1e4 : 1;
  return MONEY.test(text) && printsAs(figure / unit, value / unit, decimals.length, 2);
}

/** The growth from one number to another in percent; undefined from nothing. */
export const growth = (before: number, now: number): number | undefined =>
  before === 0 ? undefined : ((now - before) / before) * 100;

const MOST = 8;

/** The whole numbers, the eight smallest at most, from which a figure would have grown by a printed percentage. */
export function impliedPrevious(now: number, percent: number, decimals: number): number[] {
  const [low, high] = [percent - halfUnit(decimals), percent + halfUnit(decimals)];
  if (now === 0 || high <= -100) return [];
  const least = Math.max(1, Math.floor(now / (1 + high / 100)));
  // A fall by all of it may begin anywhere.
  const most = low <= -100 ? Infinity : Math.ceil(now / (1 + low / 100));
  const count = Math.min(most - least + 1, MOST + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => least + i)
    .filter((before) => printsAs(growth(before, now) ?? NaN, percent, decimals))
    .slice(0, MOST);
}
