import type { Bitmap } from './bitmap.ts';
import type { Word } from './tsv.ts';

/** What a recogniser is asked: its language, how a picture is laid out (6 a block of lines, 7 one line), and the only characters it may answer with. */
export type Asked = { language: 'chi_sim' | 'eng'; layout: 6 | 7; only?: string };

/** What recognises characters in pictures, and the languages that it knows. */
export type Recogniser = {
  languages: ReadonlySet<string>;
  /** The words in pictures, each with the number of its picture from 0. */
  read(pictures: Bitmap[], asked: Asked): Promise<Word[]>;
};

/** Finds the recogniser for the file of that name, when it is first needed. */
export type FindRecogniser = (name: string) => Promise<Recogniser>;
