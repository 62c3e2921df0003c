const HIDING = /display\s*:\s*none/giu;

/** Tells whether the style between two places of a source hides its element; to be asked in ascending order. */
export function hidingStyles(source: string): (from: number, to: number) => boolean {
  let next = -1;
  let end = -1;
  return (from, to) => {
    if (next < from) {
      HIDING.lastIndex = from;
      next = HIDING.exec(source)?.index ?? Infinity;
      end = HIDING.lastIndex;
    }
    return next < to && end <= to;
  };
}
