import { findGrids } from '../page/grid.ts';
import type { PageContent, Rule } from '../page/page.ts';
import { agreeOnFigures } from './agree.ts';
import type { Bitmap, Inked } from './bitmap.ts';
import { type ScannedCell, takeCells } from './cells.ts';
import { hasInk } from './cut.ts';
import { glyphsOf, UNREAD } from './glyphs.ts';
import { rulesOfRuns } from './ruling.ts';
import { partCells } from './split.ts';
import { straightPage } from './straight-page.ts';
import type { Asked, Recogniser } from './recogniser.ts';
import type { Word } from './tsv.ts';
import { turnQuarters } from './turn.ts';

const POINTS_PER_INCH = 72;
const TEXT: Asked = { language: 'chi_sim', layout: 6 };

/** Reads a picture of a page: its ruling lines, what stands in each of their cells, and the text around them. */
export async function recognisePage(
  bitmap: Bitmap,
  number: number,
  recogniser: Recogniser,
): Promise<PageContent> {
  const { page, rules, cells, words, around } = await readUpright(bitmap, recogniser);
  const pictures = cells.map(({ cutting }) => cutting);
  const agreed = await agreeOnFigures(pictures, words, recogniser);
  const { glyphs, borders } = partCells(cells, agreed, page.dpi);
  const place = { left: 0, top: 0, dpi: page.dpi, within: wholeOf(page) };
  for (const glyph of glyphsOf(around.map(hideDoubtfulDigits), place, 0)) glyphs.push(glyph);
  const inPoints = (pixels: number): number => (pixels * POINTS_PER_INCH) / page.dpi;
  const [width, height] = [inPoints(page.width), inPoints(page.height)];
  return { number, width, height, glyphs, rules: [...rules, ...borders], areas: [], pictured: true };
}

/** A page as it was read once: the words of each cell, and those around the tables. */
type Reading = {
  page: Inked;
  rules: Rule[];
  cells: ScannedCell[];
  words: Word[][];
  around: Word[];
};

// What is read upside down is a character too, but seldom with such confidence: of a page that stands upright half is.
const SURE = 0.8;
const UPRIGHT = 0.5;
// Cells that show which way up a page is, at most and at least, and the fewest characters in them.
const SAMPLE = 16;
const FEW = 4;
const LEAST = 8;

/** Reads a page, turned by quarters until its text is one: scanners do not know which way up a sheet is. */
async function readUpright(bitmap: Bitmap, recogniser: Recogniser): Promise<Reading> {
  const asIs = await readOnce(bitmap, recogniser);
  let best = { turns: 0, share: shareSure([...asIs.words.flat(), ...asIs.around]) };
  if (best.share >= UPRIGHT || !(asIs.around.length > 0 || asIs.cells.some(({ cutting }) => cutting)))
    return asIs;
  for (const turns of [1, 3, 2]) {
    const share = shareSure(await readSample(turnQuarters(bitmap, turns), recogniser));
    if (share > best.share) best = { turns, share };
    if (share >= UPRIGHT) break;
  }
  return best.turns === 0 ? asIs : readOnce(turnQuarters(bitmap, best.turns), recogniser);
}

/** The share of ideographs that were read with confidence, of what was read at all; 0 where that is little. */
function shareSure(words: Word[]): number {
  let [all, sure] = [0, 0];
  for (const { text, confidence } of words) {
    all += text.length;
    if (confidence >= SURE) sure += text.match(/\p{Script=Han}/gu)?.length ?? 0;
  }
  return all < LEAST ? 0 : sure / all;
}

/** Reads the widest cells of a page, or all of it where it has few. */
async function readSample(bitmap: Bitmap, recogniser: Recogniser): Promise<Word[]> {
  const { page, runs } = straightPage(bitmap);
  const whole = { ...page, pixels: page.pixels.slice() };
  const cells = takeCells(page, runs, findGrids(rulesOfRuns(runs, page.dpi)));
  const pictures = cells.flatMap(({ cutting }) => cutting ?? []).sort((a, b) => b.width - a.width);
  return recogniser.read(pictures.length < FEW ? [whole] : pictures.slice(0, SAMPLE), TEXT);
}

async function readOnce(bitmap: Bitmap, recogniser: Recogniser): Promise<Reading> {
  const { page, runs } = straightPage(bitmap);
  const rules = rulesOfRuns(runs, page.dpi);
  const cells = takeCells(page, runs, findGrids(rules));
  const inked = cells.flatMap(({ cutting }, i) => (cutting ? [{ cutting, i }] : []));
  const words: Word[][] = cells.map(() => []);
  const read = await recogniser.read(
    inked.map(({ cutting }) => cutting),
    TEXT,
  );
  for (const word of read) words[inked[word.picture]?.i ?? -1]?.push(word);
  const around = hasInk(page) ? await recogniser.read([page], TEXT) : [];
  return { page, rules, cells, words, around };
}

const wholeOf = ({ width, height }: Bitmap) => ({ x0: 0, y0: 0, x1: width, y1: height });

// What prose claims has no second reading.
const LEAST_IN_PROSE = 0.8;

const hideDoubtfulDigits = (word: Word): Word =>
  word.confidence < LEAST_IN_PROSE ? { ...word, text: word.text.replace(/\d/gu, UNREAD) } : word;
