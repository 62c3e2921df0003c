import { findGrids, type Grid } from '../page/grid.ts';
import type { Glyph, PageContent } from '../page/page.ts';
import { type Bitmap, type Box, findInk, type Inked } from './bitmap.ts';
import { agreeOnFigures } from './agree.ts';
import { blankOut, cutOut, type Cutting, inkBox } from './cut.ts';
import { glyphsOf } from './glyphs.ts';
import { findRuns, type Run, rulesOfRuns, wipeRuns } from './ruling.ts';
import { skewOf, turnBack } from './skew.ts';
import type { Recogniser } from './tesseract.ts';
import type { Word } from './tsv.ts';

const POINTS_PER_INCH = 72;
const LANGUAGE = 'chi_sim';

/** A cell of a ruled table that holds ink: its part of the page, and that ink cut out. */
export type InkedCell = { part: Box; cutting: Cutting };

/** Reads a picture of a page: its ruling lines, what stands in each of their cells, and the text around them. */
export async function recognisePage(
  bitmap: Bitmap,
  number: number,
  recogniser: Recogniser,
): Promise<PageContent> {
  const { page, runs } = straightPage(bitmap);
  const rules = rulesOfRuns(runs, page.dpi);
  const cells = findGrids(rules).flatMap((grid) => takeCells(page, runs, grid));
  const words = await readCells(cells, recogniser);
  const glyphs: Glyph[] = cells.flatMap(({ part, cutting }, i) =>
    glyphsOf(words[i] ?? [], { ...cutting, within: part }, i + 1),
  );
  const around = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  if (inkBox(page, around)) {
    const text = await recogniser.read([page], { language: LANGUAGE, layout: 6 });
    const place = { left: 0, top: 0, dpi: page.dpi, within: around };
    for (const glyph of glyphsOf(text.map(hideDoubtfulDigits), place, 0)) glyphs.push(glyph);
  }
  const inPoints = (pixels: number): number => (pixels * POINTS_PER_INCH) / page.dpi;
  const [width, height] = [inPoints(page.width), inPoints(page.height)];
  return { number, width, height, glyphs, rules, areas: [], pictured: true };
}

/** A page turned so that its lines are level, and the runs of ink that these are. */
export function straightPage(bitmap: Bitmap): { page: Inked; runs: Run[]; skew: number } {
  const inked = findInk(bitmap);
  const skew = skewOf(inked);
  const level = skew === 0 ? inked : findInk(turnBack(bitmap, skew));
  const page = { ...level, pixels: level.pixels.slice() };
  return { page, runs: findRuns(page), skew };
}

/** Cuts the cells of a grid out of a page, and blanks the grid there: what is around it is read without it. */
export function takeCells(page: Inked, runs: Run[], { xs, ys, regions }: Grid): InkedCell[] {
  const x = xs.map((at) => clamp((at * page.dpi) / POINTS_PER_INCH, page.width));
  const y = ys.map((at) => clamp((at * page.dpi) / POINTS_PER_INCH, page.height));
  const whole = { x0: x[0] as number, y0: y[0] as number, x1: x.at(-1) as number, y1: y.at(-1) as number };
  wipeRuns(page, runs, whole);
  const cells = regions.flatMap(({ row, column, rows, columns }): InkedCell[] => {
    const part = {
      x0: x[column] as number,
      y0: y[row] as number,
      x1: x[column + columns] as number,
      y1: y[row + rows] as number,
    };
    const ink = inkBox(page, part);
    return ink ? [{ part, cutting: cutOut(page, part, ink) }] : [];
  });
  blankOut(page, whole);
  return cells;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));

/** The words in each cell; ink in which nothing was recognised is a sign that stands for no character. */
async function readCells(cells: InkedCell[], recogniser: Recogniser): Promise<Word[][]> {
  const pictures = cells.map(({ cutting }) => cutting);
  const words = await recogniser.read(pictures, { language: LANGUAGE, layout: 6 });
  const byCell = Map.groupBy(words, ({ picture }) => picture);
  const read = pictures.map((picture, i) => byCell.get(i) ?? [unread(picture, i)]);
  return agreeOnFigures(pictures, read, recogniser);
}

/** What a character reads as that could not be recognised. */
export const UNREAD = '\ufffd';

const unread = ({ width, height }: Cutting, picture: number): Word => ({
  picture,
  line: '',
  x0: width / 3,
  y0: height / 3,
  x1: (width * 2) / 3,
  y1: (height * 2) / 3,
  text: UNREAD,
  confidence: 0,
});

// What prose claims has no second reading.
const LEAST_IN_PROSE = 0.8;

const hideDoubtfulDigits = (word: Word): Word =>
  word.confidence < LEAST_IN_PROSE ? { ...word, text: word.text.replace(/\d/gu, UNREAD) } : word;
