import { Damage } from '../../doc/damage.ts';
import { type Look, PLAIN_LOOK, textUnder, type Written } from '../look.ts';
import type { SheetCell } from '../sheet.ts';
import { RECORD, type BookRecord } from './records.ts';
import { contentsOf, readString } from './strings.ts';

/** What the sheets of a workbook share: texts, and of each style the number format and the look where it is not plain. */
export type Shared = {
  view: DataView;
  strings: Written[];
  formats: number[];
  looks: (Look | undefined)[];
};

/** A cell in its 0-based row; `textFollows` where a record behind has its text. */
export type PlacedCell = SheetCell & { row: number; textFollows?: true };

type Content = Pick<PlacedCell, 'text' | 'number' | 'look' | 'textFollows'>;
type Read = (shared: Shared, record: BookRecord, style: number) => Content;

const text = (written: string): Content => ({ text: written });
const numberOf = ({ formats, looks }: Shared, value: number, style: number): Content => ({
  text: '',
  number: { value, format: formats[style] ?? 0 },
  ...lookOf(looks[style]),
});

const lookOf = (look: Look | undefined): Pick<PlacedCell, 'look'> | undefined => look && { look };

/** The cell records, whose contents begin with row, column and style. */
const single: ReadonlyMap<number, Read> = new Map<number, Read>([
  [RECORD.blank, () => text('')],
  [RECORD.string, readShared],
  [RECORD.text, readOwn],
  [RECORD.richText, readOwn],
  [RECORD.number, (shared, { at }, style) => numberOf(shared, shared.view.getFloat64(at + 6, true), style)],
  [RECORD.shortNumber, (shared, { at }, style) => numberOf(shared, shortNumber(shared.view, at + 6), style)],
  [RECORD.truthOrError, ({ view }, { at }) => text(sign(view.getUint8(at + 6), view.getUint8(at + 7) === 1))],
  [RECORD.formula, formulaValue],
]);

/** The cells of a record; none where it is no record of cells. */
export function readCells(shared: Shared, record: BookRecord): PlacedCell[] {
  const { view } = shared;
  const { type, at, end } = record;
  if (type === RECORD.manyNumbers || type === RECORD.manyBlanks) return readMany(shared, record);
  const read = single.get(type);
  if (!read || at + 6 > end) return [];
  const [row = 0, column = 0, style = 0] = [0, 2, 4].map((field) => view.getUint16(at + field, true));
  return [{ row, column, ...read(shared, record, style) }];
}

// row | first column | style and number of each, or style alone | last column
function readMany(shared: Shared, { type, at, end }: BookRecord): PlacedCell[] {
  const { view } = shared;
  const size = type === RECORD.manyNumbers ? 6 : 2;
  const row = view.getUint16(at, true);
  const first = view.getUint16(at + 2, true);
  return Array.from({ length: Math.max(0, Math.floor((end - at - 6) / size)) }, (_, i) => {
    const place = at + 4 + size * i;
    const style = view.getUint16(place, true);
    const content = size === 2 ? text('') : numberOf(shared, shortNumber(view, place + 2), style);
    return { row, column: first + i, ...content };
  });
}

function readOwn({ view, looks }: Shared, record: BookRecord, style: number): Content {
  return text(textUnder(looks[style] ?? PLAIN_LOOK, readString(contentsOf(view, record, 6))));
}

function readShared({ view, strings, looks }: Shared, { at }: BookRecord, style: number): Content {
  const index = view.getUint32(at + 6, true);
  const string = strings[index];
  if (string === undefined) throw new Damage(`a cell names text ${index} of ${strings.length}`);
  return text(textUnder(looks[style] ?? PLAIN_LOOK, string));
}

// 30 bits of a whole number, or the upper ones of a fraction, above a bit that says which and one that it is a hundred times the number
function shortNumber(view: DataView, at: number): number {
  const bits = view.getInt32(at, true);
  const value = bits & 2 ? bits >> 2 : upperBits(bits & ~3);
  return bits & 1 ? value / 100 : value;
}

function upperBits(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

const TEXT = 0;
const TRUTH = 1;
const ERROR = 2;

/** The value of a formula as last calculated: a number, or by two full bytes at its end something else. */
function formulaValue(shared: Shared, { at }: BookRecord, style: number): Content {
  const { view } = shared;
  if (view.getUint16(at + 12, true) !== 0xffff) return numberOf(shared, view.getFloat64(at + 6, true), style);
  const kind = view.getUint8(at + 6);
  if (kind === TEXT) return { text: '', textFollows: true, ...lookOf(shared.looks[style]) };
  return text(kind === TRUTH || kind === ERROR ? sign(view.getUint8(at + 8), kind === ERROR) : '');
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const sign = (value: number, isError: boolean): string =>
  isError ? (ERRORS.get(value) ?? '#?') : value ? 'TRUE' : 'FALSE';
