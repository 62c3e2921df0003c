import type { DocumentCell, Row } from '../../document/document.ts';
import { isFigure } from '../../text/figure.ts';
import type { Bounds } from '../bounds.ts';
import type { Line, TableLines } from '../text.ts';
import { withBlankLines } from './blank-lines.ts';
import { inColumns } from './loose-columns.ts';
import { looseRegions, type Region } from './loose-regions.ts';
import { lineAsWord, ORDINAL, type Word } from './loose-words.ts';

/** Figures with the words before them; blanks are undefined. Not `sure` where a figure that belongs elsewhere may stand among them. */
export type LooseRow = { words: Word[]; figures: (Word | undefined)[]; sure: boolean };

/** The tables in lines without tabs or pipes, by the index of their first line: a cell in each line, or cells between gaps. */
export function looseTables(lines: Line[], within: Bounds): Map<number, TableLines> {
  let cells = 0;
  return new Map(
    looseRegions(lines).map((region) => {
      const rows = rowsOf(region, lines);
      for (const row of rows) within('cells', (cells += row.cells.length));
      return [region.from, { rows, next: region.to }];
    }),
  );
}

function rowsOf(region: Region, lines: Line[]): Row[] {
  const rows = standAlone(region)
    ? withBlankLines(region.lines.map((words) => words.flatMap(({ line }) => wholeOf(lines, line))))
    : inColumns(rowsInLines(region.lines));
  doubtLonger(rows);
  return rows.flatMap(eachLabel).map(rowOf);
}

const wholeOf = (lines: Line[], number: number): Word[] => {
  const line = lines[number - 1];
  return line ? [lineAsWord(line.text, number)] : [];
};

const ALONE = 0.9;

/** Whether nearly each line holds one cell: in a table of rows most figures share their line. */
function standAlone({ lines }: Region): boolean {
  const withFigures = lines.filter((words) => words.some(({ figure }) => figure));
  const alone = withFigures.filter((words) => words.length === 1);
  return alone.length > withFigures.length * ALONE;
}

// 一、本年新收政府信息公开申请数量
// 38 6 9 11 10 14 88                       <- figures go on from the words before them, whatever the line
/** The rows of lines: a line of several words without a figure is one by itself, if no word goes on below. */
function rowsInLines(lines: Word[][]): LooseRow[] {
  const rows: LooseRow[] = [];
  let open: LooseRow = { words: [], figures: [], sure: true };
  let above: Word[] = [];
  for (const line of lines) {
    if (line.length === 0) continue;
    const words = line.filter(({ figure }) => !figure);
    const upper = open.figures.length > 0 ? [] : above;
    const ends = open.figures.length > 0 || above.length > 1;
    if (words.length > 0 && ends && !words.some((word) => brokenAbove(word, upper))) {
      rows.push(open);
      open = { words: [], figures: [], sure: true };
    }
    above = words.map((word) => {
      const label = brokenAbove(word, upper);
      if (label) return Object.assign(label, { text: label.text + word.text });
      open.words.push(word);
      return word;
    });
    open.figures.push(...line.filter(({ figure }) => figure));
  }
  rows.push(open);
  return rows.filter(({ words, figures }) => words.length + figures.length > 0);
}

// 小计 | 合计 | 其中: these begin a row of their own.
const SUM = /计$|^其中/u;
/** Labels so long are broken over lines. */
const LONGEST_UNBROKEN = 9;

// 5.要求行政机关确认或重新出具
// 已获取信息 | 3 | 0                <- goes on with the label above it
/** The label in the line above that a word goes on with. */
const brokenAbove = (word: Word, above: Word[]): Word | undefined =>
  ORDINAL.test(word.text) || SUM.test(word.text)
    ? undefined
    : above.findLast(
        ({ text, x0, x1 }) =>
          x0 < word.x1 && word.x0 < x1 && ORDINAL.test(text) && text.length > LONGEST_UNBROKEN,
      );

/** A row with one figure more than at least so many rows for each like it may hold the number of a page. */
const MORE_OFTEN = 2;

/** Leaves open the rows that are one longer than most, and of several each that is like no other. */
function doubtLonger(rows: LooseRow[]): void {
  const counts = new Map<number, number>();
  for (const { figures } of rows) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  for (const row of rows) {
    const length = row.figures.length;
    const alike = counts.get(length) ?? 0;
    if (length > 1 && (counts.get(length - 1) ?? 0) >= alike * MORE_OFTEN) row.sure = false;
  }
}

// （七）总计
// 四、结转下年度继续办理 | 1 | 0      <- what stood behind the first left no trace: blanks, or figures that went astray
/** A row for each numbered label; what nothing follows is not sure. */
function eachLabel(row: LooseRow): LooseRow[] {
  const rows: LooseRow[] = [];
  let words: Word[] = [];
  for (const word of row.words) {
    if (ORDINAL.test(word.text) && words.some(({ text }) => ORDINAL.test(text))) {
      rows.push({ words, figures: [], sure: false });
      words = [];
    }
    words.push(word);
  }
  const isEmpty = row.figures.length === 0 && words.some(({ text }) => ORDINAL.test(text));
  return [...rows, { ...row, words, sure: row.sure && !isEmpty }];
}

const DIGIT = /[\d０-９]/u;
// � 23      <- of one figure, or of two?
const isDebris = (word: Word | undefined): boolean =>
  word !== undefined && !isFigure(word.text) && !DIGIT.test(word.text);

function rowOf({ words, figures, sure }: LooseRow): Row {
  const cells: DocumentCell[] = [];
  const last = words.at(-1)?.line ?? figures.find(Boolean)?.line ?? 1;
  const doubt = sure && !figures.some(isDebris) ? {} : { confidence: 0 };
  for (const word of [...words, ...figures]) {
    const column = cells.length;
    const at = { line: word?.line ?? last, cell: column + 1 };
    cells.push({ text: word?.text ?? '', at, column, width: 1, ...doubt });
  }
  return { cells, ragged: true };
}
