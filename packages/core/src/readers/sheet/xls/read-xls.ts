import { GoujiError } from '../../../errors.ts';
import { openCompound, type Compound } from '../../doc/compound.ts';
import { Damage, orDamaged, viewOf } from '../../doc/damage.ts';
import type { SourceFile } from '../../reader.ts';
import { writeNumbers } from '../formats.ts';
import { isPlainLook, type Look, PLAIN_LOOK, type Written } from '../look.ts';
import { type Merge, type Sheet, type SheetRow, storedIn, type Stored, visible } from '../sheet.ts';
import { type PlacedCell, readCells, type Shared } from './cells.ts';
import { type Budget, RECORD, type BookRecord, recordsFrom } from './records.ts';
import { contentsOf, readShortString, readString, readStrings } from './strings.ts';

/**
 * Reads the visible sheets of a workbook of Excel 97-2003. Throws `file-damaged`, `file-encrypted`, `format-unsupported`
 * for older ones, or `document-too-complex`.
 */
export async function readXls({ name, bytes }: SourceFile): Promise<Sheet[]> {
  const { sheets, formats } = orDamaged(name, () => {
    const view = viewOf(workbookOf(openCompound(bytes)));
    const budget = { bytes: view.byteLength };
    const { listed, codes, since1904, ...shared } = readGlobals(view, name, budget);
    const stored = storedIn(name);
    stored('sheets', listed.length);
    const counts = { cells: 0, merges: 0 };
    const read = ({ title, at }: Listed): Sheet => ({
      name: title,
      ...readSheet({ view, ...shared }, recordsFrom(view, at, budget), stored, counts),
    });
    return { sheets: visible(listed).map(read), formats: { codes, since1904 } };
  });
  await writeNumbers(sheets, formats);
  return sheets;
}

function workbookOf(file: Compound): Uint8Array {
  // A file for two generations of Excel holds two workbooks.
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Damage('no workbook');
  return stream;
}

type Listed = { title: string; at: number; hidden: boolean };

type Globals = {
  listed: Listed[];
  strings: Written[];
  formats: number[];
  looks: (Look | undefined)[];
  codes: Map<number, string>;
  since1904: boolean;
};

const EXCEL_97 = 0x600;
const WORKSHEET = 0;

/** Reads what stands before the sheets. */
function readGlobals(view: DataView, name: string, budget: Budget): Globals {
  const globals: Globals = {
    listed: [],
    strings: [],
    formats: [],
    looks: [],
    codes: new Map(),
    since1904: false,
  };
  const written: Look[] = [];
  // There is no font 4.
  const fonts = (number: number): Look => written[number > 4 ? number - 1 : number] ?? PLAIN_LOOK;
  checkVersion(view, name);
  for (const record of recordsFrom(view, 0, budget)) {
    const { type, at } = record;
    if (type === RECORD.locked) throw new GoujiError('file-encrypted', { name });
    if (type === RECORD.since1904) globals.since1904 = view.getUint16(at, true) === 1;
    else if (type === RECORD.font) written.push(readFont(view, at));
    else if (type === RECORD.style) {
      const look = fonts(view.getUint16(at, true));
      globals.looks.push(isPlainLook(look) ? undefined : look);
      globals.formats.push(view.getUint16(at + 2, true));
    } else if (type === RECORD.format)
      globals.codes.set(view.getUint16(at, true), readString(contentsOf(view, record, 2)));
    else if (type === RECORD.strings) globals.strings = readStrings(view, record, fonts);
    else if (type === RECORD.sheet && view.getUint8(at + 5) === WORKSHEET)
      globals.listed.push(readListed(view, record));
  }
  return globals;
}

const STRUCK = 8;
const LIFTS: readonly (Look['lift'] | undefined)[] = [undefined, 'raised', 'lowered'];

// height | flags | colour | weight | above or below the line
const readFont = (view: DataView, at: number): Look => ({
  struck: (view.getUint16(at + 2, true) & STRUCK) !== 0,
  lift: LIFTS[view.getUint16(at + 8, true)],
});

/** Refuses what Excel 95 and its forerunners wrote: another begin, or another version in it. */
function checkVersion(view: DataView, name: string): void {
  const begin = view.getUint16(0, true);
  if ((begin & 0xff) !== 0x09) throw new Damage('no beginning of a workbook');
  if (begin !== RECORD.begin || view.getUint16(4, true) !== EXCEL_97)
    throw new GoujiError('format-unsupported', { name, format: 'XLS, Excel 5/95', instead: 'XLSX' });
}

// place of its beginning | hidden | kind | name
const readListed = (view: DataView, record: BookRecord): Listed => ({
  at: view.getUint32(record.at, true),
  hidden: (view.getUint8(record.at + 4) & 3) !== 0,
  title: readShortString(contentsOf(view, record, 6)),
});

function readSheet(
  shared: Shared,
  records: Iterable<BookRecord>,
  stored: Stored,
  counts: { cells: number; merges: number },
): { rows: SheetRow[]; merges: Merge[] } {
  const { view } = shared;
  const rows = new Map<number, SheetRow>();
  const merges: Merge[] = [];
  let waiting: PlacedCell | undefined;
  for (const record of records) {
    if (record.type === RECORD.merges) merges.push(...readMerges(view, record, stored, counts));
    else if (record.type === RECORD.formulaText && waiting)
      waiting.text = readString(contentsOf(view, record));
    const cells = readCells(shared, record);
    stored('cells, with blank ones', (counts.cells += cells.length));
    for (const cell of cells) rowOf(rows, cell.row).cells.push(cell);
    const last = cells.at(-1);
    if (last) waiting = last.textFollows ? last : undefined;
  }
  return { rows: [...rows.values()], merges };
}

function rowOf(rows: Map<number, SheetRow>, index: number): SheetRow {
  const row = rows.get(index) ?? { index, line: index + 1, cells: [] };
  rows.set(index, row);
  return row;
}

// count | first row, last row, first column, last column of each
function readMerges(
  view: DataView,
  { at, end }: BookRecord,
  stored: Stored,
  counts: { merges: number },
): Merge[] {
  const count = Math.min(view.getUint16(at, true), Math.floor((end - at - 2) / 8));
  stored('merged cells', (counts.merges += count));
  return Array.from({ length: count }, (_, i) => {
    const number = (k: number): number => view.getUint16(at + 2 + 8 * i + 2 * k, true);
    return { top: number(0), bottom: number(1), left: number(2), right: number(3) };
  });
}
