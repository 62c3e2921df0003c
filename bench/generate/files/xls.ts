import { loadFromCore } from '../../libraries.ts';
import type { FileLayout } from '../layouts.ts';
import { linesOf } from './sheet-lines.ts';

type Place = { r: number; c: number };
type Workbook = Record<string, unknown>;
type Sheets = {
  utils: {
    aoa_to_sheet(rows: (string | number | null)[][], options: { sheetStubs: true }): Record<string, unknown>;
    book_new(): Workbook;
    book_append_sheet(book: Workbook, sheet: object, name: string): void;
  };
  write(book: Workbook, options: { type: 'array'; bookType: 'biff8' }): ArrayBuffer;
};

const PLAIN = /^-?(?:0|[1-9]\d*)$/u;

/** Excel 97 to 2003: plain figures as numbers, merged cells. */
export const xls: FileLayout = {
  name: 'XLS',
  extension: 'xls',
  print(report) {
    const { utils, write } = loadFromCore<Sheets>('@e965/xlsx');
    const lines = linesOf(report);
    const rows = lines.map((line) => {
      const row: (string | number | null)[] = [];
      for (const { cell, column } of line) {
        while (row.length < column) row.push(null);
        row[column] = PLAIN.test(cell.text) ? Number(cell.text) : cell.text || null;
      }
      return row;
    });
    const merges = lines.flatMap((line, r) =>
      line
        .filter(({ cell }) => cell.colspan * cell.rowspan > 1)
        .map(({ cell, column }): { s: Place; e: Place } => ({
          s: { r, c: column },
          e: { r: r + cell.rowspan - 1, c: column + cell.colspan - 1 },
        })),
    );
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      { ...utils.aoa_to_sheet(rows, { sheetStubs: true }), '!merges': merges },
      '年报',
    );
    return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
  },
};
