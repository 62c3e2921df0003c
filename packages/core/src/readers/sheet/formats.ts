import { textUnder } from './look.ts';
import { numberText, plainNumber } from './plain-number.ts';
import type { Sheet } from './sheet.ts';

/** The number formats of a workbook: codes of its own by number; the others are the program's. */
export type Formats = { codes: Map<number, string>; since1904: boolean };

const GENERAL = 0;
const TEXT = 49;

/** Dates as Chinese programs show the formats that are theirs to choose. */
const CHINESE: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy/m/d'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Writes out the numbers in the cells of sheets, and what counts of cells that look otherwise. The library that knows formats is loaded only where one is in use. */
export async function writeNumbers(sheets: Sheet[], formats: Formats): Promise<void> {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(({ number }) => number)));
  const used = new Set(cells.map(({ number }) => number?.format ?? GENERAL));
  const write = Array.from(used).every((format) => isPlain(formats, format))
    ? plainNumber
    : formatted(formats, (await import('@e965/xlsx')).SSF);
  for (const cell of cells) if (cell.number) cell.text = write(cell.number.value, cell.number.format);
  for (const { rows } of sheets)
    for (const row of rows)
      for (const cell of row.cells) if (cell.look) cell.text = textUnder(cell.look, cell.text);
}

const isPlain = ({ codes }: Formats, format: number): boolean =>
  format === GENERAL || format === TEXT || /^(?:general|@)?$/iu.test(codes.get(format) ?? '-');

/** What is used of the library. */
type Library = {
  format(code: string, value: number, options: { date1904: boolean }): string;
  is_date(code: string): boolean;
  get_table(): Record<number, string>;
};

const formatted =
  (formats: Formats, library: Library) =>
  (value: number, format: number): string => {
    if (isPlain(formats, format)) return plainNumber(value);
    const code = formats.codes.get(format) ?? CHINESE.get(format) ?? library.get_table()[format] ?? 'General';
    const shown = show(() => library.format(code, value, { date1904: formats.since1904 }));
    return shown && library.is_date(code) ? shown.trim() : numberText(value, shown);
  };

/** What a format shows; undefined where it is not a format. */
function show(step: () => string): string | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
