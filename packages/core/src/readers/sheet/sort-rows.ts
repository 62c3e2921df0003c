import type { GridRow } from './grid-rows.ts';

/** What a row of a sheet is: a line of prose, a row of a table, or nothing that shows. */
export type RowKind = 'prose' | 'table' | 'blank';

// No label of the statutory tables is so long, and none is a sentence.
const PROSE = 60;
const SENTENCE = /。/u;
// 一、总体情况 | 四．政府信息公开行政复议、行政诉讼情况, but not 一、本年新收政府信息公开申请数量 beside blank cells
const HEADING = /^\s*[一二三四五六七八九十]{1,3}\s*[、.．].*(?:情况|事项|问题|措施|工作|公开)\s*$/u;
// 2021年情况 | 附件：下属单位情况
const CAPTION = /^\s*(?:附[件表录]|.*20\d\d\s*年.*(?:情况|统计表|数据|报表)\s*$)/u;

/**
 * Tells prose from tables. A row with several cells, or beside a cell that reaches down, is one of a table. One with a
 * single cell may be a title, a heading or prose, or in a table a label whose figures are blank: it is of the table
 * where it stands between rows of it, or beside one with blank cells of its own, unless it reads like prose or a heading.
 */
export function sortRows(rows: GridRow[]): RowKind[] {
  const sure = rows.map((row) => sureKind(row));
  // Whether a row of a table comes next, with nothing but labels between.
  const above: boolean[] = [];
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const next = sure[i + 1];
    const open = next === undefined || next === 'hollow';
    above[i] = follows(rows, i) && (next === 'table' || (open && above[i + 1] === true));
  }
  const kinds: RowKind[] = [];
  rows.forEach((row, i) => {
    const below = i > 0 && follows(rows, i - 1) && kinds[i - 1] === 'table';
    const kind = sure[i];
    if (kind === 'hollow') kinds.push(below ? 'table' : 'blank');
    else
      kinds.push(kind ?? ((below && above[i]) || (row.kept > 0 && (below || above[i])) ? 'table' : 'prose'));
  });
  return kinds;
}

/** The kind of a row that does not depend on its neighbours; hollow is one that shows nothing but the cells of a table. */
function sureKind({ filled, kept, reached }: GridRow): RowKind | 'hollow' | undefined {
  const [only, more] = filled;
  if (!only) return reached || kept > 0 ? 'hollow' : 'blank';
  if (more || reached) return 'table';
  if (only.text.length > PROSE || SENTENCE.test(only.text)) return 'prose';
  return (HEADING.test(only.text) && kept === 0) || CAPTION.test(only.text) ? 'prose' : undefined;
}

/** A short text alone in its row, which may as well be a row of the table that it stands in. */
export const isLone = (row: GridRow): boolean => sureKind(row) === undefined;

const follows = (rows: GridRow[], i: number): boolean => rows[i + 1]?.index === (rows[i]?.index ?? 0) + 1;
