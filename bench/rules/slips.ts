import type { Random } from '../generate/report.ts';
import type { Draft } from './draft.ts';
import { type Misprint, numberAt, pick } from './error.ts';
import { applicationRows } from './grid.ts';

/** An error of one cell of table three with a number that is large enough. */
export const slip =
  (least: number, change: (digits: string, random: Random) => string | undefined) =>
  (draft: Draft, random: Random): Misprint => {
    const rows = applicationRows(draft.form);
    const cells = rows.flatMap((row) => row.cells).filter((cell) => numberAt(draft, cell) >= least);
    const cell = pick(cells, random);
    const digits = cell && change(String(numberAt(draft, cell)), random);
    return cell && digits ? { [cell]: Number(digits) } : undefined;
  };

export const replaceDigit = (digits: string, random: Random): string => {
  const place = random(digits.length);
  return (
    digits.slice(0, place) + String((Number(digits[place]) + 1 + random(9)) % 10) + digits.slice(place + 1)
  );
};

export function transpose(digits: string, random: Random): string | undefined {
  const place = random(digits.length - 1);
  const [a = '', b = ''] = [digits[place], digits[place + 1]];
  return a === b ? undefined : digits.slice(0, place) + b + a + digits.slice(place + 2);
}

export const drop = (digits: string, random: Random): string => {
  const place = random(digits.length);
  return digits.slice(0, place) + digits.slice(place + 1);
};

export const double = (digits: string, random: Random): string => {
  const place = random(digits.length);
  return digits.slice(0, place + 1) + digits.slice(place);
};

export const atBorder = (digits: string, random: Random): string | undefined =>
  random(2) ? `${digits}0` : digits.endsWith('0') ? digits.slice(0, -1) : undefined;
