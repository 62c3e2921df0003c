import type { Glyph } from './page.ts';

const OF_FIGURES = new Set('-+.,0123456789');

/** Whether a glyph may be part of a figure: a digit, a sign or what stands between digits. */
export const isDigit = ({ text }: Glyph): boolean => OF_FIGURES.has(text);
