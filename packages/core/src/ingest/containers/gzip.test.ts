import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONTAINER_LIMITS, openMembers } from './index.ts';
import { told, zipOf } from './testing/archives.ts';

const tell = async (name: string, bytes: Uint8Array, limits = CONTAINER_LIMITS) =>
  told(await Array.fromAsync(openMembers({ name, bytes }, limits)));
const report = gzipSync('report');

// 1f 8b 08 | flags | four bytes of time | two of system
/** The same gzip stream with these flags and what they announce. */
const announcing = (flags: number, fields: Buffer): Buffer =>
  Buffer.concat([
    report.subarray(0, 3),
    Buffer.from([flags]),
    report.subarray(4, 10),
    fields,
    report.subarray(10),
  ]);

/** The gzip stream with another byte there. */
function changed(at: number): Buffer {
  const copy = Buffer.from(report);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe('one file as a gzip file', () => {
  test('is called as the gzip file says, or as that is called', async () => {
    expect(await tell('d/a.html.gz', report)).toEqual(['d/a.html.gz!/a.html = report']);
    expect(await tell('-', report)).toEqual(['-!/- = report']);
    const named = (name: Buffer) => announcing(8, Buffer.concat([name, Buffer.alloc(1)]));
    expect(await tell('a.gz', named(Buffer.from('x/年报.html')))).toEqual(['a.gz!/年报.html = report']);
    expect(await tell('a.gz', named(Buffer.from([0xc4, 0xea, 0xb1, 0xa8])))).toEqual(['a.gz!/年报 = report']);
    expect(await tell('a.gz', named(Buffer.from('..')))).toEqual(['a.gz!/a = report']);
  });

  test('may have further fields in its header', async () => {
    const extra = Buffer.from([2, 0, 1, 2]);
    const comment = Buffer.from('comment\u0000');
    expect(
      await tell('a.gz', announcing(2 + 4 + 16, Buffer.concat([extra, comment, Buffer.alloc(2)]))),
    ).toEqual(['a.gz!/a = report']);
  });

  test('may be in several streams', async () => {
    expect(await tell('a.gz', Buffer.concat([report, gzipSync('s'), gzipSync('')]))).toEqual([
      'a.gz!/a = reports',
    ]);
  });

  test('may be a container', async () => {
    const zip = gzipSync(zipOf([{ name: 'b.txt', content: 'b' }]));
    expect(await tell('a.zip.gz', zip)).toEqual(['a.zip.gz!/a.zip!/b.txt = b']);
  });

  test.each([
    ['cut off', report.subarray(0, -9)],
    ['cut off in its checksum', report.subarray(0, -1)],
    ['cut off in its header', report.subarray(0, 9)],
    ['with another checksum', changed(report.length - 8)],
    ['with another size', changed(report.length - 1)],
    ['with bytes behind it', Buffer.concat([report, Buffer.from('x')])],
    ['whose name does not end', announcing(8, Buffer.alloc(5_000, 0x61))],
    ['that does not unpack', changed(10)],
  ])('%s is damaged', async (_, bytes) => {
    expect(await tell('a.gz', bytes)).toEqual(['a.gz: file-damaged']);
  });

  test('is refused where it is too large or too dense, without unpacking the rest', async () => {
    const million = gzipSync(Buffer.alloc(1024 ** 2));
    const gigabyte = Buffer.concat(Array.from({ length: 1_024 }, () => million));
    expect(await tell('a.gz', gigabyte)).toEqual(['a.gz!/a: archive-too-large']);
    const limits = { ...CONTAINER_LIMITS, memberBytes: 100 };
    expect(await tell('a.gz', gzipSync('x'.repeat(101)), limits)).toEqual(['a.gz!/a: archive-too-large']);
    expect(await tell('a.gz', gzipSync('x'.repeat(100)), limits)).toEqual([`a.gz!/a = ${'x'.repeat(40)}`]);
  });
});
