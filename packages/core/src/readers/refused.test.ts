import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../errors.ts';
import { wrap } from './doc/testing/write-doc.ts';
import { readDocument } from './index.ts';
import { textFile } from './testing/fixtures.ts';
import { docxFile } from './word/testing/docx-file.ts';

const packed = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

async function refusalOf(bytes: Uint8Array, name = 'a'): Promise<unknown[]> {
  const error = await readDocument({ name, bytes }).catch((cause: unknown) => cause);
  return error instanceof GoujiError ? [error.code, error.details] : ['read'];
}

test.each([
  ['RAR', 'Rar!\u001a\u0007\u0001\u0000'],
  ['7z', '7z\u00bc\u00af\u0027\u001c'],
  ['gzip', '\u001f\u008b\u0008\u0000'],
  ['xz', '\u00fd7zXZ\u0000'],
  ['bzip2', 'BZh91AY&SY'],
  ['Zstandard', '\u0028\u00b5\u002f\u00fd'],
])('what is packed as %s is to be unpacked first', async (format, opening) => {
  expect(await refusalOf(Buffer.from(opening, 'latin1'))).toEqual([
    'archive-unsupported',
    { name: 'a', format },
  ]);
});

describe('what is known and not read is to be saved as something else', () => {
  test.each([
    ['PowerPoint (PPTX)', 'PDF', packed('[Content_Types].xml', 'ppt/presentation.xml')],
    ['PowerPoint (PPT)', 'PDF', wrap({ 'PowerPoint Document': Buffer.alloc(99) })],
    ['EPUB', 'DOCX / PDF', packed('mimetype', 'META-INF/container.xml')],
    ['Pages / Numbers', 'DOCX / PDF', packed('Index/Document.iwa')],
    ['GIF', 'PNG / JPEG', Buffer.from('GIF89a\u0000\u0000', 'latin1')],
  ])('%s', async (format, instead, bytes) => {
    expect(await refusalOf(bytes)).toEqual(['format-unsupported', { name: 'a', format, instead }]);
  });

  test('a document in a document', async () => {
    const { bytes } = docxFile({ body: '<w:p/><w:altChunk r:id="rId7"/>' });
    expect(await refusalOf(bytes)).toEqual([
      'format-unsupported',
      { name: 'a', format: 'DOCX (w:altChunk)', instead: 'DOCX' },
    ]);
  });
});

test('an OpenDocument file that is encrypted as a whole', async () => {
  const bytes = packed('mimetype', 'encrypted-package', 'META-INF/manifest.xml');
  expect(await refusalOf(bytes)).toEqual(['file-encrypted', { name: 'a' }]);
});

test('anything else is told by its first bytes', async () => {
  expect(
    await refusalOf(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0])),
  ).toEqual(['format-unknown', { name: 'a', seen: '7f454c46…' }]);
  expect(await refusalOf(packed('a.bin'))).toEqual([
    'format-unknown',
    { name: 'a', seen: 'ZIP (DOCX, XLSX, OFD, …)' },
  ]);
});

test('a page or rich text under the name of an Office file is read as what it is', async () => {
  const page = '<html><body><table><tr><td>规章<td>1</table></body></html>';
  const texts: [string, string][] = [
    ['报告.xls', page],
    ['报告.doc', page],
    ['报告.docx', '{\\rtf1\\ansi \\u25253? 1}'],
  ];
  const formats = texts.map(async ([name, text]) => (await readDocument(textFile(name, text))).format);
  expect(await Promise.all(formats)).toEqual(['html', 'html', 'rtf']);
});
