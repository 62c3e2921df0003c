import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headOf, readExpected, spelledOut, writtenDown } from '../../test/expected.ts';
import { GoujiError } from '../errors.ts';
import { parseReport } from '../parse/index.ts';
import { mhtmlReader } from './mhtml.ts';
import { decodeTransfer } from './mhtml/transfer.ts';
import { documentFaults } from './testing/document-faults.ts';
import { drawDocument } from './testing/draw.ts';
import { fixture } from './testing/fixtures.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 200);
const refusals: ReadonlySet<string> = new Set(['format-unknown', 'document-too-complex']);
const fixtures = ['containers/browser.mhtml', 'containers/word.mht'];

const recognises = (text: string): boolean =>
  mhtmlReader.recognises({ name: 'a', bytes: Buffer.from(text) }, () => text);
const read = async (message: string | Uint8Array) =>
  mhtmlReader.read({ name: 'a.mht', bytes: Buffer.from(message) }, () => '');
const draw = async (message: string | Uint8Array): Promise<string> => drawDocument(await read(message));
const refusal = async (message: string | Uint8Array): Promise<unknown> =>
  read(message).then(
    () => undefined,
    (error: unknown) => (error instanceof GoujiError ? [error.code, error.details] : error),
  );

type Part = { fields: string[]; body: string | Uint8Array };

/** A message of several parts, with lines that end in \n. */
const messageOf = (parts: Part[], parameters = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_B"${parameters}\n\npreamble\n`,
    ),
    ...parts.flatMap(({ fields, body }) => [
      Buffer.from(`--=_B\n${fields.join('\n')}\n\n`),
      Buffer.from(body),
      Buffer.from('\n'),
    ]),
    Buffer.from('--=_B--\nepilogue\n'),
  ]);
const page = (body: string | Uint8Array, ...fields: string[]): Part => ({
  fields: ['Content-Type: text/html', ...fields],
  body,
});

describe.each(fixtures)('a report saved as %s', (path) => {
  test('is recognised and read cell by cell', async () => {
    const expected = readExpected('./fixtures/invented-2021.expected.json');
    const file = fixture(path);
    expect(mhtmlReader.recognises(file, () => '')).toBe(true);
    const document = await mhtmlReader.read(file, () => '');
    const source = { name: file.name, sha256: '0'.repeat(64), format: 'mhtml' };
    const report = parseReport(document, source);
    expect(headOf(report)).toEqual(headOf(expected));
    expect(writtenDown(report)).toEqual(spelledOut(expected));
  });

  test('has the lines of the page', async () => {
    const document = await mhtmlReader.read(fixture(path), () => '');
    const lines = readFileSync(
      new URL('../../test/fixtures/invented-2021.html', import.meta.url),
      'utf8',
    ).split('\n');
    const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const { text, at } of paragraphs) expect(lines[(at.line ?? 0) - 1]).toContain(text.slice(0, 20));
  });
});

describe('a message with a page in it is recognised', () => {
  test.each([
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x',
    '\r\nFrom: <Saved by Blink>\nSubject: a\n b\ncontent-type: Multipart/Alternative; BOUNDARY=x\n\n',
    'Content-Type: text/html; charset=utf-8\nMIME-Version: 1.0\n\n<p>',
  ])('%j', (text) => {
    expect(recognises(text)).toBe(true);
  });

  test.each([
    '',
    '<html><p>MIME-Version: 1.0\nContent-Type: text/html\n\n',
    'Content-Type: text/plain\n\ntext',
    'Content-Type: multipart/mixed\n\nno boundary',
    '标题：年报\nContent-Type: text/html\n\n',
    'Content-Type: text/html\n这不是头\n\n',
    '2020年政府信息公开工作年度报告\n\n一、总体情况',
  ])('but not %j', (text) => {
    expect(recognises(text)).toBe(false);
  });
});

