import { foldWord } from './fold.ts';
import { vocabulary } from './vocabulary/index.ts';
import type { Word } from './word.ts';

type Node = { next: Map<number, Node> | undefined; word: Word | undefined };
/** The longest word of the vocabulary at a place, and where it ends. */
export type Found = { word: Word; end: number };

/** The first characters of all words, by code: most places of a text are told apart here. */
type Roots = (Node | undefined)[];

let roots: Roots | undefined;

function makeRoots(): Roots {
  const made: Roots = Array.from({ length: 0x10000 });
  for (const { text, word } of vocabulary) {
    const folded = foldWord(text);
    let at = (made[folded.charCodeAt(0)] ??= { next: undefined, word: undefined });
    for (let i = 1; i < folded.length; i += 1) at = step(at, folded.charCodeAt(i));
    at.word = word;
  }
  return made;
}

function step(node: Node, code: number): Node {
  node.next ??= new Map();
  const following = node.next.get(code) ?? { next: undefined, word: undefined };
  node.next.set(code, following);
  return following;
}

/** The characters with which words begin. */
export function firstCharacters(): Set<string> {
  return new Set(vocabulary.map(({ text }) => foldWord(text).charAt(0)));
}

/** Looks a folded text up at a place; no word is longer than the longest label, so that this takes constant time. */
export function wordAt(text: string, start: number): Found | undefined {
  // Made when first needed: most commands read no prose.
  roots ??= makeRoots();
  let at = roots[text.charCodeAt(start)];
  let found: Found | undefined;
  for (let end = start + 1; at; end += 1) {
    if (at.word) found = { word: at.word, end };
    at = at.next?.get(text.charCodeAt(end));
  }
  return found;
}
