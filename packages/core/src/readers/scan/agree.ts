import type { Cutting } from './cut.ts';
import type { Recogniser } from './tesseract.ts';
import type { Word } from './tsv.ts';

// 0 | -14 | 7142.40万元 | 增12 | 减 5 | / | —
const FIGURE = /^[-+−—–―一/\\|_~*.,，·\d增减负加少万亿千元件项条个]+$/u;
const BEYOND_LATIN = /[一增减负加少万亿千元件项条个]/u;
const SIGNS = '0123456789.,-/';
const LATIN = { language: 'eng', layout: 7, only: SIGNS } as const;
const CHINESE = { language: 'chi_sim', layout: 7, only: `${SIGNS}一增减负加少万亿千元件项条个` } as const;

/**
 * Reads each cell that may be a figure once more, as one line of digits and signs, by a model of another script where
 * the machine has it. Two readings that agree are as sure as the surer one; where they differ nothing is known: 0.
 */
export async function agreeOnFigures(
  pictures: Cutting[],
  read: Word[][],
  recogniser: Recogniser,
): Promise<Word[][]> {
  const figures = read.flatMap((words, i) => (FIGURE.test(textOf(words)) ? [i] : []));
  const hasLatin = recogniser.languages.has(LATIN.language);
  const isLatin = (i: number): boolean => hasLatin && !BEYOND_LATIN.test(textOf(read[i] ?? []));
  const second = new Map<number, Word[]>();
  for (const asked of [LATIN, CHINESE]) {
    const group = figures.filter((i) => isLatin(i) === (asked === LATIN));
    const words = await recogniser.read(
      group.map((i) => pictures[i] as Cutting),
      asked,
    );
    const byPicture = Map.groupBy(words, ({ picture }) => picture);
    group.forEach((i, k) => second.set(i, byPicture.get(k) ?? []));
  }
  return read.map((words, i) => {
    const again = second.get(i);
    return again ? withConfidence(words, agreement(words, again)) : words;
  });
}

function agreement(first: Word[], second: Word[]): number {
  // A figure has one line: two are two cells whose border was lost.
  const isLine = new Set(first.map(({ line }) => line)).size === 1;
  if (!isLine || textOf(first) !== textOf(second)) return 0;
  return Math.max(leastSure(first), leastSure(second));
}

const leastSure = (words: Word[]): number => Math.min(...words.map(({ confidence }) => confidence));

const withConfidence = (words: Word[], confidence: number): Word[] =>
  words.map((word) => ({ ...word, confidence }));

const textOf = (words: Word[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
