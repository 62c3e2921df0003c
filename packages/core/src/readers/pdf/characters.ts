import type { Matrix } from '../page/matrix.ts';
import { printedForm } from '../page/printed-form.ts';
import { type Mark, markAt, quarterTurns } from '../page/upright.ts';
import type { Engine, Results } from './engine.ts';

/** The characters of a page, and how many of them its fonts give a meaning; the others can only be recognised by their shapes. */
export type Characters = {
  marks: Mark[];
  count: number;
  told: number;
  /** The runs that are there but not drawn, as what a scanning program took its picture to say. */
  hidden: ReadonlySet<number>;
};

/**
 * Reads the characters of a page in the order of the file, through a map to points from its top left. What pdfium adds
 * itself, as spaces at gaps, is left out, and so is text that lies across the page, as a watermark does.
 */
export function readCharacters(
  engine: Engine,
  page: number,
  map: Matrix,
  within: (count: number) => void,
): Characters {
  const { f } = engine;
  const text = f.FPDFText_LoadPage(page);
  if (text === 0) return { marks: [], count: 0, told: 0, hidden: new Set() };
  try {
    const count = f.FPDFText_CountChars(text);
    within(count);
    return readAll(engine, text, map, count);
  } finally {
    f.FPDFText_ClosePage(text);
  }
}

/** A text object: its number on the page, the height of its font in points, and the direction in which it is written. */
type Run = { object: number; run: number; size: number; turns: number | undefined };

const SPACE = 0x20;
const INVISIBLE = 3;

function readAll(engine: Engine, text: number, map: Matrix, end: number): Characters {
  const { f, scratch, results } = engine;
  const hidden = new Set<number>();
  const characters: Characters = { marks: [], count: 0, told: 0, hidden };
  let run: Run = { object: 0, run: 0, size: 1, turns: 0 };
  for (let i = 0; i < end; i += 1) {
    const object = f.FPDFText_GetTextObject(text, i);
    const code = f.FPDFText_GetUnicode(text, i);
    if (object === 0 || (code === SPACE && f.FPDFText_IsGenerated(text, i) !== 0)) continue;
    if (object !== run.object) {
      run = { object, run: run.run + 1, ...letteringOf(engine, text, i) };
      if (f.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) hidden.add(run.run);
    }
    const shown = textOf(code);
    characters.count += 1;
    characters.told += shown !== '' && shown !== UNTOLD && !isPrivate(code) ? 1 : 0;
    if (shown === '' || run.turns === undefined) continue;
    f.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8);
    f.FPDFText_GetLooseCharBox(text, i, scratch + 16);
    const mark = markOf(results(), map, shown, run, run.turns);
    // What takes no room shows nothing, whatever it means.
    if (shown !== UNTOLD || mark.x1 > mark.x0) characters.marks.push(mark);
  }
  return characters;
}

// Two doubles for the origin of a character, and behind them its box in four floats: left, top, right, bottom.
function markOf(
  { doubles, floats }: Results,
  map: Matrix,
  text: string,
  { size, run }: Run,
  turns: number,
): Mark {
  const [x, y] = [doubles[0] as number, doubles[1] as number];
  const [left, top] = [floats[4] as number, floats[5] as number];
  const [right, bottom] = [floats[6] as number, floats[7] as number];
  const width = turns % 2 === 0 ? right - left : top - bottom;
  const x0 = map[0] * (turns === 0 ? left : x) + map[4];
  return markAt(text, x0, x0 + Math.abs(width), map[3] * y + map[5], size, run, turns);
}

function letteringOf({ f, scratch, results }: Engine, text: number, i: number): Pick<Run, 'size' | 'turns'> {
  f.FPDFText_GetMatrix(text, i, scratch);
  const [a, b, c, d] = readMatrix(results().floats);
  const size = Math.abs(f.FPDFText_GetFontSize(text, i)) * (Math.hypot(c, d) || 1) || 1;
  return { size, turns: quarterTurns(Math.atan2(b, a)) };
}

/** The map that stands among results. */
export const readMatrix = (floats: Float32Array): Matrix => [
  floats[0] as number,
  floats[1] as number,
  floats[2] as number,
  floats[3] as number,
  floats[4] as number,
  floats[5] as number,
];

// pdfium writes so the hyphen at the end of a line, which in a figure is a sign.
const LINE_END_HYPHENS = new Set([2, 0xfffe]);

/** Stands for a character that is drawn, but of which the file does not tell what it means: 1�5 is not 15. */
const UNTOLD = '\ufffd';
const WHITE = new Set([9, 10, 11, 12, 13]);

function textOf(code: number): string {
  if (LINE_END_HYPHENS.has(code)) return '-';
  if (WHITE.has(code)) return '';
  if (code < SPACE || code === 0xffff || code === 0xfffd) return UNTOLD;
  return printedForm(code);
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
