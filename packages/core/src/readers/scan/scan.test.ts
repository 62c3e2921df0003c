import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writtenDown } from '../../../test/expected.ts';
import type { Document } from '../../document/document.ts';
import { formOf } from '../../forms/index.ts';
import { readCells } from '../../parse/cells.ts';
import { readOfdDocument } from '../ofd/read-document.ts';
import { documentXml, ofdFile, text } from '../ofd/testing/ofd-file.ts';
import { drawPages } from '../page/testing/draw-pages.ts';
import { readPdfDocument } from '../pdf/read-document.ts';
import { pdfFile, show } from '../pdf/testing/pdf-file.ts';
import { readPicture } from './read-scan.ts';
import { scanReader } from './reader.ts';
import { wasmTesseract } from './testing/wasm-tesseract.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures/scan');
const scan = (name: string): Buffer => readFileSync(join(fixtures, name));
const file = (bytes: Uint8Array, name = 'a.png') => ({ name, bytes: new Uint8Array(bytes) });
const SMALL = [
  '0 事项 | 1 上一年项目数量 | 2 本年增/减',
  '0 行政处罚 | 1 105 | 2 -14',
  '0 行政强制 | 1 | 2 0',
];

/** The small table at the top of a square of 1453 pixels. */
const square = async (): Promise<Sharp> => {
  const extended = sharp(scan('small-table.png')).extend({ bottom: 1193, background: 'white' });
  return sharp(await extended.png().toBuffer());
};

const jpegPicture = (jpeg: Buffer, space: string) => ({
  bytes: jpeg.toString('latin1'),
  entries: `/Width 1453/Height 1453/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`,
});

let tesseract: Awaited<ReturnType<typeof wasmTesseract>>;
const find = () => Promise.resolve(tesseract);
beforeAll(async () => {
  tesseract = await wasmTesseract();
}, 60_000);
afterAll(() => tesseract.end());
afterEach(() => vi.unstubAllEnvs());

/** The figures of a document by their text, with how sure they are. */
const doubts = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text: words, confidence }) =>
            words !== '' && !/\p{Script=Han}/u.test(words) && (confidence ?? 1) < 0.9 ? [words] : [],
          ),
        ),
  );

describe('a scan', () => {
  test('is read cell by cell, what is blank as blank', { timeout: 60_000 }, async () => {
    const document = await readPicture(file(scan('disclosure-2021.png')), find);
    const { cells } = readCells(document, formOf('2021'));
    // As an eye reads the picture.
    expect(writtenDown({ form: '2021', cells })['disclosure']).toEqual({
      administrativeRules: ['3', '', '17'],
      normativeDocuments: ['0', 'placeholder: /', '1208'],
      licensing: ['46120'],
      penalties: [''],
      coercion: ['59'],
      fees: ['7142.40 => 71424000'],
    });
    const sure = Object.entries(cells).filter(
      ([path, cell]) =>
        path.startsWith('disclosure') && cell.state === 'number' && (cell.confidence ?? 0) >= 0.9,
    );
    expect(sure).toHaveLength(7);
    expect(drawPages(document).slice(0, 2)).toEqual([
      '1:1 滨河市水务局2022年政府信息公开工作年度报告',
      '1:2 二、主动公开政府信息情况',
    ]);
  });

  test.each([90, 180])(
    'that lies turned by %d degrees is read as it stands',
    { timeout: 60_000 },
    async (angle) => {
      const turned = await sharp(scan('small-table.png')).rotate(angle).withMetadata().png().toBuffer();
      expect(drawPages(await readPicture(file(turned), find))).toEqual(['1 table', ...SMALL]);
    },
  );

  test('with pages of text around it: each page by what it is', { timeout: 60_000 }, async () => {
    const jpeg = (await square()).toColourspace('b-w').jpeg({ quality: 80 });
    const picture = jpegPicture(await jpeg.toBuffer(), '/DeviceGray');
    const page = 'q 500 0 0 500 45 200 cm /X0 Do Q';
    const document = await readPdfDocument(
      pdfFile([show('一、总体情况', 50, 700), page, show('二、主动公开', 50, 700)], [picture]),
      find,
    );
    expect(drawPages(document)).toEqual(['1:1 一、总体情况', '2 table', ...SMALL, '3:1 二、主动公开']);
    expect(doubts(document)).toEqual([]);
  });

  test('whose file says grey of a JPEG in colours', { timeout: 60_000 }, async () => {
    const jpeg = (await square()).toColourspace('srgb').jpeg();
    const picture = jpegPicture(await jpeg.toBuffer(), '/DeviceGray');
    const page = { content: 'q 500 0 0 500 0 0 cm /X0 Do Q', entries: '/MediaBox[0 0 500 500]' };
    const document = await readPdfDocument(pdfFile([page], [picture]), find);
    expect(drawPages(document)).toEqual(['1 table', ...SMALL]);
  });

  test('of which a scanning program wrote down what it took it to say', { timeout: 60_000 }, async () => {
    const picture = jpegPicture(await (await square()).toColourspace('b-w').jpeg().toBuffer(), '/DeviceGray');
    const unseen = `3 Tr ${show('行政处罚一〇八件行政强制九件', 50, 60)}`;
    const page = {
      content: `q 500 0 0 500 0 0 cm /X0 Do Q ${unseen}`,
      entries: '/MediaBox[0 0 500 500]',
    };
    const document = await readPdfDocument(pdfFile([page], [picture]), find);
    expect(drawPages(document)).toEqual(['1 table', ...SMALL]);
  });

  test('in an OFD is read from its resources', { timeout: 60_000 }, async () => {
    const picture = '<ofd:ImageObject Boundary="5 40 200 200" CTM="200 0 0 200 0 0" ResourceID="9"/>';
    const ofd = ofdFile([text('第一页有文字可读', 20, 20), picture], {
      'Doc_0/Document.xml': documentXml(
        ['Pages/Page_0/Content.xml', 'Pages/Page_1/Content.xml'],
        '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>',
      ),
      'Doc_0/DocumentRes.xml':
        '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="9" Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>',
      'Doc_0/Res/scan.png': new Uint8Array(await (await square()).png().toBuffer()),
    });
    expect(drawPages(await readOfdDocument(ofd, find))).toEqual([
      '1:1 第一页有文字可读',
      '2 table',
      ...SMALL,
    ]);
  });

  test('with nothing on it needs no recogniser', async () => {
    const blank = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee' } });
    vi.stubEnv('PATH', '/nowhere');
    expect(await readPicture(file(await blank.png().toBuffer()))).toEqual({ blocks: [] });
  });
});

describe('the reader of scans', () => {
  test('says which packages are missing on a machine without tesseract', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(scanReader.read(file(scan('small-table.png')), () => '')).rejects.toMatchObject({
      code: 'tool-missing',
      details: {
        name: 'a.png',
        tool: 'tesseract',
        packages: expect.stringContaining('tesseract-ocr tesseract-ocr-chi-sim (Debian'),
      },
    });
  });

  test('refuses a damaged picture', async () => {
    const bytes = scan('small-table.png').subarray(0, 900);
    expect(scanReader.recognises(file(bytes), () => '')).toBe(true);
    await expect(scanReader.read(file(bytes), () => '')).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
