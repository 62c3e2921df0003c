import type { SourceFile } from '../../reader.ts';

/** A page to be written: what is drawn on it, and entries of its dictionary besides. */
export type PdfPage = { content: string; entries?: string };

/** A picture: its bytes as they stand in the file, a character each, and what is stated of it. */
export type PdfPicture = { bytes: string; entries: string };

const FONTS = '/Font<</F1 3 0 R/F2 6 0 R>>';
// Each letter is a character of the private area, as where a font was made for one file alone.
const PRIVATE =
  'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <61> <7a> <e000> endbfrange endcmap';

/**
 * A PDF of such pages. Font F1 is Chinese and not embedded, with figures half as wide as ideographs; F2 tells nothing of
 * its characters. `forms` are drawn by "/X0 Do", "/X1 Do" and so on, and so are pictures among them.
 */
export function pdfFile(pages: (PdfPage | string)[], forms: (string | PdfPicture)[] = []): SourceFile {
  const firstForm = 8;
  const firstPage = firstForm + forms.length;
  const names = forms.map((_, i) => `/X${i} ${firstForm + i} 0 R`).join('');
  const resources = `<<${FONTS}/XObject<<${names}>>>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
    stream(PRIVATE, ''),
    ...forms.map((form) =>
      typeof form === 'string'
        ? stream(form, `/Type/XObject/Subtype/Form/BBox[0 0 2000 2000]/Resources ${resources}`)
        : stream(form.bytes, `/Type/XObject/Subtype/Image${form.entries}`),
    ),
    ...pages.flatMap((page, i) => {
      const { content, entries = '' } = typeof page === 'string' ? { content: page } : page;
      const box = entries.includes('/MediaBox') ? '' : '/MediaBox[0 0 595 842]';
      return [
        `<</Type/Page/Parent 2 0 R${box}${entries}/Contents ${firstPage + 2 * i + 1} 0 R/Resources ${resources}>>`,
        stream(content, ''),
      ];
    }),
  ];
  return { name: 'a.pdf', bytes: Buffer.from(withIndex(objects), 'latin1') };
}

const stream = (content: string, entries: string): string =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** The objects one after the other, and where each begins. */
function withIndex(objects: string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Writes a text in F1 from a place on, y upwards, or by a whole text matrix. */
export const show = (text: string, x: number, y: number, size = 10): string =>
  showBy(text, `1 0 0 1 ${x} ${y}`, size);

export const showBy = (text: string, matrix: string, size = 10): string =>
  `BT /F1 ${size} Tf ${matrix} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET\n`;

/** Strokes a line. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y0} m ${x1} ${y1} l S\n`;
