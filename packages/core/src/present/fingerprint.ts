const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Sixteen hexadecimal digits that stay the same while the words do (FNV-1a, 64 bits). */
export function fingerprint(...words: string[]): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(JSON.stringify(words))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
