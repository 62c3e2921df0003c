import { expect, test } from 'vitest';
import { withPdf } from './open.ts';
import { type GreyPage, renderPage } from './render.ts';
import { pdfFile } from './testing/pdf-file.ts';

const render = (file: ReturnType<typeof pdfFile>, dpi: number, ...numbers: number[]): Promise<GreyPage[]> =>
  withPdf(file, (pdf) => numbers.map((number) => renderPage(pdf, number, dpi)));

/** Draws a picture: # for dark pixels. */
const drawn = ({ width, height, pixels }: GreyPage): string[] =>
  Array.from({ length: height }, (_, row) =>
    Array.from(pixels.subarray(row * width, (row + 1) * width), (grey) => (grey < 128 ? '#' : '.')).join(''),
  );

const small = '/MediaBox[0 0 6 4]';

test('each page is a picture from the top left', async () => {
  const pages = await render(
    pdfFile([
      { content: '0 2 4 2 re f', entries: small },
      { content: '5 0 1 1 re f', entries: `${small}/Rotate 90` },
    ]),
    72,
    1,
    2,
  );
  expect(pages.map(({ number, width, height, dpi }) => [number, width, height, dpi])).toEqual([
    [1, 6, 4, 72],
    [2, 4, 6, 72],
  ]);
  expect(pages.map(drawn)).toEqual([
    ['####..', '####..', '......', '......'],
    ['....', '....', '....', '....', '....', '#...'],
  ]);
});

test('some of them, at another resolution', async () => {
  const pages = await render(
    pdfFile([
      { content: '', entries: small },
      { content: '', entries: small },
    ]),
    144,
    2,
  );
  expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([[2, 12, 8]]);
});

test('a huge page is drawn more coarsely', async () => {
  const [page] = await render(pdfFile([{ content: '', entries: '/MediaBox[0 0 14400 14400]' }]), 200, 1);
  expect(page?.pixels.length).toBeLessThanOrEqual(40_100_000);
  expect(Math.round(page?.dpi ?? 0)).toBe(32);
});
