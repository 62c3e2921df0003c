import { SIMPLIFIED, TRADITIONAL } from './traditional.data.ts';

/** The text with traditional characters as simplified ones, each at its place. */
export function simplify(text: string): string {
  calls += 1;
  const counterpart = calls > FEW ? (quick ??= makeQuick()) : slow;
  for (let at = 0; at < text.length; at += 1) {
    if (counterpart(text.charCodeAt(at)) !== 0) return convert(text, counterpart);
  }
  return text;
}

/** The code of the simplified character for that of a traditional one, else 0. */
type Counterpart = (code: number) => number;

const convert = (text: string, counterpart: Counterpart): string =>
  Array.from(text, (character) => {
    const code = counterpart(character.charCodeAt(0));
    return code === 0 ? character : String.fromCharCode(code);
  }).join('');

// One question is looked through before a table of all characters would be made.
const FEW = 50;
let calls = 0;

function slow(code: number): number {
  const place = TRADITIONAL.indexOf(String.fromCharCode(code));
  return place < 0 ? 0 : SIMPLIFIED.charCodeAt(place);
}

let quick: Counterpart | undefined;

function makeQuick(): Counterpart {
  const table = new Uint16Array(0x1_0000);
  for (let i = 0; i < TRADITIONAL.length; i += 1) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  return (code) => table[code] ?? 0;
}
