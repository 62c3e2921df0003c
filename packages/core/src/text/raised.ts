const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

const withDigits =
  (digits: string) =>
  (text: string): string =>
    text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);

/** The text with its digits as they stand above the line: 77 with a raised 1 behind it is 77¹ and not 771. */
export const raised = withDigits(RAISED);

/** The text with its digits as they stand below the line. */
export const lowered = withDigits(LOWERED);
