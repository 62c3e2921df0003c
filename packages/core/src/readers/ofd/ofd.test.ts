import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { drawPages, pageFaults } from '../page/testing/draw-pages.ts';
import type { SourceFile } from '../reader.ts';
import { ofdReader } from './ofd.ts';
import { documentXml, ofdFile, pageXml, path, text, unitXml } from './testing/ofd-file.ts';

async function draw(file: SourceFile): Promise<string[]> {
  const document = await ofdReader.read(file, () => '');
  expect(pageFaults(document, 1000)).toEqual([]);
  return drawPages(document);
}

async function refusal(file: SourceFile): Promise<unknown> {
  try {
    return await ofdReader.read(file, () => '');
  } catch (error) {
    if (error instanceof GoujiError) return [error.code, error.details];
    throw error;
  }
}

/** Two rows of two cells from 20 to 120 mm across and 50 to 70 mm down. */
const words = text('规章', 25, 53) + text('49', 75, 53) + text('收费', 25, 63) + text('-14', 75, 63);
const table = ['1 table', '0 规章 | 1 49', '0 收费 | 1 -14'];
const lines = [
  ...[50, 60, 70].map((y) => `M 20 ${y} L 120 ${y}`),
  ...[20, 70, 120].map((x) => `M ${x} 50 L ${x} 70`),
];
const borders = path(lines.join(' '));

describe('the bytes tell an OFD', () => {
  const recognises = (file: SourceFile): boolean =>
    ofdReader.recognises({ ...file, name: 'a.zip' }, () => '');

  test('by what is in it', () => {
    expect(recognises(ofdFile([]))).toBe(true);
    expect(recognises(ofdFile([], { 'OFD.xml': '', 'Doc_0/Document.xml': '' }))).toBe(true);
    expect(recognises({ name: '', bytes: Buffer.from('<ofd:OFD>') })).toBe(false);
    expect(recognises({ name: '', bytes: Buffer.from('PK\u0003\u0004') })).toBe(false);
  });
});

describe('characters stand', () => {
  test.each([
    ['by their offsets', text('政府信息', 20, 20, 'DeltaX="g 3 4"'), '政府信息'],
    ['by some offsets and some repeated', text('政府2020年', 20, 20, 'DeltaX="4 4 g 3 2 2 4"'), '政府2020年'],
    ['by none', text('政府2020年', 20, 20), '政府2020年'],
    ['with a gap', text('主任', 20, 20, 'DeltaX="12"'), '主 任'],
    ['with entities', text('&lt;条例&gt;&#x4e00;', 20, 20), '<条例>一'],
    [
      'over several lines by one piece',
      text('政府信息', 20, 20, 'DeltaX="4 -4 4" DeltaY="0 6 0"'),
      '政府 / 信息',
    ],
    [
      'in pieces of which the second says only what differs',
      '<ofd:TextObject Boundary="20 20 50 5" Size="4"><ofd:TextCode X="0" Y="4">政府</ofd:TextCode><ofd:TextCode X="8">信息</ofd:TextCode></ofd:TextObject>',
      '政府信息',
    ],
    [
      'in a font scaled by their object',
      text('政府', 20, 20, 'DeltaX="1"', 'CTM="4 0 0 4 0 0"').replace('Size="4"', 'Size="1"'),
      '政府',
    ],
    [
      'where a converter states a size that is none',
      text(' 年政府', 20, 20, 'DeltaX="0.872 4 4"').replace('Size="4"', 'Size="0.353"') +
        text('2020', 12, 20),
      '2020年政府',
    ],
    ['as ligatures and radicals', text('⾏政公⺠ﬁ', 20, 20), '行政公民fi'],
  ])('%s', async (_, page, shown) => {
    const drawn = await draw(ofdFile([page]));
    expect(drawn.map((line) => line.replace(/^\d+:\d+ /u, '')).join(' / ')).toBe(shown);
  });

  test('on a page that is read sideways', async () => {
    const turned = words.replaceAll('Boundary', 'CTM="0 1 -1 0 0 0" Boundary');
    const places = turned.replace(
      /Boundary="(\d+) (\d+)/gu,
      (_, x: string, y: string) => `Boundary="${210 - Number(y)} ${x}`,
    );
    const sideways = lines.map((line) =>
      line.replace(
        /([ML]) (\d+) (\d+)/gu,
        (_, o: string, x: string, y: string) => `${o} ${210 - Number(y)} ${x}`,
      ),
    );
    expect(await draw(ofdFile([places + path(sideways.join(' '))]))).toEqual(table);
  });

  test('across the page as a watermark, hidden, or to clip with, which is no text', async () => {
    const mark = text('内部资料', 50, 100, '', 'CTM="0.7 0.7 -0.7 0.7 0 0"');
    const hidden = text('暗', 20, 20, '', 'Visible="false"');
    const clips = `<ofd:Clips><ofd:Clip><ofd:Area><ofd:Text><ofd:TextCode X="0" Y="4">剪</ofd:TextCode></ofd:Text></ofd:Area></ofd:Clip></ofd:Clips>`;
    const clipped = text('明', 30, 20).replace('</ofd:TextObject>', `${clips}</ofd:TextObject>`);
    expect(await draw(ofdFile([mark + hidden + clipped]))).toEqual(['1:1 明']);
  });
});

