import { isPlainLook, type Look, PLAIN_LOOK } from '../look.ts';
import { lookWith } from './fonts.ts';
import type { Parts } from './parts.ts';

/** The number format of each cell style, how it looks where not plain, and the codes of those formats that are the workbook's own. */
export type Styles = { formats: number[]; looks: (Look | undefined)[]; codes: Map<number, string> };

export function readStyles(parts: Parts, path: string): Styles {
  const formats: number[] = [];
  const codes = new Map<string, string>();
  let inCellStyles = false;
  let inFormats = false;
  const fonts: Look[] = [];
  const fontOf: number[] = [];
  let inFonts = false;
  parts(path, {
    open(name, attribute) {
      if (name === 'x:cellXfs') inCellStyles = true;
      else if (name === 'x:numFmts') inFormats = true;
      else if (name === 'x:fonts') inFonts = true;
      else if (name === 'x:xf' && inCellStyles) {
        formats.push(Number(attribute('numFmtId') ?? 0));
        fontOf.push(Number(attribute('fontId') ?? 0));
      } else if (inFonts && name === 'x:font') fonts.push(PLAIN_LOOK);
      else if (inFonts) fonts.push(lookWith(fonts.pop() ?? PLAIN_LOOK, name, attribute));
      // Differential styles have formats of their own under the same numbers.
      else if (name === 'x:numFmt' && inFormats)
        codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
    },
    close(name) {
      if (name === 'x:cellXfs') inCellStyles = false;
      else if (name === 'x:numFmts') inFormats = false;
      else if (name === 'x:fonts') inFonts = false;
    },
  });
  const looks = fontOf.map((font) => {
    const look = fonts[font];
    return look && !isPlainLook(look) ? look : undefined;
  });
  return { formats, looks, codes: new Map(Array.from(codes, ([id, code]) => [Number(id), code])) };
}
