/** A stroke through the sign before it. */
export const STROKE = '\u0336';

const FIGURE = /\p{Nd}/u;

/** What is left of a figure where all that stands is struck out, with its strokes: not to be read, but not blank either; nothing of other words. */
export const struckFigure = (text: string): string =>
  FIGURE.test(text) ? text.trim().replace(/\S/gu, `$&${STROKE}`) : '';
