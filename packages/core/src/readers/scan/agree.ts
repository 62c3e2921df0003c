import { enlarge } from './bitmap.ts';
import type { Cutting } from './cut.ts';
import { fitsInk } from './shape.ts';
import type { Asked, Recogniser } from './recogniser.ts';
import type { Word } from './tsv.ts';

// 0 | -14 | 7142.40万元 | 增12 | 减 5 | / | —
const FIGURE = /^[-+−—–―一/\\|_~*.,，·\d增减负加少万亿千元件项条个]+$/u;
const BEYOND_LATIN = /[一增减负加少万亿千元件项条个]/u;
const SIGNS = '0123456789.,-/';
const LATIN = { language: 'eng', layout: 7, only: SIGNS } as const;
const ENLARGED = 2;
const CHINESE = { language: 'chi_sim', layout: 7, only: `${SIGNS}一增减负加少万亿千元件项条个` } as const;

/**
 * Reads each cell that may be a figure once more, as one line of digits and signs, by a model of another script where
 * the machine has it. Two readings that agree, and that account for all the ink, are surer than either; else nothing is
 * known: 0.
 */
export async function agreeOnFigures(
  pictures: (Cutting | undefined)[],
  read: Word[][],
  recogniser: Recogniser,
): Promise<Word[][]> {
  const figures = read.flatMap((words, i) => (words.length > 0 && FIGURE.test(textOf(words)) ? [i] : []));
  const hasLatin = recogniser.languages.has(LATIN.language);
  const isLatin = (i: number): boolean => hasLatin && !BEYOND_LATIN.test(textOf(read[i] ?? []));
  const second = new Map<number, Word[]>();
  const ask = async (some: number[], asked: Asked, times = 1): Promise<void> => {
    const words = await recogniser.read(
      some.map((i) => enlarge(pictures[i] as Cutting, times)),
      asked,
    );
    const byPicture = Map.groupBy(words, ({ picture }) => picture);
    some.forEach((i, k) => second.set(i, byPicture.get(k) ?? []));
  };
  await ask(figures.filter(isLatin), LATIN);
  // A digit alone is at times too small to be a line to it.
  const unseen = figures.filter((i) => isLatin(i) && second.get(i)?.length === 0);
  await ask(unseen, LATIN, ENLARGED);
  await ask(
    figures.filter((i) => !isLatin(i)),
    CHINESE,
  );
  return read.map((words, i) => {
    const again = second.get(i);
    if (!again) return words;
    const { marks, dpi, clipped } = pictures[i] as Cutting;
    const fits = !clipped && fitsInk(textOf(words), marks, dpi);
    return withConfidence(words, fits ? agreement(words, again) : 0);
  });
}

function agreement(first: Word[], second: Word[]): number {
  // A figure has one line: two are two cells whose border was lost.
  const isLine = new Set(first.map(({ line }) => line)).size === 1;
  if (!isLine || textOf(first) !== textOf(second)) return 0;
  return 1 - (1 - leastSure(first)) * (1 - leastSure(second));
}

const leastSure = (words: Word[]): number => Math.min(...words.map(({ confidence }) => confidence));

const withConfidence = (words: Word[], confidence: number): Word[] =>
  words.map((word) => ({ ...word, confidence }));

const textOf = (words: Word[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
