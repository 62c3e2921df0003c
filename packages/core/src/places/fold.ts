import { SIMPLIFIED, TRADITIONAL } from './traditional.data.ts';

const simplified = new Map([...TRADITIONAL].map((character, i) => [character, SIMPLIFIED.charAt(i)]));

/** The text with traditional characters as simplified ones, each at its place. */
export function simplify(text: string): string {
  for (let i = 0; i < text.length; i += 1) {
    if (simplified.has(text.charAt(i))) return convert(text);
  }
  return text;
}

const convert = (text: string): string =>
  Array.from(text, (character) => simplified.get(character) ?? character).join('');