describe('borders may be drawn', () => {
  const cells = [50, 60].flatMap((y) => [20, 70].map((x) => ({ x, y })));

  test.each([
    ['as lines in one path', borders],
    [
      'as lines with a place each',
      lines
        .map((line) =>
          path(
            line.replace(
              /M (\d+) (\d+) L (\d+) (\d+)/u,
              (_, a: string, b: string, c: string, d: string) =>
                `M 0 0 L ${Number(c) - Number(a)} ${Number(d) - Number(b)}`,
            ),
            line.replace(/M (\d+) (\d+).*/u, '$1 $2 100 20'),
          ),
        )
        .join(''),
    ],
    [
      'as boxes round each cell',
      cells.map(({ x, y }) => path('M 0 0 L 50 0 L 50 10 L 0 10 C', `${x} ${y} 50 10`)).join(''),
    ],
    [
      'as thin areas',
      lines
        .map((line) =>
          path(
            line.replace(/M (\d+) (\d+) L (\d+) (\d+)/u, (_, a: string, b: string, c: string, d: string) =>
              b === d
                ? `M ${a} ${b} L ${c} ${b} L ${c} ${Number(b) + 0.2} L ${a} ${Number(b) + 0.2} C`
                : `M ${a} ${b} L ${a} ${d} L ${Number(a) + 0.2} ${d} L ${Number(a) + 0.2} ${b} C`,
            ),
            '0 0 210 297',
            'Stroke="false" Fill="true"',
          ),
        )
        .join(''),
    ],
    [
      'scaled',
      path(
        lines.join(' ').replace(/\d+/gu, (n) => String(Number(n) / 2)),
        '0 0 210 297',
        'CTM="2 0 0 2 0 0"',
      ),
    ],
    ['with a start and commas', path(lines.join(' ').replace(/M (\d+) (\d+) L/gu, 'S $1,$2 L'))],
  ])('%s', async (_, drawing) => {
    expect(await draw(ofdFile([drawing + words]))).toEqual(table);
  });

  test('curves are none, nor what is not drawn', async () => {
    const curves = lines.join(' ').replace(/L (\d+ \d+)/gu, 'B 0 0 1 1 $1 Q 0 0 $1 A 5 5 0 1 1 $1');
    const loose = ['1:1 规章 49', '1:2 收费 -14'];
    expect(await draw(ofdFile([path(curves) + words]))).toEqual(loose);
    expect(await draw(ofdFile([path(lines.join(' '), '0 0 210 297', 'Stroke="false"') + words]))).toEqual(
      loose,
    );
    expect(
      await draw(
        ofdFile([
          borders.replace('<ofd:Abb', '<ofd:Clips><ofd:Abb').replace('ta></', 'ta></ofd:Clips></') + words,
        ]),
      ),
    ).toEqual(loose);
  });
});

