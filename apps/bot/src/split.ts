import { asRich, joined, type Rich, sliced } from './rich.ts';

/** The most UTF-16 units that one message may have. */
export const MESSAGE_LIMIT = 4096;

/** The most UTF-16 units that the caption of a picture or a file may have. */
export const CAPTION_LIMIT = 1024;

/** Cuts a text into pieces that fit a message: between paragraphs or lines where it can, never inside a character. Marks go on in the next piece. */
export function split(content: string | Rich, limit = MESSAGE_LIMIT): Rich[] {
  const { text, entities } = asRich(content);
  // Half a character, as a cut elsewhere may leave it, is refused by Telegram with the whole message.
  const rich = { text: text.toWellFormed(), entities };
  const pieces: Rich[] = [];
  for (let from = 0; from < rich.text.length;) {
    const to =
      rich.text.length - from <= limit ? rich.text.length : from + cutAt(rich.text.slice(from), limit);
    const piece = trimmed(sliced(rich, from, to));
    if (piece.text !== '') pieces.push(piece);
    from = to;
  }
  return pieces;
}

/** What of a text fits one message, with a line behind it that says so where something is left out. */
export function fitted(content: string | Rich, more: string, limit = MESSAGE_LIMIT): Rich {
  const gap = '\n\n';
  const whole = split(content, limit);
  if (whole.length <= 1) return whole[0] ?? asRich('');
  const [first = ''] = split(content, limit - gap.length - more.length);
  return joined([first, more], gap);
}

// Telegram would trim it too, and count the marks from the trimmed text.
function trimmed(piece: Rich): Rich {
  const from = piece.text.length - piece.text.trimStart().length;
  return sliced(piece, from, from + piece.text.trim().length);
}

// A break in the second half of the piece is worth a shorter message.
function cutAt(text: string, limit: number): number {
  for (const mark of ['\n\n', '\n', '。', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= limit / 2) return at + mark.length;
  }
  return isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
