import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../reader.ts';
import { fixture } from '../testing/fixtures.ts';
import { drawPages, pageFaults } from '../page/testing/draw-pages.ts';
import { pdfReader } from './pdf.ts';
import { line, pdfFile, show, showBy } from './testing/pdf-file.ts';

async function draw(file: SourceFile): Promise<string[]> {
  const document = await pdfReader.read(file, () => '');
  expect(pageFaults(document, 1000)).toEqual([]);
  return drawPages(document);
}

async function refusal(file: SourceFile): Promise<unknown> {
  try {
    return await pdfReader.read(file, () => '');
  } catch (error) {
    if (error instanceof GoujiError) return [error.code, error.details];
    throw error;
  }
}

/** Two rows of three cells from x 50 to 350 and y 660 to 700. */
const xs = [50, 150, 250, 350];
const ys = [700, 680, 660];
const words = [
  ...['规章', '49', '-14'].map((text, i) => show(text, 60 + i * 100, 686)),
  ...['收费', '316', '0'].map((text, i) => show(text, 60 + i * 100, 666)),
].join('');
const strokes = [...ys.map((y) => line(50, y, 350, y)), ...xs.map((x) => line(x, 700, x, 660))].join('');
const boxes = ys.slice(1).flatMap((y) => xs.slice(1).map((_, i) => `${xs[i]} ${y} 100 20 re`));
const table = ['1 table', '0 规章 | 1 49 | 2 -14', '0 收费 | 1 316 | 2 0'];

describe('the bytes tell a PDF', () => {
  const recognises = (bytes: string): boolean =>
    pdfReader.recognises({ name: 'a.doc', bytes: Buffer.from(bytes) }, () => bytes);

  test.each([['%PDF-1.7\n…'], ['\r\n\r\n%PDF-1.4'], [`HTTP/1.1 200 OK\r\n\r\n%PDF-1.4`]])('%j', (bytes) =>
    expect(recognises(bytes)).toBe(true),
  );
  test.each([['<html>'], [`${' '.repeat(1024)}%PDF-1.4`], ['']])('not %j', (bytes) =>
    expect(recognises(bytes)).toBe(false),
  );
});

describe('borders may be drawn', () => {
  test.each([
    ['as strokes', strokes],
    ['as boxes round each cell', boxes.map((box) => `${box} S`).join('\n')],
    ['as boxes in one path', `${boxes.join(' ')} S`],
    ['thick', `3 w ${strokes}`],
    [
      'as thin areas',
      [...ys.map((y) => `50 ${y} 300 0.5 re f`), ...xs.map((x) => `${x} 660 0.5 40 re f`)].join('\n'),
    ],
    [
      'as thick areas',
      [...ys.map((y) => `48 ${y - 2} 304 4 re f`), ...xs.map((x) => `${x - 2} 660 4 40 re f`)].join('\n'),
    ],
    [
      'as dashes',
      [
        ...ys.flatMap((y) => Array.from({ length: 60 }, (_, i) => `${50 + i * 5} ${y} 3 0.5 re f`)),
        ...xs.flatMap((x) => Array.from({ length: 8 }, (_, i) => `${x} ${660 + i * 5} 0.5 3 re f`)),
      ].join('\n'),
    ],
    [
      'as the ground between white areas',
      `50 660 300 40 re f 1 g ${boxes.map((_, i) => `${51 + (i % 3) * 100} ${i < 3 ? 681 : 661} 98 18 re f`).join(' ')} 0 g`,
    ],
    [
      'by a scaled and moved drawing',
      `q 2 0 0 2 10 20 cm 0.5 w ${ys.map((y) => line(20, y / 2 - 10, 170, y / 2 - 10)).join('')}${xs.map((x) => line(x / 2 - 5, 340, x / 2 - 5, 320)).join('')} Q`,
    ],
  ])('%s', async (_, borders) => {
    expect(await draw(pdfFile([`${borders}\n${words}`]))).toEqual(table);
  });

  test('in a form inside a form, with the text', async () => {
    const file = pdfFile(
      ['q 1 0 0 1 -100 -100 cm /X0 Do Q'],
      [`q 1 0 0 1 100 100 cm /X1 Do Q`, strokes + words],
    );
    expect(await draw(file)).toEqual(table);
  });

  test('not at all', async () => {
    const more = show('强制', 60, 646) + show('32', 160, 646) + show('0', 260, 646);
    expect(await draw(pdfFile([words + more]))).toEqual([...table, '0 强制 | 1 32 | 2 0']);
  });

  test('a path that clips or paints nothing draws none', async () => {
    expect(await draw(pdfFile([`${boxes.join(' ')} W n\n${words}`]))).toEqual([
      '1:1 规章 49 -14',
      '1:2 收费 316 0',
    ]);
  });
});

