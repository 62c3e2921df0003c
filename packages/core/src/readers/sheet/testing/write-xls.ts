import { wrap } from '../../doc/testing/write-doc.ts';

/** A sheet to write: its records between begin and end, its name, and what its entry says of it. */
export type WrittenSheet = { name?: string; hidden?: number; kind?: number; records: number[][] };

export const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
export const f64 = (value: number): number[] => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
};

/** A record: its number, its length, its contents. */
export const record = (type: number, ...contents: number[]): number[] => [
  ...u16(type),
  ...u16(contents.length),
  ...contents,
];

/** A text in 16 bits behind its length. */
export const wide = (text: string): number[] => [...u16(text.length), 1, ...Buffer.from(text, 'utf16le')];

/** Row, column and style of a cell. */
export const at = (row: number, column: number, style = 0): number[] => [
  ...u16(row),
  ...u16(column),
  ...u16(style),
];

export const begin = (kind: number, version = 0x600): number[] =>
  record(0x809, ...u16(version), ...u16(kind), ...u32(0), ...u32(0), ...u32(0));
export const end = record(0x0a);

/** The shared texts, which cells name by number. */
export const sharedTexts = (...texts: number[][]): number[] =>
  record(0xfc, ...u32(texts.length), ...u32(texts.length), ...texts.flat());

/** Writes a workbook of sheets behind the records that they share. */
export function writeXls(sheets: WrittenSheet[], shared: number[][] = []): Uint8Array {
  return wrap({ Workbook: xlsStream(sheets, shared) });
}

export function xlsStream(sheets: WrittenSheet[], shared: number[][] = []): Uint8Array {
  const parts = sheets.map(({ records }) => [begin(0x10), ...records, end].flat());
  const entries = (places: number[]): number[][] =>
    sheets.map(({ name = 'Sheet', hidden = 0, kind = 0 }, i) =>
      record(0x85, ...u32(places[i] ?? 0), hidden, kind, name.length, 1, ...Buffer.from(name, 'utf16le')),
    );
  const globals = (places: number[]): number[] => [begin(5), ...shared, ...entries(places), end].flat();
  let place = globals([]).length;
  const places = parts.map((part) => (place += part.length) - part.length);
  return Uint8Array.from([...globals(places), ...parts.flat()]);
}
