import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { containerOf } from './container-of.ts';
import { packedWarc, recordOf, tarOf, zipOf } from './testing/archives.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const info = recordOf({ 'WARC-Type': 'warcinfo' }, '');

describe('which container a file is', () => {
  test('a ZIP, also an empty one', () => {
    expect(containerOf(zipOf([{ name: 'a' }]))).toBe('zip');
    expect(containerOf(zipOf([]))).toBe('zip');
  });

  test('a tar, also one older than its magic', async () => {
    const tar = await tarOf([{ name: 'a', content: '1' }]);
    expect(tar.toString('latin1', 257, 262)).toBe('ustar');
    expect(containerOf(tar)).toBe('tar');
    expect(containerOf(tar.subarray(0, 511))).toBeUndefined();
    expect(containerOf(withoutMagic(tar))).toBe('tar');
    tar[0] = 0x62;
    expect(containerOf(tar)).toBeUndefined();
  });

  test('a WARC', () => {
    expect(containerOf(info)).toBe('warc');
  });

  test('what a gzip file holds', async () => {
    expect(containerOf(gzipSync(await tarOf([{ name: 'a' }])))).toBe('tar.gz');
    expect(containerOf(packedWarc([info, info]))).toBe('warc.gz');
    expect(containerOf(gzipSync('WARC/1.1'))).toBe('warc.gz');
    expect(containerOf(gzipSync('2020年政府信息公开工作年度报告'))).toBe('gz');
    expect(containerOf(gzipSync(zipOf([{ name: 'a' }])))).toBe('gz');
    expect(containerOf(gzipSync(Buffer.alloc(2_000_000)).subarray(0, 4_096))).toBe('gz');
    expect(containerOf(latin1('\u001f\u008b\b damaged behind its magic'))).toBe('gz');
  });

  test.each([
    ['RAR', 'Rar!\u001a\u0007\u0001\u0000'],
    ['7z', '7z\u00bc\u00af\u0027\u001c\u0000\u0004'],
    ['bzip2', 'BZh91AY&SY'],
    ['xz', '\u00fd7zXZ\u0000'],
    ['Zstandard', '(\u00b5/\u00fd'],
  ])('%s', (kind, opening) => {
    expect(containerOf(latin1(`${opening}…`))).toBe(kind);
  });

  test.each(['', 'PK', 'WARC', '<html>', '%PDF-1.7', 'BZh是谁', ' '.repeat(600), '\u0000'.repeat(600)])(
    'none: %j',
    (text) => {
      expect(containerOf(Buffer.from(text))).toBeUndefined();
    },
  );
});

/** A tar header as before 1988: zeros where the magic stands, and the checksum of that. */
function withoutMagic(tar: Buffer): Buffer {
  const header = Buffer.from(tar.subarray(0, 512));
  header.fill(0, 257, 265);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return header;
}
