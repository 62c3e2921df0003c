import type { Bounds } from '../bounds.ts';
import { NO_PIECES, putPiece, type Holder, type PlacedCell, type PlacedTable } from '../html/pieces.ts';
import { joinLines, tidy } from '../html/space.ts';

/** What a cell is part of: down, of a cell above that begins there or goes on; across, of the cell before it. */
export type CellShape = {
  width: number;
  down: 'start' | 'continue' | undefined;
  across: 'continue' | undefined;
};

/** A paragraph being read: `label` is its list number, `joins` says that it goes on in the next. */
type OpenParagraph = { raw: string; line: number; label: string; joins: boolean };

/** A table being read, with the grid column that comes next and the columns in which a merged cell reaches down; `struck` is what a cell shows struck out. */
export type OpenTable = {
  table: PlacedTable;
  around: Holder;
  row: PlacedCell[];
  column: number;
  reaching: boolean[];
  cell: (CellShape & Holder & { line: number; dropped: boolean; struck: string }) | undefined;
};

/** A document being read from front to back. A paragraph's `line` is its number among all, empty ones and those in cells too. */
export type Flow = {
  whole: Holder;
  into: Holder;
  tables: OpenTable[];
  paragraph: OpenParagraph;
  interrupted: OpenParagraph[];
  counts: { paragraphs: number; tables: number; cells: number };
  within: Bounds;
};

const blankParagraph = (line: number): OpenParagraph => ({ raw: '', line, label: '', joins: false });

export function createFlow(within: Bounds): Flow {
  const whole: Holder = { pieces: NO_PIECES };
  const counts = { paragraphs: 0, tables: 0, cells: 0 };
  return { whole, into: whole, tables: [], paragraph: blankParagraph(1), interrupted: [], counts, within };
}

export function startParagraph(flow: Flow): void {
  flow.within('paragraphs', (flow.counts.paragraphs += 1));
  flow.paragraph.joins = false;
  if (!flow.paragraph.raw) flow.paragraph.line = flow.counts.paragraphs;
}

export function addText(flow: Flow, text: string): void {
  flow.paragraph.raw += text;
}

/** Takes text that is struck out: it counts only in that its cell is not blank. */
export function addStruck(flow: Flow, text: string): void {
  const cell = flow.tables.at(-1)?.cell;
  if (cell) cell.struck += text;
}

/** Ends a line inside a paragraph. */
export function breakLine(flow: Flow): void {
  if (flow.paragraph.raw) endLine(flow);
}

export function endParagraph(flow: Flow): void {
  const { raw, label, joins } = flow.paragraph;
  if (!joins && (raw || label)) endLine(flow);
}

// 一、 + 总体情况; a label without a sign at its end stands apart: 第一条 总则
function endLine(flow: Flow): void {
  const { paragraph } = flow;
  const label = paragraph.label && paragraph.label.replace(/[\p{L}\p{N}]$/u, '$& ');
  const raw = tidy(paragraph.raw);
  const text = label ? tidy(joinLines([label, raw])) : raw;
  paragraph.raw = '';
  paragraph.label = '';
  if (text) putPiece(flow.into, { kind: 'prose', text, line: paragraph.line });
}

/** Starts a text box, whose paragraphs come before the one that it hangs on. */
export function openBox(flow: Flow): void {
  flow.interrupted.push(flow.paragraph);
  flow.paragraph = blankParagraph(flow.counts.paragraphs + 1);
  checkDepth(flow);
}

export function closeBox(flow: Flow): void {
  breakLine(flow);
  flow.paragraph = flow.interrupted.pop() ?? blankParagraph(1);
}

/** Checks how many tables and text boxes are open one inside another. */
export const checkDepth = (flow: Flow): void =>
  flow.within('levels of nested tables', flow.tables.length + flow.interrupted.length);
