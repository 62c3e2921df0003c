import type { Parts } from './parts.ts';

/** The number format of each cell style, and the codes of those formats that are the workbook's own. */
export type Styles = { formats: number[]; codes: Map<number, string> };

export function readStyles(parts: Parts, path: string): Styles {
  const formats: number[] = [];
  const codes = new Map<string, string>();
  let inCellStyles = false;
  let inFormats = false;
  parts(path, {
    open(name, attribute) {
      if (name === 'x:cellXfs') inCellStyles = true;
      else if (name === 'x:numFmts') inFormats = true;
      else if (name === 'x:xf' && inCellStyles) formats.push(Number(attribute('numFmtId') ?? 0));
      // Differential styles have formats of their own under the same numbers.
      else if (name === 'x:numFmt' && inFormats)
        codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
    },
    close(name) {
      if (name === 'x:cellXfs') inCellStyles = false;
      else if (name === 'x:numFmts') inFormats = false;
    },
  });
  return { formats, codes: new Map(Array.from(codes, ([id, code]) => [Number(id), code])) };
}
