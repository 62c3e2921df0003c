import type { Document, DocumentCell, Paragraph } from '../document/document.ts';
import type { Column } from '../forms/index.ts';
import { isFigure } from '../text/figure.ts';
import { alignInOrder, type Candidates } from './align.ts';
import type { Lexicon, Meaning } from './lexicon.ts';

/** A header cell above a row: the column that it names, where it stands in the grid, and its words. */
export type HeaderCell = { of: Column; column: number; width: number; text: string };

/** A row of the form found in the document: its label, the cells that follow it, and the header above it. */
export type FoundRow = {
  index: number;
  label: DocumentCell;
  values: DocumentCell[];
  header: HeaderCell[];
  ragged: boolean;
};

/** A line of cells of one table, each with what its words mean in the form. */
type ReadLine = {
  table: number;
  ragged: boolean;
  cells: { cell: DocumentCell; meaning: Meaning; header: boolean }[];
};

/** Finds the labelled rows of the form in the tables of a document, in order, whatever table they stand in. */
export function findRows(document: Document, lexicon: Lexicon): FoundRow[] {
  const lines = readLines(document, lexicon);
  const labels = lines.flatMap((line, at) =>
    line.cells.flatMap(({ meaning, header }, i) =>
      meaning.rows.length > 0 && !header ? [{ at, i, candidates: meaning.rows }] : [],
    ),
  );
  const candidates: Candidates[] = labels.map((label) => label.candidates);
  const assigned = alignInOrder(candidates, lexicon.rows.length);
  const taken = new Set(labels.filter((_, k) => assigned[k] !== -1).map(({ at, i }) => `${at}:${i}`));
  const found: FoundRow[] = [];
  let header: HeaderCell[] = [];
  lines.forEach((line, at) => {
    header = mergeHeader(header, line);
    line.cells.forEach(({ cell }, i) => {
      if (!taken.has(`${at}:${i}`)) return;
      const index = assigned[labels.findIndex((label) => label.at === at && label.i === i)] ?? -1;
      found.push({ index, label: cell, values: valuesAfter(lines, at, i), header, ragged: line.ragged });
    });
  });
  return found;
}

/** A row's label that stands beside a table as a line of its own counts for less than one inside. */
const OUTSIDE = 0.4;

function readLines({ blocks }: Document, lexicon: Lexicon): ReadLine[] {
  const lines: ReadLine[] = [];
  blocks.forEach((block, table) => {
    if (block.kind === 'paragraph') {
      const beside = blocks[table - 1]?.kind === 'table' || blocks[table + 1]?.kind === 'table';
      const line = beside ? loneLabel(block, table, lexicon) : undefined;
      if (line) lines.push(line);
      return;
    }
    for (const { cells, ragged = false } of block.rows) {
      const meanings = cells.map((cell) => lexicon.meaning(cell.text));
      lines.push({
        table,
        ragged,
        cells: cells.map((cell, i) => ({
          cell,
          meaning: meanings[i] as Meaning,
          header: isHeader(meanings, cells, i),
        })),
      });
    }
  });
  return lines;
}

// 行政强制→0→0→0
// 政府集中采购            <- its figures are blank and its tabs were lost
function loneLabel({ text, at }: Paragraph, table: number, lexicon: Lexicon): ReadLine | undefined {
  const meaning = lexicon.meaning(text);
  const rows = meaning.rows
    .filter(({ score }) => score === 1)
    .map(({ index }) => ({ index, score: OUTSIDE }));
  if (rows.length === 0) return undefined;
  const cell: DocumentCell = { text, at, column: 0, width: 1 };
  return { table, ragged: false, cells: [{ cell, meaning: { ...meaning, rows }, header: false }] };
}

// 自然人 | 法人或其他组织 | 总计     <- 总计 is a header here, and a row's label before figures
/** A column's name is a header where its neighbour is header too; with an ordinal before it, it is a row's label. */
function isHeader(meanings: Meaning[], cells: DocumentCell[], i: number): boolean {
  const meaning = meanings[i];
  if (!meaning || meaning.columns.length === 0 || meaning.numbered) return false;
  if (meaning.rows.length === 0) return true;
  const written = (step: number): number => {
    let k = i + step;
    while (k >= 0 && k < cells.length && cells[k]?.text.trim() === '') k += step;
    return k;
  };
  return [written(-1), written(1)].some((k) => {
    const near = meanings[k];
    return near !== undefined && !near.numbered && (near.columns.length > 0 || near.furniture);
  });
}

/** The header that holds below a line: names found in it replace those of the same columns. */
function mergeHeader(header: HeaderCell[], line: ReadLine): HeaderCell[] {
  const named = line.cells.flatMap(({ cell, meaning, header: isOne }) =>
    isOne
      ? meaning.columns.map((of) => ({ of, column: cell.column, width: cell.width, text: cell.text }))
      : [],
  );
  if (named.length === 0) return header;
  const columns = new Set(named.map(({ of }) => of));
  return [...header.filter(({ of }) => !columns.has(of)), ...named];
}

/** The cells behind a label up to the next words of the form; a label alone on its line goes on to the lines of figures below. */
function valuesAfter(lines: ReadLine[], at: number, i: number): DocumentCell[] {
  const line = lines[at];
  if (!line) return [];
  const rest = upToWords(line.cells.slice(i + 1));
  if (rest.length > 0 || i + 1 < line.cells.length) return rest;
  const values: DocumentCell[] = [];
  for (let k = at + 1; k < lines.length; k += 1) {
    const next = lines[k];
    if (!next || next.table !== line.table || !next.cells.every(({ cell }) => isFigure(cell.text))) break;
    values.push(...next.cells.map(({ cell }) => cell));
  }
  return values;
}

function upToWords(cells: ReadLine['cells']): DocumentCell[] {
  const end = cells.findIndex(
    ({ meaning, header }) =>
      header || meaning.rows.length > 0 || meaning.furniture || meaning.columns.length > 0,
  );
  return (end === -1 ? cells : cells.slice(0, end)).map(({ cell }) => cell);
}
