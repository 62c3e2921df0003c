import { line, pdfFile, show } from '../../../packages/core/src/readers/pdf/testing/pdf-file.ts';
import type { FileLayout } from '../layouts.ts';
import { type DrawnPage, PAGE, pagesOf } from './pages.ts';

const draw = ({ texts, lines }: DrawnPage): string =>
  [
    '0.5 w\n',
    ...lines.map(([x0, y0, x1, y1]) => line(x0, PAGE.height - y0, x1, PAGE.height - y1)),
    ...texts.map(({ text, x, y, size }) => show(text, x, PAGE.height - y, size)),
  ].join('');

const printed =
  (ruled: boolean): FileLayout['print'] =>
  (report) => {
    const pages = pagesOf(report, ruled).map((page) => ({
      content: draw(page),
      entries: `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`,
    }));
    return pdfFile(pages).bytes;
  };

/** PDF in a Chinese font that is not embedded, with ruling lines round every cell, over several pages. */
export const pdf: FileLayout = { name: 'PDF', extension: 'pdf', print: printed(true) };

/** The same without any line: its columns stand apart by nothing but white. */
export const pdfWithoutLines: FileLayout = {
  name: 'PDF without lines',
  extension: 'pdf',
  print: printed(false),
};
