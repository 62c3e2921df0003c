const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

const withDigits =
  (digits: string) =>
  (text: string): string =>
    text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);

/** The text with its digits as they stand above the line: 77 with a raised 1 behind it is 77¹ and not 771. */
const raised = withDigits(RAISED);

/** The text with its digits as they stand below the line. */
const lowered = withDigits(LOWERED);

/** Where text stands beside its line. */
export type Lift = 'raised' | 'lowered';

const LIFTS: Record<Lift, (text: string) => string> = { raised, lowered };

/** The text as it stands there, or on its line. */
export const lifted = (text: string, lift: Lift | undefined): string => (lift ? LIFTS[lift](text) : text);
