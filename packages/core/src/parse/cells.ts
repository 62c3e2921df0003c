import type { Document, DocumentCell } from '../document/document.ts';
import { cellsOf, type Form, type FormTable, type PlacedRow, rowsOf } from '../forms/index.ts';
import type { Cell, Doubt } from '../report/index.ts';
import { foreignTables } from './foreign.ts';
import { habitOf } from './habit.ts';
import { type Habit, headerOf, type RowShape, withoutOthers } from './header.ts';
import { type LabelledRow, lexiconOf, type Slot, slotsOf } from './lexicon.ts';
import { type Placement, placeCells } from './place.ts';
import { acrossNames } from './across-names.ts';
import { layoutsOf, type TakenRow } from './layouts.ts';
import { loneLabel } from './lines.ts';
import { captionOf, readByNames } from './named-cells.ts';
import { isBlank, isZero, wasFigure } from './print.ts';
import { type Across, anchorsAcross, findAcross } from './remedies.ts';
import { type Headers, readHeaders } from './read-headers.ts';
import { type PrintedRow, type ReadCells, record } from './record.ts';
import { findRows, type FoundRow } from './rows.ts';
import { upright } from './turned.ts';

/** A printed row whose cells are told by where they stand. */
type PlaceableRow = PrintedRow & {
  values: DocumentCell[];
  shape: RowShape;
  /** Why nothing of it may be read: its table stands there twice, or the row does, or what its label is nobody knows. */
  doubted: 'table' | 'row' | 'label' | undefined;
  /** Whether its label says nothing of which row it is. */
  reworded: boolean;
};

/**
 * Reads every cell of a form out of the tables of a document; what is not printed is `absent`. Where another document was
 * printed alike but for its figures, and those had no say in where they belong, they are read from the same places.
 */
export function readCells(source: Document, form: Form, year?: number, layouts = layoutsOf(form)): ReadCells {
  const foreign = foreignTables(source, year);
  const isAlone = foreign.size === 0 && !isSpokenBeside(source, form);
  const tables = isAlone ? source.blocks.filter((block) => block.kind === 'table') : [];
  const recalled = isAlone ? layouts.recall(tables) : undefined;
  if (recalled) return readTaken(recalled, form);
  const { taken, ...out } = readAnew(source, form, year);
  if (isAlone && taken) layouts.keep(tables, taken);
  return out;
}

function readTaken(taken: readonly TakenRow[], form: Form): ReadCells {
  const out: ReadCells = { cells: { ...nothingPrinted(form) }, doubts: [] };
  let before: PrintedRow | undefined;
  for (const { reading, ...rest } of taken) {
    const row = { ...rest, values: [] };
    record(out, row, { kind: 'read', reading, weighed: false }, before);
    before = row;
  }
  return out;
}

/** Whether a paragraph beside a table is the label of a row, or names one of a table across. */
const isSpokenBeside = ({ blocks }: Document, form: Form): boolean =>
  blocks.some(
    (block, i) =>
      block.kind === 'paragraph' &&
      (blocks[i - 1]?.kind === 'table' || blocks[i + 1]?.kind === 'table') &&
      (loneLabel(block, i, lexiconOf(form)) !== undefined ||
        form.tables.some((table) => table.across && captionOf(block, acrossNames(table).of) !== undefined)),
  );

/** Reads the cells without a look at other documents; `taken` is how, where figures had no say in it. */
function readAnew(source: Document, form: Form, year?: number): ReadCells & { taken?: TakenRow[] } {
  const out: ReadCells = { cells: { ...nothingPrinted(form) }, doubts: [] };
  const lexicon = lexiconOf(form);
  const document = upright(source, lexicon);
  const { rows } = lexicon;
  const headers = readHeaders(lexicon);
  const foreign = foreignTables(document, year);
  const found = ofOneTable(findRows(document, lexicon, foreign), rows);
  const printed = found.flatMap((one) => printedRow(one, rows[one.index], headers));
  const habit = habitOf(
    printed.map(({ slots, values, shape }) => ({ columns: slots.length, values, shape })),
  );
  const twice: PlaceableRow[] = [];
  const taken: TakenRow[] = [];
  let weighed = found.some(({ sole, trust }) => !sole || trust !== undefined);
  let before: PlaceableRow | undefined;
  const read = (row: PlaceableRow): void => {
    if (row.doubted === 'table') twice.push(row);
    const placement = readRow(out, row, habit, before);
    if (placement.kind === 'ambiguous' || placement.weighed || placement.surplus) weighed = true;
    else taken.push({ ...row, reading: placement.reading });
    before = row;
  };
  for (const row of printed) read(row);
  for (const table of form.tables.filter(({ across }) => across)) {
    const slots = rowsOf(table).flatMap(slotsOf);
    const reading = readByNames(document, table, foreign);
    const [label] = reading ?? [];
    if (reading && label) {
      const row = { slots, label, values: reading, header: [] };
      record(out, row, { kind: 'read', reading, weighed: false });
      taken.push({ ...row, reading });
      continue;
    }
    weighed = true;
    const across = findAcross(document, table, foreign);
    const row = across && rowAcross(across, table, slots);
    if (row) read(row);
  }
  const [first] = twice;
  if (first) out.doubts.push({ ...tellOf(first), kind: 'printed-twice', cells: twice.flatMap(pathsOf) });
  out.doubts.push(...foreignColumns(printed));
  weighed ||= out.doubts.some(({ kind }) => kind !== 'unit-unstated');
  return weighed ? out : { ...out, taken };
}

