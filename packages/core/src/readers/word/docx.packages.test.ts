import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../reader.ts';
import { docxFile, p, relations, tbl, word } from './testing/docx-file.ts';
import { drawWord } from './testing/draw-word.ts';
import { drawDocx, formatOf, readWord, refusalOf } from './testing/reading.ts';

const file = (name: string, bytes: Uint8Array | string): SourceFile => ({
  name,
  bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
});
const draw = async (source: SourceFile): Promise<string[]> => drawWord(await readWord(source));
const plain = docxFile({ body: p('一、总体情况') });
const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

describe('recognised', () => {
  test.each(['a.docx', 'a.docm', 'a.doc', 'a.zip', 'a'])('under the name %s', (name) => {
    expect(formatOf({ ...plain, name })).toBe('docx');
  });

  test('cut off, so that it can be said', async () => {
    const half = file('a.docx', plain.bytes.subarray(0, 900));
    expect(formatOf(half)).toBe('docx');
    expect(await refusalOf(half)).toEqual([
      'file-damaged',
      { name: 'a.docx', reason: 'no directory: its end is cut off' },
    ]);
  });

  test.each([
    ['a.xlsx', zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
    ['reports.zip', zipped({ 'word/a.docx': 'PK', 'b.docx': 'PK' })],
    ['stored.zip', zipSync({ 'a.docx': [plain.bytes, { level: 0 }] })],
    ['a.docx', strToU8('正文 word/document.xml')],
    ['a.docx', new Uint8Array(0)],
    ['a.xml', strToU8('<?xml version="1.0"?><rss/>')],
  ])('not %s', (name, bytes) => {
    expect(formatOf(file(name, bytes))).toBeUndefined();
  });
});

describe('the document of a package', () => {
  const main = (body: string): string => word('document', `<w:body>${body}</w:body>`);

  test('is where the package says', async () => {
    const parts = {
      '_rels/.rels': relations({ officeDocument: '/word/text/document2.xml' }),
      'word/text/document2.xml': main(p('题', '<w:pStyle w:val="z"/>') + p('文')),
      'word/text/_rels/document2.xml.rels': relations({ styles: '../looks/s.xml' }),
      'word/looks/s.xml': word('styles', '<w:style w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>'),
    };
    expect(await drawDocx({ body: p('旧'), parts })).toEqual(['2: 文']);
  });

  test.each([
    ['nothing about it', ''],
    ['something that is not there', relations({ officeDocument: 'word/other.xml' })],
    ['names of Windows', relations({ officeDocument: 'word\\document.xml' })],
    [
      'strict relationships',
      relations({ officeDocument: 'word/document.xml' }).replaceAll(
        'schemas.openxmlformats.org/officeDocument/2006',
        'purl.oclc.org/ooxml/officeDocument',
      ),
    ],
  ])('is found where the package says %s', async (_, rels) => {
    expect(await drawDocx({ body: p('文'), parts: { '_rels/.rels': rels } })).toEqual(['1: 文']);
  });

  test.each([
    [
      'strict',
      main(p('文')).replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ],
    ['under other prefixes', main(p('文')).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')],
    [
      'without prefixes',
      main(p('文'))
        .replaceAll(/(<\/?)w:/gu, '$1')
        .replace('xmlns:w=', 'xmlns='),
    ],
    ['behind a byte-order mark', `\ufeff${main(p('文'))}`],
    [
      'with comments and a type',
      main(`<!-- <w:p> -->${p('文')}<?x <w:p>?>`).replace('\n', '<!DOCTYPE w [<!ENTITY a "><w:p>">]>'),
    ],
  ])('is read if it is %s', async (_, document) => {
    expect(await drawDocx({ body: '', parts: { 'word/document.xml': document } })).toEqual(['1: 文']);
  });

  test('is read in UTF-16 and in GB18030', async () => {
    const xml = main(p('文')).replace('UTF-8', 'UTF-16');
    const parts = unzipSync(plain.bytes);
    const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(await draw(file('a.docx', zipSync({ ...parts, 'word/document.xml': utf16 })))).toEqual(['1: 文']);
    const gbk = Buffer.from(main(p('@@@@@@@@')).replace('UTF-8', 'GB2312'), 'latin1');
    gbk.set([0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2], gbk.indexOf('@@@@'));
    expect(await draw(file('a.docx', zipSync({ ...parts, 'word/document.xml': gbk })))).toEqual([
      '1: 政府信息',
    ]);
  });

  test('may be in one XML file', async () => {
    const part = (name: string, xml: string): string =>
      `<pkg:part pkg:name="${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    const flat =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?>' +
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
      part('/_rels/.rels', relations({ officeDocument: 'word/document.xml' })) +
      part('/word/document.xml', main(p('甲', '<w:pStyle w:val="z"/>') + p('乙')).replace(/^.*\n/u, '')) +
      part(
        '/word/styles.xml',
        word('styles', '<w:style w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>').replace(/^.*\n/u, ''),
      ) +
      part('/word/header1.xml', word('hdr', p('页眉')).replace(/^.*\n/u, '')) +
      '</pkg:package>';
    expect(formatOf(file('a.xml', flat))).toBe('docx');
    expect(await draw(file('a.xml', flat))).toEqual(['2: 乙']);
  });

  test('may be the XML of Word 2003', async () => {
    const body =
      '<wx:sect>' +
      p('总体情况', '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>') +
      p(
        '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>307</w:t></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>370</w:t></w:r></aml:content></aml:annotation>',
      ) +
      tbl(
        '<w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>' +
          '<w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>',
      ) +
      '<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect>';
    const xml =
      '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">' +
      `<w:lists><w:listDef/></w:lists><w:styles/><w:body>${body}</w:body></w:wordDocument>`;
    expect(formatOf(file('a.doc', xml))).toBe('docx');
    expect(await draw(file('a.doc', xml))).toEqual([
      '1: 一、总体情况',
      '2: 370',
      'table 1',
      '| 0 甲 | 1 1',
      '| 1 2',
    ]);
  });
});

describe('refused', () => {
  const damaged = (reason: string) => ['file-damaged', { name: 'a.docx', reason }];
  const withMain = (xml: string): SourceFile => docxFile({ body: '', parts: { 'word/document.xml': xml } });

  test.each([
    ['<w:document><w:body><w:p></w:body></w:document>', 'its XML does not close <w:p>'],
    ['<w:document><w:body><w:p>', 'its XML ends inside <w:p>'],
    ['<w:document><w:body><w:p w:x="', 'its XML ends inside a tag'],
    ['<w:document><!-- ', 'its XML ends before -->'],
    ['<w:document></w:document></w:p>', 'its XML does not close <>'],
    ['<w:p></w:pPr></w:p>', 'its XML does not close <w:p>'],
  ])('%s', async (xml, reason) => {
    expect(await refusalOf(withMain(xml))).toEqual(damaged(reason));
  });

  test('a package without a document', async () => {
    expect(await refusalOf(file('a.docx', zipped({ 'word/styles.xml': '<w:styles/>' })))).toEqual(
      damaged('it holds no document'),
    );
  });

  test('a package under a password', async () => {
    const names = Buffer.from('EncryptionInfo\0EncryptedPackage', 'utf16le');
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), names]);
    expect(await refusalOf(file('a.docx', locked))).toEqual(['file-encrypted', { name: 'a.docx' }]);
  });

  test('elements nested without end', async () => {
    expect(await refusalOf(withMain('<w:a>'.repeat(100_000)))).toEqual([
      'document-too-complex',
      { name: 'a.docx', what: 'levels of nested elements', count: 2_001, limit: 2_000 },
    ]);
  });

  test('more text than any report has', async () => {
    const long = withMain(`<w:document>${' '.repeat(20_000_000)}</w:document>`);
    const limit = 20_000_000;
    expect(await refusalOf(long)).toEqual([
      'archive-too-large',
      {
        name: 'a.docx',
        what: 'times the packed size of word/document.xml',
        count: expect.any(Number),
        limit: 400,
      },
    ]);
    const stored = zipSync({
      'word/document.xml': [strToU8(`<w:a>${' '.repeat(limit)}</w:a>`), { level: 0 }],
    });
    expect(await refusalOf(file('a.docx', stored))).toEqual([
      'document-too-complex',
      { name: 'a.docx', what: 'characters', count: limit + 11, limit },
    ]);
  });

  test('entities stay as written, so that none can grow', async () => {
    const lol =
      '<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const xml = word('document', `<w:body>${p('&b;&c;')}</w:body>`).replace('\n', lol);
    expect(await draw(withMain(xml))).toEqual(['1: &b;&c;']);
  });
});
