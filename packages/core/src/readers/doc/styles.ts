import { changed, NOTHING_SET, type Properties } from './mark.ts';
import type { Sprms } from './sprms.ts';

/** The properties of paragraphs in a style by its number: those of the style that it is based on, changed. */
export type Styles = (style: number) => Properties;

type Style = { base: number; sprms: Sprms | undefined };

const PARAGRAPH = 1;
// Word allows eleven below the first.
const DEEPEST = 16;

/** Finds the styles in the stream of tables. */
export function readStyles(
  view: DataView,
  { from, to }: { from: number; to: number },
  data: DataView,
): Styles {
  const styles = to > from ? listStyles(view, from, to) : [];
  const known = new Map<number, Properties>();
  const find = (number: number, depth: number): Properties => {
    const style = styles[number];
    if (!style || depth > DEEPEST) return NOTHING_SET;
    const properties = known.get(number) ?? changed(find(style.base, depth + 1), style.sprms, data);
    known.set(number, properties);
    return properties;
  };
  return (number) => find(number, 0);
}

// 2: bytes of the head | head: how many styles, bytes of the fixed part of each, … | 2: bytes of a style | style | …
function listStyles(view: DataView, from: number, to: number): Style[] {
  const styles: Style[] = [];
  const count = view.getUint16(from + 2, true);
  const fixed = view.getUint16(from + 4, true);
  for (let at = from + 2 + view.getUint16(from, true); styles.length < count && at + 2 <= to;) {
    const size = view.getUint16(at, true);
    styles.push(size > 0 ? readStyle(view, at + 2, fixed) : { base: -1, sprms: undefined });
    at += 2 + size + (size % 2);
  }
  return styles;
}

// kind, 4 bits | base, 12 bits | name behind its length, and a zero | 2: bytes | 2: number of the style | modifiers
function readStyle(view: DataView, at: number, fixed: number): Style {
  const kinds = view.getUint16(at + 2, true);
  const base = kinds >> 4;
  if ((kinds & 15) !== PARAGRAPH) return { base, sprms: undefined };
  const name = at + fixed + (fixed % 2);
  const changes = name + 2 + 2 * view.getUint16(name, true) + 2;
  const size = view.getUint16(changes, true);
  const first = changes + 4;
  return { base, sprms: { view, from: first, to: Math.max(first, changes + 2 + size) } };
}
