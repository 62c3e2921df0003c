let codes: Map<string, number> | undefined;

/** The two-byte codes of GBK, found by decoding all of them. */
function table(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !found.has(character)) found.set(character, (lead << 8) | trail);
    }
  }
  return found;
}

// What encoders put for a character that they have not.
const LOST = new Map([['�', 0x3f]]);

/** A text in GBK; throws for a character that GBK has not, but for the sign of a lost one. */
export function gbk(text: string): Uint8Array {
  codes ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const code = unit < 0x80 ? unit : (codes.get(character) ?? LOST.get(character));
    if (code === undefined) throw new RangeError(`GBK has no ${character}`);
    if (code < 0x80) bytes.push(code);
    else bytes.push(code >> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}
