/** The most UTF-16 units that one message may have. */
export const MESSAGE_LIMIT = 4096;

/** Cuts a text into pieces that fit a message: between paragraphs or lines where it can, never inside a character. */
export function split(text: string, limit = MESSAGE_LIMIT): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
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
