import type { DocumentCell, Row } from '../../document/document.ts';
import { isFigure } from '../../text/figure.ts';
import { squeeze } from '../../text/normalise.ts';
import type { Line, TableLines } from '../text.ts';

export const isPipeLine = (text: string): boolean => text.trimEnd().endsWith('|');

// 行政强制 |
// 32 |
// 0 |
// 0 |
// 第二十条第(八)项 | |||      <- surplus pipes fill the row up to its width: they end it and are no cells
/** A cell per line before a pipe, where surplus pipes end a row, or a whole row per line. */
export function readPipeLines(lines: Line[], from: number): TableLines {
  const cellsStandAlone = standAlone(lines, from);
  const rowOf = (cells: DocumentCell[]): Row => (cellsStandAlone ? { cells, ragged: true } : { cells });
  const rows: Row[] = [];
  let cells: DocumentCell[] = [];
  let half = '';
  let i = from;
  for (; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (isPipeLine(line.text)) {
      const texts = split(half + line.text);
      half = '';
      const kept = cellsStandAlone && texts.slice(1).every((text) => text === '') ? texts.slice(0, 1) : texts;
      for (const text of kept) {
        const column = cells.length;
        cells.push({ text, at: { line: line.number, cell: column + 1 }, column, width: 1 });
      }
      if (texts.length > 1) {
        rows.push(rowOf(cells));
        cells = [];
      }
    } else if (isBareFigure(line.text)) {
      const column = cells.length;
      cells.push({ text: line.text.trim(), at: { line: line.number, cell: column + 1 }, column, width: 1 });
    } else if (goesOn(line.text, lines[i + 1])) half += line.text.trim();
    else break;
  }
  if (cells.length > 0) rows.push(rowOf(cells));
  return { rows, next: i };
}

/** How many lines tell whether each holds a cell or a row. */
const SAMPLE = 40;

function standAlone(lines: Line[], from: number): boolean {
  const sample = lines.slice(from, from + SAMPLE).filter(({ text }) => isPipeLine(text));
  return sample.filter(({ text }) => !/\|.*[^|\s]/u.test(text)).length > sample.length / 2;
}

/** The cells of a line: what the last pipe closes, and one empty cell for each further pipe. */
const split = (text: string): string[] =>
  text
    .trimEnd()
    .replace(/^\s*\|(?=.*[^|\s])/u, '')
    .slice(0, -1)
    .split('|')
    .map((cell) => cell.trim());

/** A last cell that has lost its pipe. */
const isBareFigure = (text: string): boolean => squeeze(text) !== '' && isFigure(text);

/** A cell whose pipe stands alone on the line below it. */
const goesOn = (text: string, next: Line | undefined): boolean =>
  squeeze(text) !== '' && next !== undefined && /^\s*\|[|\s]*$/u.test(next.text);