const ABSENT: Cell = Object.freeze({ state: 'absent' });
const blanks = new Map<Form, Record<string, Cell>>();

// Copied and not written one by one: of so many names V8 makes a hash table, of which all that reads every cell later
// takes twenty times as long.
/** The cells of a report in which none is printed, in the order of the form. */
function nothingPrinted(form: Form): Readonly<Record<string, Cell>> {
  const known = blanks.get(form) ?? Object.fromEntries(cellsOf(form).map(({ path }) => [path, ABSENT]));
  blanks.set(form, known);
  return known;
}

/** The rows found, without those from tables that tell of something else beside the report's own; of a table that stands twice, what stands once is not sure. */
function ofOneTable(found: FoundRow[], rows: readonly PlacedRow[]): FoundRow[] {
  const byTable = Map.groupBy(found, ({ index }) => rows[index]?.table);
  return [...byTable.values()].flatMap((ofTable) => {
    const own = ofTable.filter(({ foreign }) => !foreign);
    const kept = own.length > 0 ? own : ofTable;
    const standsTwice = kept.filter(({ twice }) => twice !== undefined).length * 2 > kept.length;
    return standsTwice
      ? kept.map((row) => (row.twice === 'alike' ? row : { ...row, twice: 'table' as const }))
      : kept;
  });
}

function printedRow(found: FoundRow, placed: LabelledRow | undefined, headers: Headers): PlaceableRow[] {
  if (!placed) return [];
  const { label, values, header, ragged, placed: isPlaced, trust } = found;
  const { slots, home, spare, table } = placed;
  const read = headers(header, placed.row.columns, ragged);
  const isSummed = placed.row.columns.some(({ total }) => total);
  const cells = withoutOthers(values, read, (cell) => isSummed && !isBlank(cell) && !isZero(cell));
  const shape = {
    label: ragged ? home : label.column,
    after: label.column + label.width,
    labels: table.labelColumns,
    home,
    spare,
    header: read,
    placed: isPlaced,
  };
  // A label that says nothing, and not even a number: nothing is told by where it stands alone.
  const isOne = found.twice === undefined || found.twice === 'alike';
  const place = cells && !(ragged && beginWithWords(values)) ? undefined : 'row';
  const doubted = found.twice === 'table' ? 'table' : !isOne ? 'row' : trust === 'place' ? 'label' : place;
  const reworded = trust === 'number' || trust === 'place';
  return [{ slots, label, values: cells ?? values, header, shape, doubted, reworded }];
}

// 2.申请人逾期未按收费通知要求缴纳费用、
// 行政机关不再处理其政府信息公开申请      <- the rest of the label, and no figure of the first column
// 6
// 0
/** Whether words follow a label where its first figure should. */
const beginWithWords = (values: DocumentCell[]): boolean => {
  const first = values.find((cell) => !isBlank(cell));
  return first !== undefined && !wasFigure(first.text);
};

function rowAcross(across: Across, table: FormTable, slots: readonly Slot[]): PlaceableRow | undefined {
  const { cells, header, ordered, placed, doubted } = across;
  const label = cells[0];
  // 复议后起诉 | 未经复议直接起诉      <- where the columns of each begin, nothing says
  const anchors = ordered ? anchorsAcross(header, table) : [undefined];
  // A row of figures alone: no label stands before it.
  const after = anchors[0]?.column ?? 0;
  const shape = {
    label: 0,
    after,
    labels: 1,
    home: 0,
    spare: 0,
    header: headerOf(anchors, ordered),
    // Which column a cell says says nothing without the header's.
    placed: placed && anchors[0] !== undefined,
  };
  return (
    label && {
      slots,
      label,
      values: cells,
      header: [],
      shape,
      doubted: doubted ? 'table' : undefined,
      reworded: false,
    }
  );
}

function readRow(out: ReadCells, row: PlaceableRow, habit: Habit, before?: PlaceableRow): Placement {
  const { values, slots, shape, doubted, reworded } = row;
  const told = out.doubts.length;
  const placement: Placement = doubted
    ? { kind: 'ambiguous' }
    : placeCells(values, slots.length, shape, habit);
  record(out, row, placement, before);
  // What is wrong with all of a table, or with a label, is not said again of the figures.
  if (doubted === 'table' || doubted === 'label') out.doubts.length = told;
  if (reworded) out.doubts.push({ ...tellOf(row), kind: 'reworded-label' });
  return placement;
}

const pathsOf = ({ slots }: PlaceableRow): string[] => slots.map(({ path }) => path);

const tellOf = (row: PlaceableRow): Omit<Doubt, 'kind'> => ({
  cells: pathsOf(row),
  text: row.label.text.trim(),
  at: row.label.at,
});

/** The columns that the form does not have, each told once. */
function foreignColumns(rows: readonly PlaceableRow[]): Doubt[] {
  const seen = new Set(rows.flatMap(({ shape }) => shape.header.others));
  return [...seen].map(({ text, at }) => ({ kind: 'foreign-column', cells: [], text: text.trim(), at }));
}
