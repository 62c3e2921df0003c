import { GoujiError } from '../../../errors.ts';
import { type Look, PLAIN_LOOK, textUnder, type Written } from '../look.ts';
import { placeOf, type Merge, type SheetCell, type SheetRow, type Stored } from '../sheet.ts';
import type { Attribute } from '../../word/xml/scan-xml.ts';
import type { Parts } from './parts.ts';
import { createStringText, unescaped } from './strings.ts';

/** What the sheets of a workbook share: texts, the number format of each style and its look, bounds. */
export type Shared = {
  name: string;
  strings: Written[];
  formats: number[];
  looks: (Look | undefined)[];
  stored: Stored;
  counts: { cells: number; merges: number };
};

/** A cell being read: its type and style, and what stands in it so far. */
type OpenCell = { column: number; type: string; style: number; value: string; formula: string | undefined };

/** Reads the rows, cells and merged cells of a sheet; undefined where there is no such part. */
export function readWorksheet(
  parts: Parts,
  path: string,
  shared: Shared,
): { rows: SheetRow[]; merges: Merge[] } | undefined {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const string = createStringText();
  let cells: SheetCell[] = [];
  let cell: OpenCell | undefined;
  let into: 'value' | 'formula' | undefined;
  const found = parts(path, {
    open(name, attribute) {
      if (name === 'x:row') rows.push(openRow(attribute, rows.at(-1)?.index ?? -1, (cells = [])));
      else if (name === 'x:c') cell = openCell(attribute, cells.at(-1)?.column ?? -1);
      else if (name === 'x:mergeCell') readMerge(attribute('ref') ?? '', merges, shared);
      else if (cell && name === 'x:v') into = 'value';
      else if (cell && name === 'x:f') {
        into = 'formula';
        cell.formula = '';
      } else string.open(name, attribute);
    },
    text(chunk) {
      if (cell && into === 'value') cell.value += chunk;
      else if (cell && into === 'formula') cell.formula += chunk;
      else string.text(chunk);
    },
    close(name) {
      if (name === 'x:v' || name === 'x:f') into = undefined;
      else if (name === 'x:c' && cell) {
        shared.stored('cells, with blank ones', (shared.counts.cells += 1));
        cells.push(readCell(cell, string.take(), shared));
        cell = undefined;
      } else string.close(name);
    },
  });
  return found ? { rows, merges } : undefined;
}

function openRow(attribute: Attribute, before: number, cells: SheetCell[]): SheetRow {
  const stated = Number(attribute('r'));
  const index = stated > 0 ? stated - 1 : before + 1;
  return { index, line: index + 1, cells };
}

function openCell(attribute: Attribute, before: number): OpenCell {
  const column = placeOf(attribute('r') ?? '')?.column ?? before + 1;
  const style = Number(attribute('s') ?? 0);
  return { column, type: attribute('t') ?? 'n', style, value: '', formula: undefined };
}

// ref="A1:J1"
function readMerge(reference: string, merges: Merge[], { stored, counts }: Shared): void {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return;
  stored('merged cells', (counts.merges += 1));
  merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
}

function readCell(cell: OpenCell, inline: Written, shared: Shared): SheetCell {
  const { column, type, value, style } = cell;
  const number = Number(value);
  const look = shared.looks[style];
  if (type !== 'n' || !value.trim() || !Number.isFinite(number))
    return { column, text: textUnder(look ?? PLAIN_LOOK, textOf(cell, inline, shared)) };
  const format = shared.formats[style] ?? 0;
  return { column, text: '', number: { value: number, format }, ...(look && { look }) };
}

function textOf({ type, value, formula }: OpenCell, inline: Written, shared: Shared): Written {
  if (type === 'inlineStr') return inline;
  // A program that does not calculate leaves formulas without values: what they come to is not known.
  if (value === '') return formula === undefined || type === 'str' ? '' : `=${formula}`;
  if (type === 's') return sharedString(value, shared);
  if (type === 'b') return Number(value) ? 'TRUE' : 'FALSE';
  return unescaped(value);
}

function sharedString(value: string, { strings, name }: Shared): Written {
  const string = strings[Number(value)];
  if (string !== undefined) return string;
  const reason = `a cell names text ${value} of ${strings.length}`;
  throw new GoujiError('file-damaged', { name, reason });
}
