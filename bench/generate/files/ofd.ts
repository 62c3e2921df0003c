import { documentXml, ofdFile, pageXml } from '../../../packages/core/src/readers/ofd/testing/ofd-file.ts';
import type { FileLayout } from '../layouts.ts';
import { advance, type DrawnPage, type DrawnText, PAGE, pagesOf, widthOf } from './pages.ts';
import { escape } from './xml.ts';

const MILLIMETRES = 25.4 / 72;
const mm = (points: number): string => (points * MILLIMETRES).toFixed(3);

function textObject({ text, x, y, size }: DrawnText): string {
  const steps = Array.from(text, (character) => mm(advance(character) * size)).slice(0, -1);
  const code = `<ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${steps.join(' ')}">${escape(text)}</ofd:TextCode>`;
  return `<ofd:TextObject Boundary="${mm(x)} ${mm(y - size)} ${mm(widthOf(text, size))} ${mm(1.4 * size)}" Size="${mm(size)}" Font="1">${code}</ofd:TextObject>`;
}

const BOX = `0 0 ${mm(PAGE.width)} ${mm(PAGE.height)}`;

const draw = ({ texts, lines }: DrawnPage): string =>
  [
    ...lines.map(
      ([x0, y0, x1, y1]) =>
        `<ofd:PathObject Boundary="${BOX}" LineWidth="0.2"><ofd:AbbreviatedData>M ${mm(x0)} ${mm(y0)} L ${mm(x1)} ${mm(y1)}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
    ...texts.map(textObject),
  ].join('');

/** OFD, every character placed, with ruling lines round every cell, over several pages. */
export const ofd: FileLayout = {
  name: 'OFD',
  extension: 'ofd',
  print(report) {
    const pages = pagesOf(report, true).map(draw);
    const paths = pages.map((_, i) => `Pages/Page_${i}/Content.xml`);
    const document = documentXml(paths).replace('0 0 210 297', BOX);
    const contents = pages.map((page, i): [string, string] => [`Doc_0/${paths[i]}`, pageXml(page)]);
    return ofdFile(pages, { 'Doc_0/Document.xml': document, ...Object.fromEntries(contents) }).bytes;
  },
};
