import { stripVTControlCharacters } from 'node:util';

// East Asian wide and full-width characters take two places on a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mn}|\p{Cf}/u;

const characterWidth = (character: string): number => {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/** How many places a text takes on a terminal, without its colours. */
export const displayWidth = (text: string): number =>
  Array.from(stripVTControlCharacters(text)).reduce((sum, character) => sum + characterWidth(character), 0);

// A Chinese character may be broken after; a Latin word is kept whole if a line can hold it. What opens stays with what
// follows, and what closes with what is before.
const PIECE = /\s+|[“‘「『（《〈【]*(?:[!-~]+|[^])[，。、；：！？”’」』）》〉】…]*/gu;

/** Breaks a text into lines of at most that many places: at blanks where there are any, else between characters. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    for (const part of displayWidth(piece) > width ? Array.from(piece) : [piece]) {
      if (displayWidth(line + part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
  }
  return [...lines, line.trimEnd()].join('\n');
}
