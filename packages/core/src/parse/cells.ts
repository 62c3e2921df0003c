import type { Document, DocumentCell } from '../document/document.ts';
import { cellsOf, type Column, type Form, rowsOf } from '../forms/index.ts';
import type { Cell, Doubt } from '../report/index.ts';
import { readFigure } from '../text/figure.ts';
import { normaliseText } from '../text/normalise.ts';
import { lexiconOf } from './lexicon.ts';
import { type Placement, placeCells } from './place.ts';
import { anchorsAcross, findAcross } from './remedies.ts';
import { findRows, type FoundRow, type HeaderCell } from './rows.ts';

export type ReadCells = { cells: Record<string, Cell>; doubts: Doubt[] };

type Slot = { path: string; column: Column };

/** Reads every cell of a form out of the tables of a document; what is not printed is `absent`. */
export function readCells(document: Document, form: Form): ReadCells {
  const out: ReadCells = { cells: {}, doubts: [] };
  for (const { path } of cellsOf(form)) out.cells[path] = { state: 'absent' };
  const lexicon = lexiconOf(form);
  for (const found of findRows(document, lexicon)) {
    const placed = lexicon.rows[found.index];
    if (!placed) continue;
    const slots = placed.row.columns.map((column) => ({
      path: `${placed.table.id}.${placed.path}.${column.key}`,
      column,
    }));
    const labels = placed.table.labelColumns;
    const placement = placeCells(found.values, slots.length, {
      label: found.label.column,
      after: found.label.column + found.label.width,
      labels,
      home: Math.min(placed.groups.length, labels - 1),
      anchors: slots.map(({ column }) =>
        found.ragged ? undefined : found.header.find(({ of }) => of === column),
      ),
    });
    record(out, slots, placement, found);
  }
  for (const table of form.tables.filter(({ across }) => across)) {
    const across = findAcross(document, table);
    const label = across?.cells[0];
    if (!across || !label) continue;
    const slots = rowsOf(table).flatMap(({ path, row }) =>
      row.columns.map((column) => ({ path: `${table.id}.${path}.${column.key}`, column })),
    );
    const anchors = anchorsAcross(
      across.header,
      slots.map(({ column }) => column),
    );
    const placement = placeCells(across.cells, slots.length, { ...NO_LABEL, anchors });
    record(out, slots, placement, { label, values: across.cells, header: [] });
  }
  return out;
}

/** A row of figures alone: no label stands before it, and any blanks may. */
const NO_LABEL = { label: -1, after: 0, labels: 1, home: -1 };

function record(
  out: ReadCells,
  slots: Slot[],
  placement: Placement,
  found: Pick<FoundRow, 'label' | 'values' | 'header'>,
): void {
  const { label, values, header } = found;
  const printed = values.map(({ text }) => text.trim()).join(' | ');
  if (placement.kind === 'ambiguous') {
    for (const { path } of slots) out.cells[path] = { state: 'illegible', text: printed, at: label.at };
    out.doubts.push({
      kind: 'ambiguous-row',
      cells: slots.map(({ path }) => path),
      text: printed,
      at: label.at,
    });
    return;
  }
  slots.forEach((slot, i) => {
    out.cells[slot.path] = readCell(out, slot, placement.reading[i], label, header);
  });
  if (placement.surplus) {
    const cells = slots.map(({ path }) => path);
    out.doubts.push({ kind: 'surplus-cell', cells, text: printed, at: placement.surplus.at });
  }
}

// What a recogniser of scans is less sure of is not taken for read: right figures measured 0.93 and more.
const LEAST_SURE = 0.9;

function readCell(
  out: ReadCells,
  { path, column }: Slot,
  cell: DocumentCell | undefined,
  label: DocumentCell,
  header: HeaderCell[],
): Cell {
  // The row is printed but ends before this column: nothing stands there.
  if (!cell) return { state: 'blank', text: '', at: label.at };
  const stated = column.unit === 'yuan' ? exponentOf(column, header) : 0;
  const figure = readFigure(cell.text, stated ?? 0);
  const text = cell.text.trim();
  if ((cell.confidence ?? 1) < LEAST_SURE) return { state: 'illegible', text, at: cell.at };
  if (figure.state !== 'number') return { state: figure.state, text, at: cell.at };
  if (stated === undefined && !figure.unitStated && figure.value !== 0) {
    out.doubts.push({ kind: 'unit-unstated', cells: [path], text, at: cell.at });
  }
  return { state: 'number', value: figure.value, text, at: cell.at };
}

/** The power of ten that a bare number under this header stands for: by the header's words, else by the form, else unknown. */
function exponentOf(column: Column, header: HeaderCell[]): number | undefined {
  const words = normaliseText(header.find(({ of }) => of === column)?.text ?? '');
  if (words.includes('亿元')) return 8;
  if (words.includes('万元')) return 4;
  if (words.includes('元')) return 0;
  return column.factor === undefined ? undefined : Math.log10(column.factor);
}
