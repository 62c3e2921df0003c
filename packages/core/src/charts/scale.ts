import type { Language } from '../errors.ts';

/** How figures are written: divided by `divisor`, counted in `unit`, and whether digits are lost by it. */
export type Scale = { divisor: number; unit: string; rounded: boolean };

type Step = { from: number; divisor: number; unit: string };

// Reports print money in 万元 or 元.
const MONEY: Record<Language, readonly Step[]> = {
  zh: [
    { from: 1e10, divisor: 1e8, unit: '亿元' },
    { from: 1e5, divisor: 1e4, unit: '万元' },
  ],
  en: [
    { from: 1e9, divisor: 1e9, unit: 'billion yuan' },
    { from: 1e6, divisor: 1e6, unit: 'million yuan' },
  ],
};

const DECIMALS = 2;

/** The scale for some figures: amounts of yuan by the largest of them, everything else as it is. */
export function scaleFor(values: readonly number[], unit: string, money: boolean, language: Language): Scale {
  const most = Math.max(0, ...values.map(Math.abs));
  const step = money ? MONEY[language].find(({ from }) => most >= from) : undefined;
  const divisor = step?.divisor ?? 1;
  const rounded = values.some((value) => rounding(value / divisor) !== value / divisor);
  return { divisor, unit: step?.unit ?? unit, rounded };
}

const rounding = (value: number): number => {
  const factor = 10 ** DECIMALS;
  if (Number.isInteger(value)) return value;
  // A figure that would vanish keeps its first digits.
  return Math.abs(value) > 0 && Math.abs(value) < 1 / factor
    ? Number(value.toPrecision(1))
    : Math.round(value * factor) / factor;
};

/** A number with its digits in threes, to two decimals: 21,672.16. */
export const written = (value: number): string => exactly(rounding(value));

/** A number with its digits in threes, all of them. */
export function exactly(value: number): string {
  const [whole = '', fraction] = plain(Math.abs(value)).split('.');
  const sign = value < 0 ? '-' : '';
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${sign}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}

// 1e-7 and 1e21 in digits.
function plain(value: number): string {
  if (!/e/u.test(String(value))) return String(value);
  return value < 1 ? value.toFixed(12).replace(/\.?0+$/u, '') : String(BigInt(value));
}
