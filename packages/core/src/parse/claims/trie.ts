import { fold } from './fold.ts';
import { vocabulary } from './vocabulary/index.ts';
import type { Word } from './word.ts';

type Node = { next: Map<number, Node>; word: Word | undefined };
/** The longest word of the vocabulary at a place, and where it ends. */
export type Found = { word: Word; end: number };

const node = (): Node => ({ next: new Map(), word: undefined });

/** The first characters of all words, by code: most places of a text are told apart here. */
const roots: (Node | undefined)[] = makeRoots();

function makeRoots(): (Node | undefined)[] {
  const made: (Node | undefined)[] = Array.from({ length: 0x10000 });
  for (const { text, word } of vocabulary) {
    const { text: folded } = fold(text);
    const first = folded.charCodeAt(0);
    let at = (made[first] ??= node());
    for (let i = 1; i < folded.length; i += 1) {
      const code = folded.charCodeAt(i);
      const following = at.next.get(code) ?? node();
      at.next.set(code, following);
      at = following;
    }
    at.word = word;
  }
  return made;
}

/** Looks a folded text up at a place; no word is longer than the longest label, so that this takes constant time. */
export function wordAt(text: string, start: number): Found | undefined {
  let at = roots[text.charCodeAt(start)];
  let found: Found | undefined;
  for (let end = start + 1; at; end += 1) {
    if (at.word) found = { word: at.word, end };
    at = at.next.get(text.charCodeAt(end));
  }
  return found;
}
