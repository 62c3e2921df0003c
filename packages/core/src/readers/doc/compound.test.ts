import { describe, expect, test } from 'vitest';
import { isCompound, openCompound } from './compound.ts';
import { wrap } from './testing/write-doc.ts';

const bytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * seed) % 251);
const reasonOf = (step: () => unknown): string => {
  try {
    step();
  } catch (error) {
    return error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
  }
  return '';
};

const HEADER = 512;
const END = 0xfffffffe;

/** A file of sectors of a size, in which every sector has the next that `next` gives it; the directory is sector 1. */
function handmade(
  size: number,
  sectors: number,
  next: (sector: number) => number,
  stream: { start: number; length: number },
) {
  const view = new DataView(new ArrayBuffer((sectors + 1) * size));
  const whole = new Uint8Array(view.buffer);
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, Math.log2(size), true);
  view.setUint32(48, 1, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i += 1) view.setUint32(76 + 4 * i, i === 0 ? 0 : 0xffffffff, true);
  for (let i = 0; i < Math.min(sectors, size / 4); i += 1) view.setUint32(size + 4 * i, next(i), true);
  const entry = (k: number, name: string, child: number, { start, length }: typeof stream): void => {
    const at = 2 * size + 128 * k;
    whole.set(Buffer.from(name, 'utf16le'), at);
    view.setUint16(at + 64, 2 * name.length + 2, true);
    for (const [i, link] of [0xffffffff, 0xffffffff, child].entries())
      view.setUint32(at + 68 + 4 * i, link, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, length, true);
  };
  entry(0, 'Root Entry', 1, { start: END, length: 0 });
  entry(1, 'Data', 0xffffffff, stream);
  for (let i = 2; i < sectors; i += 1) whole.fill(i, (i + 1) * size, (i + 2) * size);
  return whole;
}

describe('streams', () => {
  test('of any length come out as they went in', () => {
    const streams = Object.fromEntries(
      [0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 70_000].map((length, i) => [
        `s${length}`,
        bytes(length, i + 7),
      ]),
    );
    const file = openCompound(wrap(streams));
    for (const [name, content] of Object.entries(streams))
      expect([name, file.stream(name)]).toEqual([name, content]);
    expect(file.stream('none')).toBeUndefined();
    expect([file.has('S63'), file.has('none')]).toEqual([true, false]);
    expect(file.stream('S63')).toHaveLength(63);
  });

  test('of more sectors than the header can list', () => {
    const long = bytes(8_000_000, 13);
    const read = openCompound(wrap({ long })).stream('long') ?? [];
    expect(Buffer.from(read).equals(long)).toBe(true);
  });

  test('of the root alone, not of an embedded document', () => {
    const file = openCompound(wrap({ 'ObjectPool/_1/WordDocument': bytes(9, 3), WordDocument: bytes(7, 5) }));
    expect(file.stream('WordDocument')).toEqual(bytes(7, 5));
    expect(openCompound(wrap({ 'ObjectPool/_1/WordDocument': bytes(9, 3) })).names).not.toContain(
      'WordDocument',
    );
  });

  test.each([512, 4_096])('in sectors of %d bytes, in any order', (size) => {
    const chain = [5, 9, 4, 2, 11, 3, 8, 10, 7, 6];
    const next = (sector: number): number => chain[chain.indexOf(sector) + 1] ?? END;
    const length = 9 * size + 100;
    const file = openCompound(handmade(size, 12, next, { start: 5, length }));
    const whole = chain.flatMap((sector) => Array<number>(size).fill(sector)).slice(0, length);
    expect(Array.from(file.stream('Data') ?? [])).toEqual(whole);
  });
});

test('a compound file is known by its first bytes', () => {
  expect(isCompound(wrap({ a: bytes(9, 3) }))).toBe(true);
  expect(isCompound(Uint8Array.from([0xd0, 0xcf, 0x11]))).toBe(false);
});

describe('damage', () => {
  const many = 100;
  const stream = { start: 2, length: 20_000 };

  test('a chain that runs in a circle', () => {
    const circle = handmade(HEADER, many, (sector) => (sector === 1 ? END : sector === 3 ? 2 : 3), stream);
    expect(openCompound(circle).stream('Data')).toHaveLength(20_000);
    const directory = handmade(HEADER, many, (sector) => sector, stream);
    expect(reasonOf(() => openCompound(directory))).toBe('Damage: a chain of its sectors never ends');
  });

  test.each<[string, Partial<typeof stream>, number, string]>([
    ['a stream longer than the file', { length: 60_000 }, 0, 'Damage: Data is cut off'],
    ['a chain shorter than the stream', { start: 98 }, 0, 'Damage: a chain of its sectors is cut off'],
    [
      'a chain that leaves the file',
      { start: 40, length: 25_000 },
      30_000,
      'Damage: sector 58 of 58 is cut off',
    ],
    ['a short stream without sectors for such', { length: 10 }, 0, 'Damage: a short stream is cut off'],
  ])('%s', (_, change, cut, reason) => {
    const file = handmade(HEADER, many, (sector) => (sector === 1 || sector === 99 ? END : sector + 1), {
      ...stream,
      length: 40_000,
      ...change,
    });
    const short = cut ? file.subarray(0, cut) : file;
    expect(reasonOf(() => openCompound(short).stream('Data'))).toBe(reason);
  });

  test('a list of tables that never ends', () => {
    const file = handmade(HEADER, many, () => END, stream);
    const view = new DataView(file.buffer);
    view.setUint32(68, 50, true);
    view.setUint32((50 + 2) * HEADER - 4, 50, true);
    expect(reasonOf(() => openCompound(file))).toBe('Damage: the list of its tables never ends');
  });

  test.each([
    [0, 'RangeError: Offset is outside the bounds of the DataView'],
    [100, 'RangeError: Offset is outside the bounds of the DataView'],
    [512, 'Damage: sector 1 of 0 is cut off'],
  ])('only its first %d bytes', (length, reason) => {
    const file = handmade(HEADER, many, () => END, stream).subarray(0, length);
    expect(reasonOf(() => openCompound(file))).toBe(reason);
  });
});
