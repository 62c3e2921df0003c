// FNV-1a of 64 bits in four limbs of 16, the lowest first: 0xcbf29ce484222325 times 0x100000001b3, byte by byte.
const OFFSET = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;
const LOW = 0x1b3;
const LIMB = 0xffff;

/** Sixteen hexadecimal digits that stay the same while the words do (FNV-1a, 64 bits). */
export function fingerprint(...words: string[]): string {
  let [a, b, c, d]: [number, number, number, number] = [...OFFSET];
  for (const byte of new TextEncoder().encode(JSON.stringify(words))) {
    a ^= byte;
    // The prime is 2^40 + 0x1b3: two limbs and a half up, and once where it is.
    const [low, high] = [a * LOW, b * LOW];
    const third = c * LOW + (a << 8);
    const fourth = d * LOW + (b << 8);
    a = low & LIMB;
    const first = high + (low >>> 16);
    b = first & LIMB;
    const second = third + (first >>> 16);
    c = second & LIMB;
    d = (fourth + (second >>> 16)) & LIMB;
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