describe('parts', () => {
  test('the page is the first HTML part, or the one to start with', async () => {
    const parts = [
      { fields: ['Content-Type: text/plain'], body: 'plain' },
      page('<p>one', 'Content-ID: <1@h>'),
      page('<p>two', 'Content-ID: <2@h>'),
    ];
    expect(await draw(messageOf(parts))).toBe('1: one\n');
    expect(await draw(messageOf(parts, '; start="<2@h>"'))).toBe('1: two\n');
    expect(await draw(messageOf(parts, '; start="<3@h>"'))).toBe('1: one\n');
  });

  test('frames and sheets are read behind a page without a table, line by line on', async () => {
    const sheet = (n: number): Part => page(`<p>第${n}张\n<table><tr><td>a<td>${n}</table>`);
    const parts = [page('<title>t</title>\n<frameset>'), sheet(1), page('<p>no table'), sheet(2)];
    expect(await draw(messageOf(parts))).toBe(
      [
        '1: t',
        '3: 第1张',
        '4: table 1',
        '    4 | 0 a | 1 1',
        '5: 第2张',
        '6: table 2',
        '    6 | 0 a | 1 2',
        '',
      ].join('\n'),
    );
    expect(await draw(messageOf([sheet(1), sheet(2)]))).toContain('第1张');
    expect(await draw(messageOf([sheet(1), sheet(2)]))).not.toContain('第2张');
  });

  test('parts in parts are found', async () => {
    const inner = messageOf([page('<p>in')])
      .toString()
      .replaceAll('=_B', '=_C');
    const outer: Part = { fields: inner.split('\n\n', 1), body: inner.slice(inner.indexOf('\n\n') + 2) };
    expect(await draw(messageOf([outer]))).toBe('1: in\n');
  });

  test('one part alone needs no boundary', async () => {
    expect(await draw('MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>a')).toBe('1: a\n');
  });

  test('a message that is cut off is read up to there', async () => {
    const message = messageOf([page('<p>a<p>b')]);
    expect(await draw(message.subarray(0, message.indexOf('<p>b') + 4))).toBe('1: a\n1: b\n');
  });

  test('a line in the page that looks like a boundary is none', async () => {
    expect(await draw(messageOf([page('<p>--=_B<p>a\n --=_B\n--=_Bc\nd')]))).toBe(
      '1: --=_B\n1: a --=_B --=_Bc d\n',
    );
  });

  test('none of them a page', async () => {
    const seen = { name: 'a.mht', seen: 'MHTML, no page in it' };
    expect(await refusal(messageOf([{ fields: ['Content-Type: text/plain'], body: 'a' }]))).toEqual([
      'format-unknown',
      seen,
    ]);
    expect(await refusal(messageOf([]))).toEqual(['format-unknown', seen]);
    const binary = Uint8Array.from({ length: 600 }, (_, i) => (i % 2 ? 0xff : 0x41));
    expect(await refusal(messageOf([page(binary)]))).toEqual(['format-unknown', seen]);
  });

  test('more parts or levels than any', async () => {
    const many = messageOf(Array.from({ length: 10_001 }, () => page('')));
    expect(await refusal(many)).toEqual([
      'document-too-complex',
      { name: 'a.mht', what: 'parts', count: 10_001, limit: 10_000 },
    ]);
    const head = (n: number) => `Content-Type: multipart/mixed; boundary=b${n}x\n\n--b${n}x\n`;
    const deep = Array.from({ length: 9 }, (_, n) => head(n)).join('');
    expect(await refusal(deep)).toEqual([
      'document-too-complex',
      { name: 'a.mht', what: 'levels', count: 9, limit: 8 },
    ]);
  });
});

describe('how a part travels', () => {
  const decoded = (body: string, encoding: string): string =>
    Buffer.from(decodeTransfer(body, encoding)).toString();

  test('quoted-printable', () => {
    expect(decoded('=E6=B7=84=\r\n=e5=8d=9A a=3Db', 'quoted-printable')).toBe('淄博 a=b');
    expect(decoded('a= \t\r\nb=\nc=', 'quoted-printable')).toBe('abc');
    expect(decoded('class=x = =G0=0', 'quoted-printable')).toBe('class=x = =G0=0');
  });

  test('base64, and as it is', () => {
    expect(
      decoded(
        Buffer.from('淄博')
          .toString('base64')
          .replace(/(.{3})/gu, '$1\r\n'),
        'base64',
      ),
    ).toBe('淄博');
    expect(decoded('=41', '7bit')).toBe('=41');
    expect(decoded('a', '')).toBe('a');
  });

  test('the charset of the part counts, then that of the page', async () => {
    const linked = Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]);
    const utf8 = Buffer.concat([Buffer.from('<meta charset="utf-8">'), linked]);
    const gbk = Buffer.concat([Buffer.from('<meta charset="gbk">'), linked]);
    const typed = (body: Uint8Array, charset: string): Part => ({
      fields: [`Content-Type: text/html; charset=${charset}`],
      body,
    });
    expect(await draw(messageOf([typed(utf8, '"GB2312"')]))).toBe('1: 联通\n');
    expect(await draw(messageOf([typed(gbk, 'us-ascii')]))).toBe('1: 联通\n');
    expect(await draw(messageOf([page(gbk)]))).toBe('1: 联通\n');
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('信息')]);
    expect(await draw(messageOf([typed(marked, 'gb2312')]))).toBe('1: 信息\n');
    const wide = Buffer.from('\ufeff<p>信息公开', 'utf16le').toString('base64');
    const fields = ['Content-Type: text/html; charset=utf-16', 'Content-Transfer-Encoding: Base64'];
    expect(await draw(messageOf([{ fields, body: wide }]))).toBe('1: 信息公开\n');
  });
});

test('messages with changed bytes, cut off or not, are read or refused', { timeout: 600_000 }, async () => {
  const messages = fixtures.map((path) => fixture(path).bytes);
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  const change = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...messages),
      change,
      fc.option(share),
      async (message, changes, cut) => {
        const changed = Uint8Array.from(message);
        // Most of what decides stands in the first lines.
        for (const [at, byte] of changes) changed[Math.floor(at ** 3 * changed.length)] = byte;
        const bytes = cut === null ? changed : changed.subarray(0, Math.floor(cut * changed.length));
        expect(await faultsOf(bytes)).toEqual([]);
      },
    ),
    { numRuns: runs, seed: 81 },
  );
});

/** What is wrong with what is made of a message; nothing where it is refused with a code. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    return documentFaults(await read(bytes), Buffer.from(bytes).toString('latin1'));
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}
