import type { Document, DocumentCell, Paragraph, Row, Table } from '../document/document.ts';
import { isFigure } from '../text/figure.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { isBlank } from './print.ts';

/** A line of cells of one table, with what the words of each mean in the form; `header` marks those that name a column. */
export type Line = {
  table: number;
  ragged: boolean;
  placed: boolean;
  /** Whether the table tells of another year or another agency. */
  foreign: boolean;
  /** How much a row's label counts here, 0 to 1. */
  weight: number;
  cells: readonly DocumentCell[];
  meanings: readonly Meaning[];
  header: readonly boolean[];
};

/** A row's label that stands beside a table as a line of its own counts for less than one inside. */
const OUTSIDE = 0.4;
/** So does one in a table that seems to tell of something else: it is read where nothing else is there. */
const FOREIGN = 0.5;

const NO_HEADER: readonly boolean[] = [];

/** The lines of the tables of a document, and the labels that stand beside them, in reading order. */
export function readLines({ blocks }: Document, lexicon: Lexicon, foreign: ReadonlySet<Table>): Line[] {
  const lines: Line[] = [];
  blocks.forEach((block, table) => {
    if (block.kind === 'table') {
      const weight = foreign.has(block) ? FOREIGN : 1;
      for (const row of block.rows) lines.push(lineOf(row, table, weight, lexicon));
    } else if (blocks[table - 1]?.kind === 'table' || blocks[table + 1]?.kind === 'table') {
      const line = loneLabel(block, table, lexicon);
      if (line) lines.push(line);
    }
  });
  return lines;
}

function lineOf(row: Row, table: number, weight: number, lexicon: Lexicon): Line {
  const { cells, ragged = false, placed = false } = row;
  const meanings = cells.map((cell) => lexicon.meaning(cell.text));
  const named = meanings.some(({ columns }) => columns.length > 0);
  const header = named ? headerIn(meanings, cells) : NO_HEADER;
  return { table, ragged, placed, foreign: weight < 1, weight, cells, meanings, header };
}

// 行政强制→0→0→0
// 政府集中采购            <- its figures are blank and its tabs were lost
/** The line that a paragraph beside a table is, where it is the label of a row. */
export function loneLabel({ text, at }: Paragraph, table: number, lexicon: Lexicon): Line | undefined {
  const meaning = lexicon.meaning(text);
  const rows = meaning.rows.filter(({ score }) => score === 1);
  if (rows.length === 0) return undefined;
  const cells = [{ text, at, column: 0, width: 1 }];
  const meanings = [{ ...meaning, rows }];
  return {
    table,
    ragged: false,
    placed: false,
    foreign: false,
    weight: OUTSIDE,
    cells,
    meanings,
    header: NO_HEADER,
  };
}

/** So many names of columns make a line without figures a header, whatever stands among them. */
const SEVERAL = 3;

// 法律服务机构 | 事业单位 | 其他      <- 其他 is a header here, though it stands beside words that name nothing
function headerIn(meanings: Meaning[], cells: DocumentCell[]): boolean[] {
  const header = cells.map((_, i) => isHeader(meanings, cells, i));
  const isPlain =
    header.filter(Boolean).length >= SEVERAL && !cells.some((cell) => !isBlank(cell) && isFigure(cell.text));
  return isPlain ? meanings.map(({ columns, numbered }) => columns.length > 0 && !numbered) : header;
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