describe('a page is put together', () => {
  const inUnit = (id: string, boundary = '0 0 210 297'): string =>
    `<ofd:CompositeObject Boundary="${boundary}" ResourceID="${id}"/>`;
  const paths = ['Pages/Page_0/Content.xml'];

  test('with its template', async () => {
    const common = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>';
    const parts = {
      'Doc_0/Document.xml': documentXml(paths, common),
      'Doc_0/Tpls/T.xml': pageXml(borders),
      'Doc_0/Pages/Page_0/Content.xml': pageXml(words, '<ofd:Template TemplateID="7" ZOrder="Background"/>'),
    };
    expect(await draw(ofdFile([''], parts))).toEqual(table);
  });

  test('with units of the document and of its own, in blocks', async () => {
    const parts = {
      'Doc_0/Document.xml': documentXml(
        ['/Doc_0/Pages/Page_0/Content.xml'],
        '<ofd:DocumentRes>Res.xml</ofd:DocumentRes>',
      ),
      'Doc_0/Res.xml': unitXml('50', borders),
      'Doc_0/Pages/Page_0/Res.xml': unitXml(
        '51',
        `<ofd:PageBlock>${words.replace(/Boundary="(\d+)/gu, (_, x: string) => `Boundary="${Number(x) - 10}`)}</ofd:PageBlock>`,
      ),
      'Doc_0/Pages/Page_0/Content.xml': pageXml(
        `<ofd:PageBlock>${inUnit('50')}</ofd:PageBlock>${inUnit('51', '10 0 200 297')}`,
        '<ofd:PageRes>Res.xml</ofd:PageRes>',
      ),
    };
    expect(await draw(ofdFile([''], parts))).toEqual(table);
  });

  test('with a box of its own, from where it counts', async () => {
    const content = pageXml(
      words + borders,
      '<ofd:Area><ofd:PhysicalBox>15 40 200 200</ofd:PhysicalBox></ofd:Area>',
    );
    expect(await draw(ofdFile([''], { 'Doc_0/Pages/Page_0/Content.xml': content }))).toEqual(table);
    const away = content.replace('15 40', '200 200');
    expect(await draw(ofdFile([''], { 'Doc_0/Pages/Page_0/Content.xml': away }))).toEqual([]);
  });

  test('in each document of a file, the pages numbered on', async () => {
    const root = (path: string): string => `<ofd:DocBody><ofd:DocRoot>${path}</ofd:DocRoot></ofd:DocBody>`;
    const parts = {
      'OFD.xml': `<OFD>${root('Doc_0/Document.xml')}${root('/Doc_1/Document.xml')}</OFD>`,
      'Doc_1/Document.xml': documentXml(['../Doc_0/Pages/Page_0/Content.xml']),
    };
    expect(await draw(ofdFile([text('一', 20, 90)], parts))).toEqual(['1:1 一', '2:1 一']);
  });

  test('in the encoding that it states', async () => {
    const gb = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB18030"?><Page><Content><Layer>'),
      Buffer.from(text('XX', 20, 20).replace('XX', '\u00d5\u00fe\u00b8\u00ae'), 'latin1'),
      Buffer.from('</Layer></Content></Page>'),
    ]);
    const noPrefix = Buffer.from(gb.toString('latin1').replaceAll('ofd:', ''), 'latin1');
    expect(await draw(ofdFile([''], { 'Doc_0/Pages/Page_0/Content.xml': noPrefix }))).toEqual(['1:1 政府']);
  });
});

describe('what is refused', () => {
  const damaged = (reason: string): unknown => ['file-damaged', { name: 'a.ofd', reason }];

  test('nothing but a picture that is missing', async () => {
    const picture = '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';
    expect(await refusal(ofdFile([picture]))).toEqual(damaged('the picture of page 1 is missing'));
    expect(await draw(ofdFile([picture + text('一', 20, 20)]))).toEqual(['1:1 一']);
  });

  test('one that is encrypted', async () => {
    const parts = { 'Encryptions.xml': '<Encryptions/>' };
    expect(await refusal(ofdFile([words], parts))).toEqual(['file-encrypted', { name: 'a.ofd' }]);
  });

  test('one that lacks a part, or whose parts are not whole', async () => {
    expect(await refusal(ofdFile([], { 'OFD.xml': '<OFD/>' }))).toEqual(damaged('it has no pages'));
    expect(await refusal(ofdFile([]))).toEqual(damaged('it has no pages'));
    const parts = { 'Doc_0/Document.xml': documentXml(['Pages/Page_9/Content.xml']) };
    expect(await refusal(ofdFile([], parts))).toEqual(damaged('Doc_0/Pages/Page_9/Content.xml is missing'));
    expect(await refusal(ofdFile(['<ofd:TextObject>']))).toEqual(
      damaged('its XML does not close <ofd:TextObject>'),
    );
  });

  test('too many pages', async () => {
    const parts = {
      'Doc_0/Document.xml': documentXml(Array.from({ length: 501 }, () => 'Pages/Page_0/Content.xml')),
    };
    expect(await refusal(ofdFile([words], parts))).toEqual([
      'document-too-complex',
      { name: 'a.ofd', what: 'pages', count: 501, limit: 500 },
    ]);
  });

  test('units that hold each other, and themselves, are followed only so far', async () => {
    const self = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="50"/>'.repeat(8);
    const parts = {
      'Doc_0/Document.xml': documentXml(
        ['Pages/Page_0/Content.xml'],
        '<ofd:PublicRes>Res.xml</ofd:PublicRes>',
      ),
      'Doc_0/Res.xml': unitXml('50', text('一', 20, 20) + self),
    };
    expect(await draw(ofdFile([self], parts))).toEqual(['1:1 一']);
  });
});
