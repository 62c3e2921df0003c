import { type Matrix, mapPoint } from './matrix.ts';
import { areaBetween } from './outline.ts';
import type { Area, Glyph, PageContent, Rule } from './page.ts';

/** A character as the file writes it: `turns` quarter turns anticlockwise, from (x0, y) on along its baseline; x1 - x0 is its width. */
export type Mark = Glyph & { turns: number };

/** Makes a mark. Nothing else does, so that to V8 all of them are of one kind. */
export const markAt = (
  text: string,
  x0: number,
  x1: number,
  y: number,
  size: number,
  run: number,
  turns: number,
): Mark => ({ text, x0, x1, y, size, run, turns });

// Where all of the first have whole numbers, V8 makes later ones anew as it meets them: half a microsecond a character.
markAt('', 0.5, 0.5, 0.5, 0.5, 0, 0);

const QUARTER = Math.PI / 2;
// What is written further from level and upright lies across the page, as a watermark does.
const ASKEW = 0.1;

/** The quarter turns, 0 to 3, nearest to an angle in radians; undefined where the angle is between two. */
export function quarterTurns(angle: number): number | undefined {
  const quarters = Math.round(angle / QUARTER);
  // A quarter turn clockwise, -1, is three of them anticlockwise.
  return Math.abs(angle / QUARTER - quarters) <= ASKEW ? quarters & 3 : undefined;
}

/** A page as the file lays it, before its text is upright. */
export type RawPage = Omit<PageContent, 'glyphs'> & { marks: Mark[] };

/** Turns a page so that most of its text is upright, one without text by the quarter turns that its file states; what lies outside of it goes. */
export function uprightPage({ marks, ...page }: RawPage, stated = 0): PageContent {
  const turns = turnsOf(marks) ?? stated;
  const map = mapOf(turns, page.width, page.height);
  const [width, height] = turns % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const glyphs =
    turns === 0 && marks.every(isUpright) ? marks : marks.map((mark) => glyphOf(mark, map, turns));
  const turned = (rules: Rule[]): Rule[] => (turns === 0 ? rules : rules.map((rule) => mapRule(map, rule)));
  return {
    ...page,
    width,
    height,
    glyphs: glyphs.filter((glyph) => isOn(glyph, width, height)),
    rules: turned(page.rules).filter((rule) => isRuleOn(rule, width, height)),
    areas: turned(page.areas)
      .map(upright)
      .filter((area) => isRuleOn(area, width, height)),
  };
}

const isUpright = ({ turns }: Mark): boolean => turns === 0;

function mapRule(map: Matrix, { x0, y0, x1, y1 }: Rule): Rule {
  const from = mapPoint(map, x0, y0);
  const to = mapPoint(map, x1, y1);
  return { x0: from.x, y0: from.y, x1: to.x, y1: to.y };
}

/** An area by its left, top, right and bottom edges again. */
const upright = ({ x0, y0, x1, y1 }: Rule): Area => areaBetween({ x: x0, y: y0 }, { x: x1, y: y1 });

// Comparisons with what is no number are false, so that it goes too.
const isOn = ({ x0, x1, y, size }: Glyph, width: number, height: number): boolean =>
  x1 > 0 && x0 < width && y > 0 && y - size < height && x1 - x0 < width && size < height;

const isRuleOn = ({ x0, y0, x1, y1 }: Rule, width: number, height: number): boolean =>
  Number.isFinite(x0 + y0 + x1 + y1) &&
  Math.max(x0, x1) > 0 &&
  Math.min(x0, x1) < width &&
  Math.max(y0, y1) > 0 &&
  Math.min(y0, y1) < height;

/** The quarter turns in which most of the text is written; undefined where there is no text. */
function turnsOf(marks: Mark[]): number | undefined {
  const counts = [0, 0, 0, 0];
  for (const { turns } of marks) counts[turns] = (counts[turns] ?? 0) + 1;
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : undefined;
}

function mapOf(turns: number, width: number, height: number): Matrix {
  if (turns === 1) return [0, 1, -1, 0, height, 0];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  if (turns === 3) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}

function glyphOf(mark: Mark, map: Matrix, pageTurns: number): Glyph {
  const turns = (mark.turns - pageTurns + 4) % 4;
  if (pageTurns === 0 && isUpright(mark)) return mark;
  const { text, size, run } = mark;
  const width = mark.x1 - mark.x0;
  const { x, y } = mapPoint(map, mark.x0, mark.y);
  switch (turns) {
    // Text that stands sideways among upright text: by the box that it takes.
    case 1:
      return { text, size, run, x0: x - size, x1: x, y };
    case 2:
      return { text, size, run, x0: x - width, x1: x, y: y + size };
    case 3:
      return { text, size, run, x0: x, x1: x + size, y: y + width };
    default:
      return { text, size, run, x0: x, x1: x + width, y };
  }
}
