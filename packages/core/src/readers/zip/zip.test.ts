import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { openZip, ZIP_LIMITS } from './open-zip.ts';
import { zipNames } from './zip-names.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 300);

const parts: Zippable = {
  '[Content_Types].xml': [strToU8('<Types/>'), { level: 0 }],
  'word/': new Uint8Array(0),
  'word/document.xml': strToU8('正文'.repeat(500)),
  'word/empty.xml': new Uint8Array(0),
};
const archive = zipSync(parts, { mtime: '2021-01-05T00:00:00' });

/** The archive with bytes written over: `where` stands in it, `offset` counts from there. */
function patched(where: string, offset: number, written: number[], bytes: Uint8Array = archive): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.set(written, copy.lastIndexOf(Buffer.from(where, 'latin1')) + offset);
  return copy;
}

/** Every directory entry is found by its name, 46 bytes behind its start. */
const entry = (name: string, field: number, written: number[], bytes: Uint8Array = archive): Uint8Array =>
  patched(name, field - 46, written, bytes);

function refusalOf(step: () => unknown): unknown {
  try {
    step();
  } catch (error) {
    if (error instanceof GoujiError) return [error.code, error.details];
    throw error;
  }
  return undefined;
}

const readAll = (bytes: Uint8Array): void => {
  const zip = openZip(bytes, 'a.docx');
  for (const name of zip.names) zip.read(name);
};
const tooLarge = (what: string, count: number, limit: number) => [
  'archive-too-large',
  { name: 'a.docx', what, count, limit },
];
const damaged = (reason: string) => ['file-damaged', { name: 'a.docx', reason }];
const u32 = (n: number): number[] => [n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255];

describe('an archive', () => {
  test('names its files and unpacks them', () => {
    const zip = openZip(archive, 'a.docx');
    expect(zip.names).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/empty.xml']);
    expect(new TextDecoder().decode(zip.read('word/document.xml'))).toBe('正文'.repeat(500));
    expect(new TextDecoder().decode(zip.read('Word/Document.XML'))).toBe('正文'.repeat(500));
    expect(new TextDecoder().decode(zip.read('[Content_Types].xml'))).toBe('<Types/>');
    expect(zip.read('word/empty.xml')).toHaveLength(0);
    expect(zip.read('word/styles.xml')).toBeUndefined();
  });

  test('is found behind other bytes and before them', () => {
    const inside = Buffer.concat([Buffer.from('MZ...PK'), archive, Buffer.from('\r\n')]);
    expect(new TextDecoder().decode(openZip(inside, 'a').read('[Content_Types].xml'))).toBe('<Types/>');
  });

  test('may have names in GB18030, and with the slashes of Windows', () => {
    const gbk = zipSync({ 'aa\\bbbb.xml': strToU8('1') });
    const name = [0xb1, 0xa8, 0x5c, 0xb1, 0xed, 0xb8, 0xf1, 0x2e, 0x78, 0x6d, 0x6c];
    expect(openZip(patched('aa\\bbbb.xml', 0, name, gbk), 'a').names).toEqual(['报/表格.xml']);
  });

  test('may be in the 64-bit format though it is small', () => {
    expect(new TextDecoder().decode(openZip(in64Bits(), 'a').read('a'))).toBe('六十四位');
  });
});

/** One stored file `a`, all of whose sizes and places are 64 bits wide. */
function in64Bits(): Uint8Array {
  const plain = Buffer.from(zipSync({ a: [strToU8('六十四位'), { level: 0 }] }));
  const at = plain.indexOf('PK\u0001\u0002');
  const entry = Buffer.concat([plain.subarray(at, at + 47), Buffer.alloc(4 + 24)]);
  for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field);
  entry.writeUInt16LE(28, 30);
  entry.writeUInt16LE(1, 47);
  entry.writeUInt16LE(24, 49);
  entry.writeBigUInt64LE(12n, 51);
  entry.writeBigUInt64LE(12n, 59);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(entry.length), 40);
  end64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + entry.length), 8);
  const end = Buffer.alloc(22, 255);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([plain.subarray(0, at), entry, end64, locator, end]);
}

