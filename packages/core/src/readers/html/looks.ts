import type { Element } from './elements.ts';
import { type Declared, declarationsIn, foremost, type Look, type Property } from './look.ts';
import type { StartTag } from './start-tag.ts';
import type { StyleSheet } from './style-sheet.ts';

/** How a start tag lets text show, and whether it gives back a look that it inherits: a size, or that it can be seen. */
export type Style = { look: Look | undefined; shows: (look: Look) => boolean };

const UNTOLD: Declared = new Map();
/** That of nearly all tags. */
export const PLAIN: Style = { look: undefined, shows: () => false };

/** Tells how start tags of a source let their text show, by their own style and by the sheet of the page. */
export type Looks = (element: Element, tag: StartTag, from: number, to: number) => Style;

/** `inCell` says whether what comes next stands in a cell. */
export function looksOf(source: string, sheet: StyleSheet, inCell: () => boolean): Looks {
  const ownAt = readingOnce(source, (list) => declaredIn(list));
  const styleAt = readingOnce(source, (list) => styleOf(declaredIn(list)));
  const sheetAt = readingOnce(source, (tag) => {
    const name = /^[^\s/>]*/u.exec(tag)?.[0] ?? '';
    return sheet.of(name.toLowerCase(), tag.slice(name.length)) ?? UNTOLD;
  });
  return (element, tag, from, to) => {
    const hasOwn = tag.style >= 0;
    if (sheet.isEmpty()) return styleAt(tag.style, tag.styleEnd);
    const told = sheetAt(from, to);
    const own = hasOwn ? ownAt(tag.style, tag.styleEnd) : UNTOLD;
    if (told.size === 0) return own.size > 0 ? styleOf(own) : PLAIN;
    const style = styleOf(new Map([...told, ...own]));
    // Boxes that a sheet hides are there to be opened: tabs, and pages that come into view.
    const isBox = foremost(own) === undefined && opensOnCall(element) && !inCell();
    return isBox ? PLAIN : style;
  };
}

const opensOnCall = ({ effect, name }: Element): boolean =>
  effect === 'table' || (effect === 'break' && name !== 'p');

const declaredIn = (list: string): Declared =>
  new Map(Array.from(declarationsIn(list), ({ property, look }) => [property, look]));

const INHERITED: ReadonlyMap<Look, Property> = new Map([
  ['sizeless', 'font-size'],
  ['hidden', 'visibility'],
]);

function styleOf(declared: Declared): Style {
  if (declared.size === 0) return PLAIN;
  const shows = (look: Look): boolean => {
    const property = INHERITED.get(look);
    return property !== undefined && declared.get(property) === 'plain';
  };
  return { look: foremost(declared), shows };
}

const SLOTS = 256;

/** Reads stretches of a source, of which most stand there many times, once each. */
function readingOnce<T>(source: string, read: (text: string) => T): (from: number, to: number) => T {
  let slots: ({ text: string; value: T } | undefined)[] = [];
  return (from, to) => {
    const length = to - from;
    const slot = (length + source.charCodeAt(from + (length >> 1))) % SLOTS || 0;
    if (slots.length === 0) slots = Array.from({ length: SLOTS });
    const known = slots[slot];
    const text = source.slice(from, to);
    if (known?.text === text) return known.value;
    const value = read(text);
    slots[slot] = { text, value };
    return value;
  };
}
