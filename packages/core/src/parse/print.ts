import type { DocumentCell } from '../document/document.ts';
import { isFigure } from '../text/figure.ts';
import { normaliseText } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';
import { STROKE } from '../text/struck.ts';

/** What a cell prints, without white space and in half-width; empty where there is no cell. */
export const textOf = (cell: DocumentCell | undefined): string => (cell ? normaliseText(cell.text) : '');

/** Whether a cell prints nothing. */
export const isBlank = (cell: DocumentCell | undefined): boolean =>
  !cell || cell.text === '' || (!opensWithInk(cell.text) && textOf(cell) === '');

/** Whether a text begins with a character of ASCII or Han that shows: most do. */
function opensWithInk(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Whether a cell prints nothing but a zero. */
export const isZero = (cell: DocumentCell): boolean => textOf(cell) === '0';

/** Inside a character class: what stands for a lost character, as U+FFFD, others of no meaning, and what encoders put in its place. */
export const LOST = String.raw`\p{Cc}\p{Co}\p{Cn}\ufffd?？□■`;
// O for 0, l for 1
const TAKEN_FOR_DIGITS = 'OoQDlI';
const EACH_LOST = new RegExp(`[${LOST}${TAKEN_FOR_DIGITS}${STROKE}]`, 'gu');
// Thousands apart, too: 1,�90
const REST = /^[\d.,，]*$/u;

/** Whether a text is a figure, or one of which characters were lost, struck out or stand in for digits: 1�5, 1O. */
export const wasFigure = (text: string): boolean => isFigure(text) || wasFigureOnce(text);

const wasFigureOnce = remembering((text) => {
  const printed = normaliseText(text);
  const rest = printed.replace(EACH_LOST, '');
  return rest !== printed && (REST.test(rest) || isFigure(rest));
});
