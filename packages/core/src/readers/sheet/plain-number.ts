/** A stored number as a person would write it: at most 15 digits, as spreadsheets keep them, and no exponent. */
export function plainNumber(value: number): string {
  const kept = Number(value.toPrecision(15));
  const written = String(Object.is(kept, -0) ? 0 : kept);
  return written.includes('e')
    ? kept.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : written;
}

// 万元, 件: a format may print words beside the number.
const WORDS = /\p{Lo}/u;

/**
 * The text of a number that is shown in a format: as it is shown where that says the same number, or says more than it
 * by words or as a share of a hundred; else the number itself, which a format may round, scale or leave out.
 */
export function numberText(value: number, shown: string): string {
  const printed = shown.replaceAll(/\s+/gu, ' ').trim();
  const bare = printed.replaceAll(/[,\s]/gu, '');
  const plain = plainNumber(value);
  if (bare !== '' && Number(bare) === Number(plain)) return printed;
  return WORDS.test(printed) || /^-?[\d.]+%$/u.test(bare) ? printed : plain;
}