describe('refused', () => {
  test('an archive without its end', () => {
    expect(refusalOf(() => readAll(archive.subarray(0, -30)))).toEqual(
      damaged('no directory: its end is cut off'),
    );
  });

  test('a member under a password', () => {
    const locked = entry('word/document.xml', 8, [1]);
    expect(openZip(locked, 'a.docx').names).toHaveLength(3);
    expect(refusalOf(() => readAll(locked))).toEqual(['file-encrypted', { name: 'a.docx' }]);
  });

  test('a member with a changed byte', () => {
    expect(refusalOf(() => readAll(patched('<Types/>', 1, [0x54 + 1])))).toEqual(
      damaged('[Content_Types].xml fails its checksum'),
    );
  });

  test.each([
    ['less', u32(100), damaged('word/document.xml does not unpack')],
    ['more', u32(3001), damaged('word/document.xml has not the size it states')],
    ['nothing', u32(0), damaged('word/document.xml does not unpack')],
  ])('a member that states %s than it unpacks to', (_, size, refusal) => {
    expect(refusalOf(() => readAll(entry('word/document.xml', 24, size)))).toEqual(refusal);
  });

  test.each([
    ['a method nobody uses', 10, [12], damaged('word/document.xml is packed by method 12')],
    ['a place outside', 42, u32(0x7fffffff), damaged('it points outside of itself')],
    ['another place', 42, u32(1), damaged('word/document.xml is not where it should be')],
    ['more bytes than there are', 20, u32(99_999), damaged('word/document.xml is cut off')],
  ])('a member with %s', (_, field, written, refusal) => {
    expect(refusalOf(() => readAll(entry('word/document.xml', field, written)))).toEqual(refusal);
  });

  test('a directory with fewer entries than stated', () => {
    expect(refusalOf(() => readAll(patched('PK\u0005\u0006', 10, [9])))).toEqual(damaged('no entry 5 of 9'));
  });
});

describe('bounds', () => {
  test('a member larger than any, before it is unpacked', () => {
    const size = ZIP_LIMITS.memberBytes + 1;
    expect(refusalOf(() => readAll(entry('word/document.xml', 24, u32(size))))).toEqual(
      tooLarge('bytes of word/document.xml', size, ZIP_LIMITS.memberBytes),
    );
  });

  test('a member that unpacks to a thousand times its size', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(16 * 1024 * 1024) });
    const [code, details] = refusalOf(() => readAll(bomb)) as [string, { what: string; count: number }];
    expect([code, details.what]).toEqual(['archive-too-large', 'times the packed size of word/document.xml']);
    expect(details.count).toBeGreaterThan(ZIP_LIMITS.ratio);
  });

  test('a member that unpacks to far more than it states stops there', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) });
    const before = process.memoryUsage().arrayBuffers;
    expect(refusalOf(() => readAll(entry('word/document.xml', 24, u32(1_000), bomb)))).toEqual(
      damaged('word/document.xml does not unpack'),
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  test('members that state too much together', () => {
    const size = 60 * 1024 * 1024;
    const four = Object.fromEntries(Array.from('abcde', (name) => [name.repeat(8), strToU8('1')]));
    const lying = Object.keys(four).reduce<Uint8Array>(
      (bytes, name) => entry(name, 24, u32(size), bytes),
      zipSync(four),
    );
    expect(refusalOf(() => openZip(lying, 'a.docx'))).toEqual(
      tooLarge('bytes', 5 * size, ZIP_LIMITS.totalBytes),
    );
  });

  test('one member unpacked again and again', () => {
    const zip = openZip(zipSync({ a: [new Uint8Array(50 * 1024 * 1024), { level: 0 }] }), 'a.docx');
    expect(refusalOf(() => Array.from({ length: 6 }, () => zip.read('a')))).toEqual(
      tooLarge('bytes', 300 * 1024 * 1024, ZIP_LIMITS.totalBytes),
    );
  });

  test('more members than any', () => {
    const many = Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.members + 1 }, (_, i) => [`${i}`, new Uint8Array(0)]),
    );
    expect(refusalOf(() => openZip(zipSync(many, { level: 0 }), 'a.docx'))).toEqual(
      tooLarge('members', ZIP_LIMITS.members + 1, ZIP_LIMITS.members),
    );
  });
});

describe('names to recognise an archive by', () => {
  test('from its directory', () => {
    expect(zipNames(archive)).toEqual([
      '[Content_Types].xml',
      'word/',
      'word/document.xml',
      'word/empty.xml',
    ]);
  });

  test('from the headers where the directory is cut off', () => {
    expect(zipNames(archive.subarray(0, 160))).toEqual(['[Content_Types].xml', 'word/', 'word/document.xml']);
  });

  test.each(['', 'PK', '%PDF-1.4 PK\u0003\u0004', 'PK\u0003\u0004'])('none in %j', (text) => {
    expect(zipNames(strToU8(text))).toEqual([]);
  });
});

test('any bytes and any damage are read or refused', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  const damage = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
  fc.assert(
    fc.property(damage, fc.option(share), (changes, cut) => {
      const changed = Uint8Array.from(archive);
      for (const [at, byte] of changes) changed[Math.floor(at * changed.length)] = byte;
      const bytes = cut === null ? changed : changed.subarray(0, Math.floor(cut * changed.length));
      zipNames(bytes);
      const refusal = refusalOf(() => readAll(bytes)) as [string] | undefined;
      expect([undefined, 'file-damaged', 'file-encrypted', 'archive-too-large']).toContain(refusal?.[0]);
    }),
    { numRuns: runs, seed: 60 },
  );
});
