import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { knownSignature } from './decode/signature.ts';
import { drawDocument } from './testing/draw.ts';
import { drawing, fixture } from './testing/fixtures.ts';
import { readDocument } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('one page in every encoding, however it is called', () => {
  test.each([
    ['gb18030-called-gb2312', 'gb18030'],
    ['gb18030-called-utf-8', 'gb18030'],
    ['gb18030-uncalled', 'gb18030'],
    ['gb18030-mark', 'gb18030'],
    ['utf-8-called-gb2312', 'utf-8'],
    ['utf-8-called-latin1', 'utf-8'],
    ['utf-8-mark', 'utf-8'],
    ['utf-16le-mark', 'utf-16le'],
    ['utf-16be-mark', 'utf-16be'],
    ['utf-16le-unmarked', 'utf-16le'],
    ['utf-16be-unmarked', 'utf-16be'],
    ['big5-called-big5', 'big5'],
    ['big5-called-gb2312', 'big5'],
    ['big5-uncalled', 'big5'],
  ])('%s', async (name, encoding) => {
    const file = fixture(`html/encodings/${name}.html`);
    const script = encoding === 'big5' ? 'traditional' : 'simplified';
    expect(decode(file.bytes)?.encoding).toBe(encoding);
    const { document } = await readDocument(file);
    expect(drawDocument(document)).toBe(drawing(`html/encodings/${script}.expected.txt`));
  });
});

describe('decode', () => {
  test('a plain ASCII text is UTF-8', () => {
    expect(decode(utf8('a,b\r\n1,2\n'))).toEqual({ text: 'a,b\r\n1,2\n', encoding: 'utf-8' });
    expect(decode(utf8(''))).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('two characters of UTF-8 in a page that says gb2312 are still UTF-8', () => {
    expect(decode(utf8('<meta charset=gb2312>信息'))?.text).toBe('<meta charset=gb2312>信息');
  });

  test('bytes that are valid in both are read as the page says', () => {
    // 联通 in GB18030 is valid UTF-8 too.
    expect(decode(latin1('<meta charset=gbk>\u00c1\u00aa\u00cd\u00a8'))?.text).toBe('<meta charset=gbk>联通');
  });

  test('an XML declaration counts like a meta element', () => {
    expect(decode(latin1('<?xml version="1.0" encoding="GBK"?>\u00c1\u00aa\u00cd\u00a8'))?.encoding).toBe(
      'gb18030',
    );
  });

  test('a last character that was cut off is left out', () => {
    expect(decode(utf8('年度报告').subarray(0, 11))).toEqual({ text: '年度报', encoding: 'utf-8' });
    expect(decode(latin1('\u00c4\u00ea\u00b6\u00c8\u00b1'))).toEqual({ text: '年度', encoding: 'gb18030' });
    expect(decode(latin1('\u00ff\u00fe\u0074\u005e\u00a6'))).toEqual({ text: '年', encoding: 'utf-16le' });
  });

  test('a few broken bytes become U+FFFD, many make it no text', () => {
    const page = utf8(`${'政府信息公开'.repeat(50)}1件`);
    const cut = Uint8Array.from([...page.subarray(0, 300), 0xe4, ...page.subarray(300)]);
    expect(decode(cut)).toEqual({
      text: `${'政府信息公开'.repeat(16)}政府信息\ufffd公开${'政府信息公开'.repeat(33)}1件`,
      encoding: 'utf-8',
    });
    expect(decode(Uint8Array.from({ length: 600 }, (_, i) => (i % 2 ? 0xff : 0x41)))).toBeNull();
  });

  const short = '行政许可,12,3';
  const encoded = {
    'utf-8': utf8(short),
    gb18030: latin1('\u00d0\u00d0\u00d5\u00fe\u00d0\u00ed\u00bf\u00c9,12,3'),
  };

  test.each([
    ['a byte of no character', 'utf-8', 3, 0, [0xff], '行\ufffd政许可,12,3'],
    ['half a character', 'utf-8', 5, 1, [], '行\ufffd许可,12,3'],
    ['a zero', 'utf-8', 14, 1, [0], '行政许可,1\ufffd,3'],
    ['a byte of no character', 'gb18030', 9, 0, [0xff], '行政许可,\ufffd12,3'],
    ['a zero', 'gb18030', 10, 1, [0], '行政许可,1\ufffd,3'],
  ] as const)('%s in a short text in %s becomes U+FFFD', (_, encoding, at, count, put, text) => {
    const bytes = encoded[encoding];
    const broken = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + count)]);
    expect(decode(broken)).toEqual({ text, encoding });
  });

  test('zeros behind a text are no part of it', () => {
    expect(decode(Uint8Array.from([...utf8(short), ...Array<number>(900).fill(0)]))?.text).toBe(short);
  });

  test('a text with a hole in it is no text', () => {
    const page = utf8('政府信息公开'.repeat(200));
    for (const filler of [0, 0xff]) expect(decode(Uint8Array.from(page).fill(filler, 600, 660))).toBeNull();
  });

  test.each([
    ['PDF', '%PDF-1.4\n1 0 obj'],
    ['ZIP (DOCX, XLSX, OFD, …)', 'PK\u0003\u0004'],
    ['OLE (DOC, XLS)', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['RTF', '{\\rtf1\\ansi'],
    ['PNG', '\u0089PNG\r\n'],
  ])('%s is not text', (format, opening) => {
    expect(knownSignature(latin1(opening))).toBe(format);
    expect(decode(latin1(opening))).toBeNull();
  });

  test('bytes full of NUL or control characters are not text', () => {
    expect(decode(Uint8Array.from({ length: 400 }, (_, i) => i % 7))).toBeNull();
    expect(decode(Uint8Array.from({ length: 400 }, (_, i) => 1 + (i % 7)))).toBeNull();
    expect(decode(utf8('一个\u0001控制符'))?.text).toBe('一个\u0001控制符');
  });

  test('any bytes give a text or null', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decode(bytes)?.text.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  test('any UTF-8 text of a report is given back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'年度报告信息公开，。12\n') }), (text) => {
        expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
