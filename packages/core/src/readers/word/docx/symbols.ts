// Symbol writes digits and signs where ASCII has them, and these elsewhere.
const SYMBOL: Record<number, string> = {
  0x2d: '−',
  0xa3: '≤',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '·',
  0xb8: '÷',
  0xb9: '≠',
  0xbc: '…',
};

const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x80: '⓪',
  0xa8: '◻',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const UNKNOWN = '\ufffd';

/** The character for `<w:sym w:font="Wingdings" w:char="F0FC"/>`; U+FFFD where a font of signs is not known. */
export function readSymbol(font: string | undefined, char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  // Fonts of signs have their places from F000 on.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/iu.test(font ?? '')) return SYMBOL[place] ?? (place < 0x40 ? asciiOf(place) : UNKNOWN);
  if (/^wingdings$/iu.test(font ?? '')) return WINGDINGS[place] ?? circledOf(place);
  return code >= 0xe000 && code <= 0xf8ff ? UNKNOWN : String.fromCharCode(code);
}

const asciiOf = (place: number): string => (place >= 0x20 ? String.fromCharCode(place) : UNKNOWN);

// Wingdings has ① to ⑩ from 81 and ❶ to ❿ from 8C on.
function circledOf(place: number): string {
  if (place >= 0x81 && place <= 0x8a) return String.fromCodePoint(0x2460 + place - 0x81);
  if (place >= 0x8c && place <= 0x95) return String.fromCodePoint(0x2776 + place - 0x8c);
  return UNKNOWN;
}
