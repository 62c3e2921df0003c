import { isFigure } from '../../text/figure.ts';
import { squeeze } from '../../text/normalise.ts';

/** What stands between gaps of a line: from which column to which it reaches where Han characters take two, and whether it is a figure or words. */
export type Word = { text: string; x0: number; x1: number; line: number; figure: boolean };

// Two spaces or an ideographic one part any two words.
const GAP = /[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*/gu;
const ANY_GAP = /[ \u00a0\u3000]+/gu;
// Words of a header stand one space apart; prose has longer ones.
const LONGEST_OF_HEADER = 12;

/**
 * The words of a line. One space parts figures from what stands beside them, ordinals from what stands before, and
 * short words where no figure stands: elsewhere it may be a gap inside a label.
 */
export function wordsOf(text: string, line: number): Word[] {
  const wide = cut(text, GAP, line);
  const narrow = wide.flatMap((word) => cut(word.text, ANY_GAP, line, word.x0));
  const words = joinParts(narrow);
  const isHeader =
    words.length > 1 &&
    !words.some((word) => word.figure) &&
    words.every((word) => word.text.length <= LONGEST_OF_HEADER);
  if (isHeader) return words;
  const starts = new Set(wide.map(({ x0 }) => x0));
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const parts = !before || starts.has(word.x0) || word.figure || before.figure || ORDINAL.test(word.text);
    if (parts) joined.push({ ...word });
    else extend(before, word, ' ');
  }
  return joined;
}

/** The whole of a line as one word. */
export function lineAsWord(text: string, line: number): Word {
  const printed = text.trim();
  const x0 = widthOf(text.slice(0, text.indexOf(printed)));
  return { text: printed, x0, x1: x0 + widthOf(printed), line, figure: isLikeFigure(printed) };
}

function extend(word: Word, next: Word, gap: string): void {
  word.text += gap + next.text;
  word.x1 = next.x1;
}

function cut(text: string, gap: RegExp, line: number, from = 0): Word[] {
  const words: Word[] = [];
  let at = 0;
  let x = from;
  for (const { 0: white, index } of [...text.matchAll(gap), { 0: '', index: text.length }]) {
    const printed = text.slice(at, index);
    const x1 = x + widthOf(printed);
    if (squeeze(printed)) words.push({ text: printed, x0: x, x1, line, figure: isLikeFigure(printed) });
    x = x1 + widthOf(white);
    at = index + white.length;
  }
  return words;
}

const SIGN = /^(?:[-+−＋－增减负正]|增加|减少)$/u;
const UNIT = /^(?:亿元|万元|千元|元|件|条|项|个|宗|起|例|份|部|次)$/u;

// 减 105 | 7142.40 万元      <- a sign and a unit belong to their figure whatever gap an editor leaves
function joinParts(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const belongs =
      before &&
      ((SIGN.test(before.text) && STARTS_WITH_DIGIT.test(word.text)) ||
        (before.figure && UNIT.test(word.text)));
    if (!belongs) joined.push({ ...word });
    else {
      extend(before, word, ' ');
      before.figure = true;
    }
  }
  return joined;
}

const STARTS_WITH_DIGIT = /^[\d０-９]/u;
/** 一、 | （一） | 1. : with it a label begins. */
export const ORDINAL = /^[（(]?[\d一二三四五六七八九十]{1,3}[)）、．.]/u;
const LETTER = /\p{L}/u;
const MARKS_OF_LABEL = /^[\p{P}\p{S}]*[”’」』）)。、，；：][\p{P}\p{S}]*$|[.．、]$/u;
// 2021-01-28
const DATE = /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$/u;
// 约300 | 3千余件
const ABOUT = /^(?:约|近|超过?)?[\d０-９][\d０-９.,，]*[千百万亿余多]/u;

/** Whether a text is a figure, stands in place of one, or is what is left of one: 1�5 | ,090 */
const isLikeFigure = (text: string): boolean =>
  squeeze(text) !== '' &&
  (isFigure(text) ||
    ABOUT.test(text) ||
    (!LETTER.test(text) && !MARKS_OF_LABEL.test(text) && !DATE.test(text)));

// Characters that a terminal, and an editor with a fixed font, shows two columns wide.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