describe('text may stand', () => {
  // Where a page that is shown turned by so many degrees has what is then upright.
  test.each([
    [90, '/MediaBox[0 0 842 595]', '0 1 -1 0 842 0'],
    [180, '', '-1 0 0 -1 595 842'],
    [270, '/MediaBox[0 0 842 595]', '0 -1 1 0 0 595'],
  ])('on a page turned by %i degrees', async (degrees, box, matrix) => {
    const content = `q ${matrix} cm ${strokes}${words} Q`;
    expect(await draw(pdfFile([{ content, entries: `${box}/Rotate ${degrees}` }]))).toEqual(table);
  });

  test('sideways on a page that is not turned', async () => {
    const page = { content: `q 0 1 -1 0 842 0 cm ${strokes}${words} Q`, entries: '/MediaBox[0 0 842 595]' };
    expect(await draw(pdfFile([page]))).toEqual(table);
  });

  test('in a font of size 1, scaled', async () => {
    expect(
      await draw(pdfFile([showBy('政府信息公开', '12 0 0 12 50 700', 1) + show('2020', 122, 700, 12)])),
    ).toEqual(['1:1 政府信息公开2020']);
  });

  test('that is not drawn, which nobody sees either', async () => {
    const page = `${show('12', 50, 700)}\n3 Tr ${show('9', 64, 700)}\n0 Tr ${show('件', 62, 700)}`;
    expect(await draw(pdfFile([page]))).toEqual(['1:1 12件']);
  });

  test('outside of the page, where nobody sees it', async () => {
    const page = { content: show('里', 150, 700) + show('外', 50, 700), entries: '/CropBox[100 0 595 842]' };
    expect(await draw(pdfFile([page]))).toEqual(['1:1 里']);
  });

  test('across the page as a watermark, which is no text of it', async () => {
    const mark = showBy('内部资料', '0.7 0.7 -0.7 0.7 100 300', 60);
    expect(await draw(pdfFile([mark + strokes + words]))).toEqual(table);
  });

  test('with a sign at the end of a line', async () => {
    const page = show('-', 60, 700) + show('14', 60, 686);
    expect(
      await draw(
        pdfFile([
          line(50, 715, 250, 715) +
            line(50, 680, 250, 680) +
            [50, 80, 250].map((x) => line(x, 715, x, 680)).join('') +
            page +
            show('甲', 100, 700),
        ]),
      ),
    ).toEqual(['1 table', '0 -14 | 1 甲']);
  });

  test('on several pages, each line with its address', async () => {
    expect(await draw(pdfFile([show('一、总体情况', 50, 700), show('二、主动公开', 50, 700)]))).toEqual([
      '1:1 一、总体情况',
      '2:1 二、主动公开',
    ]);
  });
});

describe('what is refused', () => {
  // Two dark and two white quarters.
  const picture = 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 10ffff10> EI Q\n';
  const damaged = (reason: string): unknown => ['file-damaged', { name: 'a.pdf', reason }];
  const scan = [
    'tool-missing',
    {
      name: 'a.pdf',
      tool: 'tesseract',
      packages: expect.stringContaining('tesseract-ocr tesseract-ocr-chi-sim (Debian'),
    },
  ];

  // A page of pictures goes to the recogniser, which a machine without it says.
  beforeEach(() => void vi.stubEnv('PATH', '/nowhere'));
  afterEach(() => vi.unstubAllEnvs());

  test('nothing but a picture', async () => {
    expect(await refusal(pdfFile([picture]))).toEqual(scan);
    expect(await refusal(pdfFile([show('一', 50, 700), picture]))).toEqual(scan);
    const words = show('政府信息公开工作年度报告二〇二二年', 50, 700);
    expect(await draw(pdfFile([picture + words]))).toEqual(['1:1 政府信息公开工作年度报告二〇二二年']);
    expect(await draw(pdfFile(['']))).toEqual([]);
  });

  test('characters of which nobody knows what they mean', async () => {
    expect(await refusal(pdfFile(['BT /F2 10 Tf 50 700 Td (abababab) Tj ET']))).toEqual(scan);
  });

  test('a password, but not one that only forbids printing', async () => {
    expect(await refusal(fixture('pdf/locked.pdf'))).toEqual(['file-encrypted', { name: 'locked.pdf' }]);
    expect(await draw(fixture('pdf/restricted.pdf'))).toEqual(table);
  });

  test('a file cut off, empty inside, or not one at all', async () => {
    const { name, bytes } = pdfFile([words]);
    expect(await refusal({ name, bytes: bytes.subarray(0, 700) })).toEqual(
      damaged('its table of contents cannot be read'),
    );
    expect(await refusal({ name, bytes: Buffer.from('%PDF-1.4\n') })).toEqual(
      damaged('its table of contents cannot be read'),
    );
    expect(await refusal(pdfFile([]))).toEqual(damaged('it has no pages'));
  });

  test('a page that is not there', async () => {
    const { name, bytes } = pdfFile([words, words]);
    const broken = Buffer.from(
      Buffer.from(bytes).toString('latin1').replace('<</Type/Page/Parent', 'null%%%%%%%%%%%%%%%'),
      'latin1',
    );
    expect(await refusal({ name, bytes: broken })).toEqual(damaged('page 1 cannot be read'));
  });

  test('too many pages or characters', async () => {
    const pages = Array.from({ length: 501 }, () => '');
    expect(await refusal(pdfFile(pages))).toEqual([
      'document-too-complex',
      { name: 'a.pdf', what: 'pages', count: 501, limit: 500 },
    ]);
    const much = Array.from({ length: 126 }, (_, i) => show(`${i}${'公开'.repeat(4_001)}`, 50, 700 - i)).join(
      '',
    );
    expect(await refusal(pdfFile([much]))).toEqual([
      'document-too-complex',
      { name: 'a.pdf', what: 'characters', count: expect.any(Number) as number, limit: 1_000_000 },
    ]);
  });

  test('and a sound file is read after each of them', async () => {
    expect(await draw(pdfFile([strokes + words]))).toEqual(table);
  });
});
