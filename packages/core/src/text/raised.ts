const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with its digits as they stand above the line: 77 with a raised 1 behind it is 77¹ and not 771. */
export const raised = (text: string): string =>
  text.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
