// How wide characters are, in the height of the letters: Chinese is square, digits are all alike.
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef—“”…]/u, 1],
  [/[mwMW@%]/u, 0.88],
  [/[A-Z]/u, 0.66],
  [/[iljtfr.,:;'|()\s·]/u, 0.32],
];
const USUAL = 0.56;

/** About how wide a text is at a size, in pixels. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + (WIDTHS.find(([kind]) => kind.test(one))?.[1] ?? USUAL), 0) * size;

// Latin words stay whole; Chinese breaks anywhere but before punctuation that closes.
const PIECES = /[\p{L}\p{N}\p{M}](?<!\p{Script=Han})[^\s\p{Script=Han}、，。（）]*\s?|.[、，。）”·]*\s?/gu;

/** Breaks a text into lines no wider than `width`; what does not go into `most` lines is cut off with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + piece.trimEnd(), size) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const kept = lines.slice(0, most).map((line) => cut(line.trim(), size, width));
  if (lines.length > most) kept[most - 1] = cut(`${lines[most - 1] ?? ''}…`, size, width, '…');
  return kept;
}

/** Breaks a text into two lines at most, as even as they can be. */
export function evenly(text: string, size: number, width: number): string[] {
  let lines = wrap(text, size, width, 2);
  if (lines.length < 2 || lines[1]?.endsWith('…')) return lines;
  for (let at = width - size / 2; at > width / 2; at -= size / 2) {
    const narrower = wrap(text, size, at, 3);
    if (narrower.length > 2 || narrower.some((line) => line.endsWith('…'))) break;
    lines = narrower;
  }
  return lines;
}

// A single word that is wider than the line.
function cut(line: string, size: number, width: number, end = ''): string {
  if (widthOf(line, size) <= width) return line;
  const letters = [...(end ? line.slice(0, -end.length) : line)];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}
