import type { OptionSpec } from './subcommand.ts';
import { UsageError } from './usage.ts';

/** A year, or a span of years, as a filter takes it. */
export type Years = { year: number } | { years: { from: number; to: number } };

const FIRST = 2000;
const LAST = 2100;

/** An option with a fixed set of values. */
export const oneOf = (flags: string, choices: readonly string[], fallback?: string): OptionSpec => ({
  flags,
  choices,
  ...(fallback === undefined ? {} : { fallback }),
  parse: (flag, value, text) => {
    if (choices.includes(value)) return value;
    throw new UsageError(text.usage.choice(flag, value, choices));
  },
});

/** An option that is a whole number. */
export const integer = (flags: string, least: number, most: number): OptionSpec => ({
  flags,
  parse: (flag, value, text) => {
    const number = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new UsageError(text.usage.integer(flag, value, least, most));
  },
});

/** An option that is a year such as 2020 or a span such as 2019-2021, read as Years. */
export const years = (flags: string): OptionSpec => ({
  flags,
  parse: (flag, value, text) => {
    const found = yearsOf(value);
    if (found) return found;
    throw new UsageError(text.usage.years(flag, value));
  },
});

/** The years that a person's words name; undefined if they name none or the span runs backwards. */
export function yearsOf(value: string): Years | undefined {
  const [, first = '', last] = /^(\d{4})年?(?:[-–—~至到](\d{4})年?)?$/u.exec(value.trim()) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from < FIRST || to > LAST || from > to) return undefined;
  return last === undefined ? { year: from } : { years: { from, to } };
}

/** An option that is any words but none. */
export const words = (flags: string): OptionSpec => ({
  flags,
  parse: (flag, value, text) => {
    if (value.trim()) return value.trim();
    throw new UsageError(text.usage.empty(flag));
  },
});
