import { type Lift, lifted } from '../../text/raised.ts';
import { struckFigure } from '../../text/struck.ts';

/** How a cell, or a run of its text, looks: struck out, above or below its line. */
export type Look = { struck: boolean; lift: Lift | undefined };

export const PLAIN_LOOK: Look = { struck: false, lift: undefined };

export const isPlainLook = ({ struck, lift }: Look): boolean => !struck && lift === undefined;

/** A part of a text, and how it looks; undefined where it looks as the cell does. */
export type Run = { text: string; look: Look | undefined };

/** A text as a cell holds it: alike all through, or in runs. */
export type Written = string | readonly Run[];

export const writtenIn = (runs: readonly Run[]): Written =>
  runs.every(({ look }) => look === undefined) ? runs.map(({ text }) => text).join('') : runs;

/** What counts of a text in a cell that looks so; a figure struck out with nothing beside it is neither a figure nor nothing. */
export function textUnder(cell: Look, written: Written): string {
  if (typeof written === 'string' && isPlainLook(cell)) return written;
  let [counts, struck] = ['', ''];
  for (const { text, look = cell } of typeof written === 'string' ? [{ text: written }] : written)
    if (look.struck) struck += text;
    else counts += lifted(text, look.lift);
  return struck !== '' && counts.trim() === '' ? struckFigure(struck) : counts;
}
