import { Parser } from 'htmlparser2';

const REFERENCE = /&#?[\da-z]+;?/iy;
const REFERENCES = new RegExp(REFERENCE, 'giu');

/** Takes a piece of text and where in the source it stands. */
export type Take = (chunk: string, offset: number) => void;

/** Hands over what stands in a source between two places, asked for in ascending order, with character references as what they stand for. */
export function spellerOf(source: string): (from: number, to: number, take: Take) => void {
  const known = new Map<string, string>();
  let ampersand = -1;
  const next = (from: number): number => {
    const at = source.indexOf('&', from);
    return at < 0 ? Infinity : at;
  };
  return (from, to, take) => {
    let start = from;
    if (ampersand < start) ampersand = next(start);
    while (ampersand < to) {
      if (start < ampersand) take(source.slice(start, ampersand), start);
      REFERENCE.lastIndex = ampersand;
      const written = REFERENCE.exec(source)?.[0] ?? '&';
      const text = known.get(written) ?? spellOut(written);
      known.set(written, text);
      take(text, ampersand);
      start = ampersand + written.length;
      ampersand = next(start);
    }
    if (start < to) take(source.slice(start, to), start);
  };
}

/** A text with what its character references stand for. */
export const withoutReferences = (text: string): string =>
  text.length > 1 && text.includes('&') ? text.replaceAll(REFERENCES, spellOut) : text;

function spellOut(reference: string): string {
  let text = '';
  new Parser({ ontext: (piece) => void (text += piece) }).end(reference);
  return text;
}
