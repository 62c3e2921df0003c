import type { Word } from '../word.ts';

/** A word of the prose and what it does there; of two entries with the same text the later one counts. */
export type Entry = { text: string; word: Word };

/** Entries for all words of some lists, which blanks part. */
export const entries = (word: Word, ...lists: string[]): Entry[] =>
  lists.flatMap((list) => list.split(' ')).map((text) => ({ text, word }));

/** Every way of putting one word of each list behind one of the list before, as one list; `-` is the empty word. */
export const joined = (...lists: string[]): string =>
  lists
    .map((list) => list.split(' ').map((piece) => (piece === '-' ? '' : piece)))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)))
    .filter((text) => text !== '')
    .join(' ');
