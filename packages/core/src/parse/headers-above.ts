import type { Address, DocumentCell } from '../document/document.ts';
import type { Column } from '../forms/index.ts';
import { isFigure } from '../text/figure.ts';
import type { Anchor } from './header.ts';
import type { Meaning } from './lexicon.ts';
import type { Line } from './lines.ts';
import { isBlank } from './print.ts';

/** A header cell above a row: the column or group of columns that it names, if any, where it stands in the grid, in which line, where that ends, and its words. */
export type HeaderCell = Anchor & { of: Column | undefined; line: number; text: string; at: Address };

/** So many lines of a header stand above the one that names the columns at most. */
export const LINES_ABOVE = 2;

/** The header that holds at each line: names found in a line replace those of the same columns above. */
export function headersOf(lines: Line[]): HeaderCell[][] {
  let header: HeaderCell[] = [];
  return lines.map((line, at) => {
    const named = line.header.length === 0 ? strangeBeside(line, at) : namedIn(line, at);
    if (named.length === 0) return header;
    const columns = new Set(named.map(({ of }) => of));
    header = [
      ...header.filter(({ of, line: above }) => (of ? !columns.has(of) : above >= at - LINES_ABOVE)),
      ...named,
    ];
    return header;
  });
}

// （本列数据的勾稽关系为…） | 申请人情况 | 上年同期
/** The columns that the form does not have, in the top line of a header. */
function strangeBeside({ cells, meanings }: Line, at: number): HeaderCell[] {
  const first = meanings.findIndex(({ furniture }) => furniture);
  if (first === -1 || cells.some((cell) => !isBlank(cell) && isFigure(cell.text))) return [];
  return cells.flatMap((cell, i): HeaderCell[] => {
    const { column, width, text } = cell;
    const isBeside = i > first && isStrange(cell, meanings[i]);
    return isBeside
      ? [{ of: undefined, column, width, end: column + width, line: at, text, at: cell.at }]
      : [];
  });
}

// 处理决定数量 | 处理决定数量 | 处理决定数量      <- a header repeated in each place that it spans
function namedIn({ cells, meanings, header }: Line, at: number): HeaderCell[] {
  const named: HeaderCell[] = [];
  const last = cells.at(-1);
  const end = last ? last.column + last.width : 0;
  cells.forEach((cell, i) => {
    const { column, width, text } = cell;
    if (named.length > 0 && isStrange(cell, meanings[i]))
      named.push({ of: undefined, column, width, end, line: at, text, at: cell.at });
    for (const of of header[i] ? (meanings[i]?.columns ?? []) : []) {
      const before = named.find((one) => one.of === of && one.column + one.width === column);
      if (before) before.width += width;
      else named.push({ of, column, width, end, line: at, text, at: cell.at });
    }
  });
  return named;
}

// 自然人 | … | 总计 | 上年同期      <- a column that the form does not have
/** Whether a cell in a header's line is words, and none of the form's. */
const isStrange = (cell: DocumentCell, meaning: Meaning | undefined): boolean =>
  cell.confidence === undefined &&
  STRANGE.test(cell.text) &&
  !isFigure(cell.text) &&
  meaning !== undefined &&
  !isWord(meaning);

const STRANGE = /\p{Script=Han}\s*\p{Script=Han}/u;

/** Whether a cell is words of the form. */
export const isWord = (meaning: Meaning | undefined): boolean =>
  meaning !== undefined && (meaning.rows.length > 0 || meaning.furniture || meaning.columns.length > 0);
