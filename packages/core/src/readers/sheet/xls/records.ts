import { Damage } from '../../doc/damage.ts';

/** The records of a workbook that are read here, by their numbers in the format. */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  since1904: 0x22,
  locked: 0x2f,
  font: 0x31,
  goesOn: 0x3c,
  sheet: 0x85,
  manyNumbers: 0xbd,
  manyBlanks: 0xbe,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  string: 0xfd,
  blank: 0x201,
  number: 0x203,
  text: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** A record: its number, where its contents stand, and where those go on in records that follow. */
export type BookRecord = { type: number; at: number; end: number; more: Stretch[] };
export type Stretch = { at: number; end: number };

/** How many bytes of records may still be read: no more than there are, wherever the parts of a workbook are said to stand. */
export type Budget = { bytes: number };

/** Yields the records of the part of a workbook that begins at a place, without those of parts within, such as charts. */
export function* recordsFrom(view: DataView, from: number, budget: Budget): Generator<BookRecord> {
  let depth = 0;
  let before: BookRecord | undefined;
  for (let at = from; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    if (end > view.byteLength) throw new Damage('a record is cut off');
    if ((budget.bytes -= end - at) < 0) throw new Damage('its sheets overlap');
    at = end;
    if (type === RECORD.goesOn) {
      before?.more.push({ at: start, end });
      continue;
    }
    if (before) yield before;
    before = undefined;
    if (type === RECORD.begin) depth += 1;
    else if (depth === 0) throw new Damage('a part of the workbook has no beginning');
    if (type === RECORD.end && (depth -= 1) === 0) return;
    if (depth === 1) before = { type, at: start, end, more: [] };
  }
  throw new Damage('the workbook is cut off');
}
