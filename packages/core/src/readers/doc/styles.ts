import { changed, NOTHING_SET, type Properties } from './mark.ts';
import type { Sprms } from './sprms.ts';

/** The properties of paragraphs in a style by its number: those of the style that it is based on, changed. */
export type Styles = (style: number) => Properties;

/** The modifiers of characters in a style, of characters or of paragraphs, by its number, those of the styles that it is based on first. */
export type CharacterStyles = (style: number) => readonly Sprms[];

type Style = { base: number; sprms: Sprms | undefined; characters: Sprms | undefined };

const [PARAGRAPH, CHARACTER] = [1, 2];
// Word allows eleven below the first.
const DEEPEST = 16;

/** Where the styles stand in the stream of tables. */
type Place = { from: number; to: number };

/** Finds the styles of paragraphs and of characters. */
export function readStyles(
  view: DataView,
  { from, to }: Place,
  data: DataView,
): { paragraphs: Styles; characters: CharacterStyles } {
  const styles = to > from ? listStyles(view, from, to) : [];
  const known = new Map<number, Properties>();
  const find = (number: number, depth: number): Properties => {
    const style = styles[number];
    if (!style || depth > DEEPEST) return NOTHING_SET;
    const properties = known.get(number) ?? changed(find(style.base, depth + 1), style.sprms, data);
    known.set(number, properties);
    return properties;
  };
  const characters = (number: number): Sprms[] => {
    const chain: Sprms[] = [];
    for (let style = styles[number]; style && chain.length < DEEPEST; style = styles[style.base]) {
      if (!style.characters) break;
      chain.unshift(style.characters);
    }
    return chain;
  };
  return { paragraphs: (number) => find(number, 0), characters };
}

// 2: bytes of the head | head: how many styles, bytes of the fixed part of each, … | 2: bytes of a style | style | …
function listStyles(view: DataView, from: number, to: number): Style[] {
  const styles: Style[] = [];
  const count = view.getUint16(from + 2, true);
  const fixed = view.getUint16(from + 4, true);
  for (let at = from + 2 + view.getUint16(from, true); styles.length < count && at + 2 <= to;) {
    const size = view.getUint16(at, true);
    styles.push(
      size > 0
        ? readStyle(view, at + 2, at + 2 + size, fixed)
        : { base: -1, sprms: undefined, characters: undefined },
    );
    at += 2 + size + (size % 2);
  }
  return styles;
}

// kind, 4 bits | base, 12 bits | name behind its length, and a zero | of paragraphs alone, 2: bytes | 2: number of the style | modifiers | 2: bytes | modifiers
function readStyle(view: DataView, at: number, end: number, fixed: number): Style {
  const kinds = view.getUint16(at + 2, true);
  const [kind, base] = [kinds & 15, kinds >> 4];
  const name = at + fixed + (fixed % 2);
  const first = name + 2 + 2 * view.getUint16(name, true) + 2;
  const list = (place: number, skipped: number): Sprms => {
    const from = place + 2 + skipped;
    return { view, from, to: Math.max(from, place + 2 + view.getUint16(place, true)) };
  };
  if (kind === CHARACTER) return { base, sprms: undefined, characters: list(first, 0) };
  if (kind !== PARAGRAPH) return { base, sprms: undefined, characters: undefined };
  const size = view.getUint16(first, true);
  const second = first + 2 + size + (size % 2);
  return { base, sprms: list(first, 2), characters: second + 2 > end ? undefined : list(second, 0) };
}
