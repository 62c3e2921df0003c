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
 * The text of a number that is shown in a format: as it is shown where that says the same number, says more than it by
 * words or as a share of a hundred, or no number at all; the number itself where a format rounds it or leaves a zero out.
 * Where it shows another number, as in thousands or without a minus, both, for neither is sure. `shown` is undefined where
 * that is not known.
 */
export function numberText(value: number, shown: string | undefined): string {
  const plain = plainNumber(value);
  if (shown === undefined) return plain;
  const printed = shown.replaceAll(/\s+/gu, ' ').trim();
  const bare = printed.replaceAll(/[,\s]/gu, '');
  if (bare !== '' && Number(bare) === Number(plain)) return printed;
  if (WORDS.test(printed) || /^-?[\d.]+%$/u.test(bare)) return printed;
  if (value === 0) return plain;
  if (!/\d/u.test(printed)) return printed;
  return saysOther(printed, value) ? `${printed} (${plain})` : plain;
}

// (1,234.50) | -¥12
const NUMBER = /^(?<minus>[-(])?[¥￥$€]?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?\)?$/u;

/** Whether a number is printed that is not the value rounded. */
function saysOther(printed: string, value: number): boolean {
  const parts = NUMBER.exec(printed.replaceAll(' ', ''))?.groups;
  if (!parts) return false;
  const { minus, whole = '', fraction = '' } = parts;
  const said = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const half = 0.5 * 10 ** -fraction.length;
  return Math.abs((minus ? -said : said) - value) > half * (1 + 1e-6);
}
