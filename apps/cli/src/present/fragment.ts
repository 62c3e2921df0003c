import type { Fragment, FragmentCell, Mark, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { isPlain, oneLine, painter } from './out.ts';
import { displayWidth, wrap } from './width.ts';

type Shown = Call<object>;

/** A label is cut where it is wider, a heading broken into lines. */
const LABEL = 36;
const GAP = '  ';

/** A fragment of a table as lines: headings, then rows with their figures and place. The figure at fault stands out by its colour, or as »7« where there is none; those of which one is, as ›7‹. */
export function fragmentLines(call: Shown, report: Report, fragment: Fragment): string[] {
  const { columns, rows } = fragment;
  const [row] = rows;
  const lone = row?.cells[0];
  const omitted = call.text.findings.omitted(fragment);
  const noted = omitted === '' ? [] : [painter(call.io)('dim', omitted)];
  if (row && lone && rows.length === 1 && columns.length === 1) {
    const place = row.place && call.text.punctuation.aside(row.place);
    const name = call.loaded.cellName(report, lone.path, call.language);
    return [`${name}${call.text.punctuation.colon}${figureText(call, lone, false)}${place}`, ...noted];
  }
  return [...gridLines(call, fragment), ...noted];
}

function gridLines(call: Shown, { columns, rows }: Fragment): string[] {
  const paint = painter(call.io);
  const labels = rows.map(({ label }) => cut(label, LABEL));
  const label = widest(labels);
  const figures = columns.map((_, index) => {
    const column = rows.map(({ cells }) => cells[index]);
    const marked = isPlain(call.io) && column.some((cell) => signsOf(cell));
    return column.map((cell) => (cell ? figureText(call, cell, marked) : ''));
  });
  const room = call.io.columns - label - widest(rows.map(({ place }) => place)) - 8;
  const widths = columnWidths(columns, figures.map(widest), room);
  const heads = columns.map((head, index) => wrap(head, widths[index] ?? 1).split('\n'));
  const tallest = Math.max(...heads.map(({ length }) => length));
  const headLines = Array.from({ length: tallest }, (_, line) =>
    heads.map((head, index) => padStart(head[line - tallest + head.length] ?? '', widths[index] ?? 1)),
  );
  return [
    ...headLines.map((line) => paint('dim', [padEnd('', label), ...line].join(GAP))),
    ...rows.map(({ place }, index) => {
      const line = figures.map((column, at) => padStart(column[index] ?? '', widths[at] ?? 1));
      return [padEnd(labels[index] ?? '', label), ...line, paint('dim', place)].join(GAP);
    }),
  ];
}

/** As wide as the headings where there is room, else as wide as the figures need, six places at least. */
function columnWidths(columns: string[], figures: number[], room: number): number[] {
  const full = columns.map((head, index) => Math.max(displayWidth(head), figures[index] ?? 0));
  const all = full.reduce((sum, width) => sum + width + GAP.length, 0);
  if (all <= room) return full;
  const share = Math.max(6, Math.floor(room / columns.length) - GAP.length);
  const most = share - (share % 2);
  return full.map((width, index) =>
    Math.max(figures[index] ?? 0, Math.min(width, most, evenly(width, most))),
  );
}

// 结果维持 in two lines is 结果 and 维持, where 结果维 would have room.
const evenly = (width: number, most: number): number => 2 * Math.ceil(width / Math.ceil(width / most) / 2);

/** How a figure is marked where there is no colour. */
const SIGNS: Partial<Record<Mark, readonly [string, string]>> = {
  broken: ['»', '«'],
  doubtful: ['›', '‹'],
};

// What is illegible is marked as such.
const signsOf = (cell: FragmentCell | undefined) =>
  cell?.mark && cell.state !== 'illegible' ? SIGNS[cell.mark] : undefined;

/** A figure as printed, or the state of a cell without one; `spaced` leaves room for the mark that others of the column bear. */
function figureText(call: Shown, cell: FragmentCell, spaced: boolean): string {
  const { text, io } = call;
  const paint = painter(io);
  const printed = oneLine(cell.text);
  const shown = cell.state === 'illegible' ? `?${printed}` : printed || (text.state[cell.state] ?? printed);
  const signs = signsOf(cell);
  if (isPlain(io) && signs) return signs.join(shown);
  if (cell.mark === 'broken') return paint('red', paint('inverse', shown));
  const style = cell.mark === 'doubtful' ? 'yellow' : 'dim';
  const painted = cell.mark === 'involved' ? shown : paint(style, shown);
  return spaced ? `${painted} ` : painted;
}

const widest = (texts: string[]): number => Math.max(0, ...texts.map(displayWidth));
const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

const cut = (text: string, width: number): string =>
  displayWidth(text) <= width ? text : `${wrap(text, width - 1).split('\n')[0]}…`;
