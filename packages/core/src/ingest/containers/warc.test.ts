import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONTAINER_LIMITS, openMembers } from './index.ts';
import { packedWarc, recordOf, responseOf, told } from './testing/archives.ts';

const open = async (bytes: Uint8Array, limits = CONTAINER_LIMITS) =>
  Array.fromAsync(openMembers({ name: 'a.warc', bytes }, limits));
const tell = async (bytes: Uint8Array, limits = CONTAINER_LIMITS) => told(await open(bytes, limits));
/** The members without the offsets in their addresses. */
const brief = async (records: Buffer[], limits = CONTAINER_LIMITS) =>
  (await tell(Buffer.concat(records), limits)).map((line) => line.replace(/^a\.warc(?:!\/@\d+ )?/u, ''));

const info = recordOf({ 'WARC-Type': 'warcinfo' }, 'software: x\r\n');
const one = responseOf('http://h/1.html', 'one');
const two = responseOf('http://h/2.html', 'two');

describe('what is taken out of a WARC', () => {
  test('what was published, with its address', async () => {
    expect(await tell(Buffer.concat([info, one, two]))).toEqual([
      `a.warc!/@${info.length} http://h/1.html = one`,
      `a.warc!/@${info.length + one.length} http://h/2.html = two`,
    ]);
  });

  test('the address leads to the record, packed or not', async () => {
    const packed = packedWarc([info, one, two]);
    const members = await open(packed);
    const offsets = members.map(({ name }) => Number(/@(\d+) /u.exec(name)?.[1]));
    expect(told(members)).toEqual([
      `a.warc!/@${gzipSync(info).length} http://h/1.html = one`,
      `a.warc!/@${gzipSync(info).length + gzipSync(one).length} http://h/2.html = two`,
    ]);
    expect(offsets.map((at) => packed.readUInt16BE(at))).toEqual([0x1f8b, 0x1f8b]);
  });

  test('packed as a whole, the address says how far inside', async () => {
    expect(await tell(gzipSync(Buffer.concat([info, one, two])))).toEqual([
      `a.warc!/@0+${info.length} http://h/1.html = one`,
      `a.warc!/@0+${info.length + one.length} http://h/2.html = two`,
    ]);
  });

  test('a resource, a URI in angle brackets or percents, no URI, blank lines between', async () => {
    const resource = (uri: Record<string, string>) => recordOf({ 'WARC-Type': 'resource', ...uri }, 'x');
    const records = [
      Buffer.from('\r\n\r\n'),
      resource({ 'WARC-Target-URI': '<http://h/a>' }),
      Buffer.from('\n\n'),
      resource({ 'WARC-Target-URI': 'http://h/2020%E5%B9%B4.html?id=%C4%EA' }),
      resource({ 'WARC-Target-URI': 'http://h/2020%E5%B9%B4.html' }),
      resource({}),
    ];
    expect(
      (await tell(Buffer.concat([info, ...records]))).map((line) => line.replace(/^.*@\d+ ?/u, '')),
    ).toEqual([
      'http://h/a = x',
      'http://h/2020%E5%B9%B4.html?id=%C4%EA = x',
      'http://h/2020年.html = x',
      '= x',
    ]);
  });

  test('not requests, revisits, other statuses, or what dresses up a page', async () => {
    const type = (contentType: string): Record<string, string> => ({ 'Content-Type': contentType });
    const others = [
      recordOf({ 'WARC-Type': 'request' }, 'GET / HTTP/1.1\r\n\r\n'),
      recordOf({ 'WARC-Type': 'revisit' }, 'HTTP/1.1 200 OK\r\n\r\n'),
      recordOf({ 'WARC-Type': 'metadata' }, 'x'),
      recordOf({ 'WARC-Type': 'response', 'WARC-Target-URI': 'dns:h' }, '20210101\nh. IN A 127.0.0.1'),
      responseOf('http://h/a', 'gone', type('text/html'), '404 Not Found'),
      responseOf('http://h/a', 'part', type('text/html'), '206 Partial Content'),
      responseOf('http://h/a', 'moved', type('text/html'), '302 Found'),
      responseOf('http://h/a', 'a{}', type('text/css')),
      responseOf('http://h/a', 'a()', type('application/x-javascript; charset=utf-8')),
      responseOf('http://h/a', '<svg/>', type('image/svg+xml')),
      responseOf('http://h/a.js?v=1', 'a()', {}),
      responseOf('http://h/a.woff2', 'a', type('application/octet-stream')),
      responseOf('http://h/a', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')),
    ];
    expect(await brief([one, ...others, two])).toEqual(['http://h/1.html = one', 'http://h/2.html = two']);
    expect(await brief([info, ...others])).toEqual([': no-files']);
  });

  test('whatever the server said it was', async () => {
    expect(
      await brief([
        responseOf('http://h/a.js', 'text', { 'Content-Type': 'text/plain' }),
        responseOf('http://h/a.doc', 'doc', {}),
        responseOf('http://h/b?c=d.js', 'pdf', { 'Content-Type': 'application/octet-stream' }),
        responseOf('http://h.map/', 'page', {}),
      ]),
    ).toEqual([
      'http://h/a.js = text',
      'http://h/a.doc = doc',
      'http://h/b?c=d.js = pdf',
      'http://h.map/ = page',
    ]);
  });
});

describe('a body', () => {
  const chunked = (...chunks: string[]): string =>
    [...chunks, ''].map((chunk) => `${chunk.length.toString(16)};x=y\r\n${chunk}\r\n`).join('');
  const body = async (content: string | Uint8Array, headers: Record<string, string>) =>
    (await brief([responseOf('u', content, headers)]))[0]?.replace(/^u(?: = |: )/u, '');

  test.each<[string, string | Uint8Array]>([
    ['gzip', gzipSync('text')],
    ['x-gzip', gzipSync('text')],
    ['deflate', deflateSync('text')],
    ['deflate', deflateRawSync('text')],
    ['br', brotliCompressSync('text')],
    ['zstd', zstdCompressSync('text')],
    ['identity', 'text'],
    ['', 'text'],
    ['gzip, br', brotliCompressSync(gzipSync('text'))],
  ])('packed by %s', async (coding, content) => {
    expect(await body(content, { 'Content-Encoding': coding })).toBe('text');
  });

  test('in chunks, packed or not', async () => {
    expect(await body(chunked('te', 'xt'), { 'Transfer-Encoding': 'chunked' })).toBe('text');
    expect(await body('4\ntext\n0\n\n', { 'transfer-encoding': 'Chunked' })).toBe('text');
    const packed = Buffer.from(chunked(gzipSync('text').toString('latin1')), 'latin1');
    expect(await body(packed, { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' })).toBe('text');
  });

  test('kept unpacked under the head as it came', async () => {
    const headers = { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' };
    expect(await body('<p>年报</p>', headers)).toBe('<p>年报</p>');
    for (const coding of ['br', 'deflate', 'zstd'])
      expect(await body('<p>年报</p>', { 'Content-Encoding': coding })).toBe('<p>年报</p>');
  });

  test.each<[string, string | Uint8Array, Record<string, string>]>([
    ['a chunk that is cut off', '9\r\ntext', { 'Transfer-Encoding': 'chunked' }],
    ['chunks without an end', '4\r\ntext\r\n', { 'Transfer-Encoding': 'chunked' }],
    ['gzip that is cut off', gzipSync('text').subarray(0, -9), { 'Content-Encoding': 'gzip' }],
    ['brotli that is cut off', brotliCompressSync('text').subarray(0, -2), { 'Content-Encoding': 'br' }],
  ])('%s is damaged', async (_, content, headers) => {
    expect(await body(content, headers)).toBe('file-damaged');
  });

  test('that unpacks to too much', async () => {
    const zeros = Buffer.alloc(4_000_000);
    expect(await body(gzipSync(zeros), { 'Content-Encoding': 'gzip' })).toBe('archive-too-large');
    expect(await body(brotliCompressSync(zeros), { 'Content-Encoding': 'br' })).toBe('archive-too-large');
    const limits = { ...CONTAINER_LIMITS, memberBytes: 1_000 };
    const packed = responseOf('u', gzipSync('x'.repeat(1_001)), { 'Content-Encoding': 'gzip' });
    expect(await brief([packed, one], limits)).toEqual(['u: archive-too-large', 'http://h/1.html = one']);
  });
});

describe('damage and bounds', () => {
  test('a record that is too large, or unpacks from too little, is refused and the next given', async () => {
    const limits = { ...CONTAINER_LIMITS, memberBytes: 10_000 };
    expect(await brief([responseOf('u', randomBytes(10_001)), one], limits)).toEqual([
      'u: archive-too-large',
      'http://h/1.html = one',
    ]);
    const dense = packedWarc([responseOf('u', Buffer.alloc(4_000_000)), one]);
    expect(told(await open(dense)).map((line) => line.replace(/^.* /u, ''))).toEqual([
      'archive-too-large',
      'one',
    ]);
  });

  test('more members than any, of those that are given', async () => {
    const limits = { ...CONTAINER_LIMITS, members: 2 };
    expect(await brief([info, one, info, two, info], limits)).toHaveLength(2);
    expect((await brief([one, two, one], limits)).at(-1)).toBe(': archive-too-large');
  });

  test('more bytes than any in all', async () => {
    const limits = { ...CONTAINER_LIMITS, totalBytes: 1_000 };
    const large = responseOf('u', randomBytes(1_000));
    expect(
      told(await open(packedWarc([one, large]), limits)).map((line) => line.replace(/^.* /u, '')),
    ).toEqual(['one', 'archive-too-large']);
  });

  test('what the crawler cut off is damaged', async () => {
    const fields = { 'WARC-Type': 'response', 'WARC-Target-URI': 'u', 'WARC-Truncated': 'length' };
    expect(await brief([recordOf(fields, 'HTTP/1.1 200 OK\r\n\r\n<table>'), one])).toEqual([
      'u: file-damaged',
      'http://h/1.html = one',
    ]);
  });

  test('a head that does not end', async () => {
    const endless = recordOf(
      { 'WARC-Type': 'response', 'WARC-Target-URI': 'u' },
      `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`,
    );
    expect(await brief([endless, one])).toEqual(['u: file-damaged', 'http://h/1.html = one']);
    const record = Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(100_000)}`);
    expect(await brief([one, record])).toEqual(['http://h/1.html = one', ': file-damaged']);
  });

  test.each([
    ['cut off', (bytes: Buffer): Buffer => bytes.subarray(0, -7)],
    ['cut off in a head', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf('WARC') + 20)],
    ['with a length that is too large', (bytes: Buffer): Buffer => patched(bytes, 'Content-Length: ', '9')],
    ['with a length that is too small', (bytes: Buffer): Buffer => patched(bytes, 'Content-Length: ', '1')],
    ['without a length', (bytes: Buffer): Buffer => patched(bytes, 'Content-Length', 'X')],
  ])('%s, it gives the records before', async (_, damage) => {
    const bytes = Buffer.concat([info, one, damage(two), one]);
    const kept = damage(two).length < two.length ? bytes.subarray(0, -one.length) : bytes;
    expect((await tell(kept)).map((line) => line.replace(/^a\.warc(?:!\/@\d+ )?/u, ''))).toEqual([
      'http://h/1.html = one',
      ': file-damaged',
    ]);
  });

  test('packed, it gives the records before a stream that is damaged or cut off', async () => {
    const packed = packedWarc([info, one, two]);
    const before = gzipSync(info).length + gzipSync(one).length;
    const first = `a.warc!/@${gzipSync(info).length} http://h/1.html = one`;
    for (const end of [before + 5, before + 30, packed.length - 20])
      expect(await tell(packed.subarray(0, end))).toEqual([first, 'a.warc: file-damaged']);
    for (const at of [before + 30, packed.length - 8]) {
      const broken = Buffer.from(packed).fill(0x55, at, at + 4);
      expect(await tell(broken)).toEqual([first, 'a.warc: file-damaged']);
    }
  });
});

/** The bytes with a text written over what stands behind another. */
function patched(bytes: Buffer, before: string, text: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(text, copy.indexOf(before) + (before.endsWith(' ') ? before.length : 0), 'latin1');
  return copy;
}
