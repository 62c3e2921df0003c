// Everything that prints as nothing or as a gap: ASCII and ideographic spaces, no-break, zero-width and byte-order marks.
const GAPS = /[\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/gu;

/** Full-width ASCII letters, digits and signs as their half-width forms; Chinese punctuation stays. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0d\uff0e\uff0f]/gu, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );

/** The text without any white space, visible or not. */
export const squeeze = (text: string): string => text.replace(GAPS, '');

// Han characters, ASCII letters, digits and signs: nothing to fold, as in most cells.
const PLAIN = /^[\u0021-\u007e\u4e00-\u9fff]*$/u;

/** The text without white space and in half-width: for comparing what two documents print. */
export const normaliseText = (text: string): string => (PLAIN.test(text) ? text : halfWidth(squeeze(text)));

/** The text with each run of white space as one space, none at the ends. */
export const collapse = (text: string): string => text.replace(GAPS, ' ').trim();
