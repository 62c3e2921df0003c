/** What a style hides: an element with its `place`, or its `text` alone, as what is struck out. */
export type Hiding = 'place' | 'text';

// display: none | text-decoration: line-through | visibility: hidden
const HIDING = /display\s*:\s*none|line-through|visibility\s*:\s*hidden/giu;
const GONE = /display\s*:\s*none/iu;

/** Tells what the style between two places of a source hides; to be asked in ascending order. */
export function hidingStyles(source: string): (from: number, to: number) => Hiding | undefined {
  let next = -1;
  let end = -1;
  return (from, to) => {
    if (next < from) {
      HIDING.lastIndex = from;
      next = HIDING.exec(source)?.index ?? Infinity;
      end = HIDING.lastIndex;
    }
    if (next >= to || end > to) return undefined;
    return GONE.test(source.slice(next, to)) ? 'place' : 'text';
  };
}
