import { type Lift, lifted } from '../../../text/raised.ts';
import type { Bounds } from '../../bounds.ts';
import { type Holder, putStruck } from '../../html/pieces.ts';
import { tidy } from '../../html/space.ts';
import {
  addText,
  breakLine,
  closeBox,
  createFlow,
  endParagraph,
  openBox,
  startParagraph,
  type CellShape,
  type Flow,
} from '../flow.ts';
import { decodeBytes, encodingOfPage } from './charsets.ts';
import { endCell, endRow, newTable, writeTable, type RowDefinition, type RtfTable } from './tables.ts';

/** What becomes of the text of a group. */
export type Destination = 'text' | 'skip' | 'fonts' | 'label' | 'code';

/** What holds until the group ends. `level` is how many tables its paragraphs stand in; `starred` follows `\*`. */
type Group = {
  destination: Destination;
  starred: boolean;
  isBox: boolean;
  fallback: number;
  font: number;
  hidden: boolean;
  struck: boolean;
  lift: Lift | undefined;
  deleted: boolean;
  level: number;
  row: RowDefinition;
  field: { contents: boolean } | undefined;
};

/** A document being built. `bytes` are those not decoded yet, `skip` how many of the next stand in for a character already given. */
export type Builder = {
  flow: Flow;
  group: Group;
  around: Group[];
  tables: RtfTable[];
  /** The main text and the text boxes open in it: how many tables are around each, and what takes its paragraphs. */
  boxes: { tables: number; into: Holder }[];
  page: string;
  fonts: Map<number, string>;
  bytes: string;
  skip: number;
  label: string;
  /** What the cell being read shows struck out. */
  struck: string;
  /** What the cell being defined is part of. */
  cellDown: CellShape['down'];
  cellAcross: CellShape['across'];
  within: Bounds;
};

export function createBuilder(within: Bounds): Builder {
  const flow = createFlow(within);
  startParagraph(flow);
  const group: Group = {
    destination: 'text',
    starred: false,
    isBox: false,
    fallback: 1,
    font: -1,
    hidden: false,
    struck: false,
    lift: undefined,
    deleted: false,
    level: 0,
    row: { left: 0, cells: [] },
    field: undefined,
  };
  return {
    flow,
    group,
    around: [],
    tables: [],
    boxes: [{ tables: 0, into: flow.whole }],
    page: encodingOfPage(1252),
    fonts: new Map(),
    bytes: '',
    skip: 0,
    label: '',
    struck: '',
    cellDown: undefined,
    cellAcross: undefined,
    within,
  };
}

/** Takes bytes in the encoding of the font, but for those that only stand in for a character. */
export function takeBytes(builder: Builder, bytes: string): void {
  const skipped = Math.min(builder.skip, bytes.length);
  builder.skip -= skipped;
  builder.bytes += bytes.slice(skipped);
}

/** Ends a line inside a paragraph. */
export function endLine(builder: Builder): void {
  const { destination, hidden, struck, deleted, level } = builder.group;
  if (destination !== 'text' || hidden || struck || deleted) return;
  goTo(builder, level);
  breakLine(builder.flow);
}

/** Decodes what bytes there are. A character may be made of several that come one by one. */
export function flushBytes(builder: Builder): void {
  const { bytes, fonts, group, page } = builder;
  if (!bytes) return;
  builder.bytes = '';
  takeText(builder, decodeBytes(bytes, fonts.get(group.font) ?? page));
}

export function takeText(builder: Builder, text: string): void {
  const { destination, hidden, struck, lift, deleted, field } = builder.group;
  if (destination === 'code') {
    if (field && /^\s*TOC\b/u.test(text)) field.contents = true;
  } else if (hidden || deleted) return;
  else if (struck) builder.struck += destination === 'text' ? text : '';
  else if (destination === 'label') builder.label += text;
  else if (destination === 'text') addText(builder.flow, lifted(text, lift));
}

/** Ends a paragraph where it stands: in the text, or in the cell of a table so many levels deep. */
export function closeParagraph(builder: Builder, level: number): void {
  goTo(builder, level);
  const { flow } = builder;
  if (level === 0) builder.struck = '';
  const label = tidy(builder.label);
  builder.label = '';
  // Bullets are signs without meaning.
  if (/[\p{L}\p{N}]/u.test(label)) flow.paragraph.label = label;
  endParagraph(flow);
  startParagraph(flow);
}

function goTo(builder: Builder, level: number): void {
  const { boxes, tables, within } = builder;
  const bottom = boxes.at(-1)?.tables ?? 0;
  within('levels of nested tables', bottom + level);
  while (tables.length > bottom + level) closeTable(builder);
  while (tables.length < bottom + level) tables.push(newTable());
  builder.flow.into = place(builder);
}

function place({ boxes, tables, flow }: Builder): Holder {
  const box = boxes.at(-1);
  const table = tables.length > (box?.tables ?? 0) ? tables.at(-1) : undefined;
  return table?.cell ?? box?.into ?? flow.whole;
}

function closeTable(builder: Builder): void {
  const { flow, group, tables } = builder;
  const table = tables.pop();
  if (!table) return;
  // A row that was not ended.
  if (table.cell.pieces.length > 0) endCell(table);
  endRow(table, group.row);
  flow.into = place(builder);
  // The paragraph that shows that the table is over has been read already.
  openBox(flow);
  writeTable(flow, table);
  closeBox(flow);
}

export function closeCell(builder: Builder, level: number): void {
  closeParagraph(builder, Math.max(1, level));
  const table = builder.tables.at(-1);
  if (!table) return;
  putStruck(table.cell, builder.struck, builder.flow.paragraph.line);
  builder.struck = '';
  endCell(table);
}

export function closeRow(builder: Builder, level: number): void {
  goTo(builder, Math.max(1, level));
  const table = builder.tables.at(-1);
  if (table) endRow(table, builder.group.row);
}

export function openTextBox(builder: Builder): void {
  const { boxes, flow, group, tables } = builder;
  goTo(builder, group.level);
  boxes.push({ tables: tables.length, into: flow.into });
  openBox(flow);
  startParagraph(flow);
  group.isBox = true;
  group.level = 0;
}

export function closeTextBox(builder: Builder): void {
  const { boxes, flow } = builder;
  // Behind the mark that ends the last paragraph none begins.
  if (!flow.paragraph.raw) flow.counts.paragraphs -= 1;
  goTo(builder, 0);
  endParagraph(flow);
  boxes.pop();
  closeBox(flow);
}
