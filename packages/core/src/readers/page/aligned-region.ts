import { type Cut, cutCells, type Piece } from './pieces.ts';

// Heights of the font from one line of a table to the next.
const APART = 4.5;
const MOST_COLUMNS = 64;
const MOST_LINES = 2_000;
// The share of the width of a table that a label, or a heading within, takes at most.
const NARROW = 0.5;
const NUMERALS = '一二三四五六七八九十';

/** The end of the lines that may be one table, beginning with one of several pieces: they go on over a page break, up to a heading or prose. */
export function endOfRegion(cuts: Cut[], from: number): number {
  const first = cuts[from] as Cut;
  if (first.pieces.length > MOST_COLUMNS) return from + 1;
  const extent = { x0: Number.POSITIVE_INFINITY, x1: 0 };
  let heading = 0;
  let before = first;
  for (let i = from; i < Math.min(cuts.length, from + MOST_LINES); i += 1) {
    const cut = cuts[i] as Cut;
    const { pieces } = cut;
    const [lead] = pieces;
    if (!lead || pieces.length > MOST_COLUMNS || isApart(before, cut)) return i;
    const number = numberOf(lead.text);
    if (pieces.length > 1) widen(extent, pieces);
    else if (isProse(cut, extent) || !follows(heading, number)) return i;
    if (number > 0) heading = number;
    before = cut;
  }
  return Math.min(cuts.length, from + MOST_LINES);
}

function widen(extent: { x0: number; x1: number }, pieces: Piece[]): void {
  extent.x0 = Math.min(extent.x0, pieces[0]?.x0 ?? extent.x0);
  extent.x1 = Math.max(extent.x1, pieces.at(-1)?.x1 ?? extent.x1);
}

const isApart = (above: Cut, below: Cut): boolean =>
  above.line.page === below.line.page
    ? below.line.line.y - above.line.line.y > APART * below.line.line.size
    : below.line.page - above.line.page > 1;

function isProse(cut: Cut, extent: { x0: number; x1: number }): boolean {
  const { pieces } = cutCells(cut.line);
  return pieces.some(
    ({ text, x0, x1 }) =>
      x1 - x0 > NARROW * (extent.x1 - extent.x0) || text.endsWith('。') || NOTE.test(text),
  );
}

// 注：其他处理含撤回申请 5 件
const NOTE = /^(?:备?注|说明)[:：]/u;

// 四、结转下年度继续办理                     <- the fourth label of a table
// 四、政府信息公开行政复议、行政诉讼情况     <- a heading: no third stands above
/** Whether a number may be that of the next label, of which one may be illegible between. */
const follows = (before: number, number: number): boolean =>
  number === 0 || number === before + 1 || (before > 0 && number === before + 2);

/** The number of a heading, or of a label numbered alike; 0 where there is none. */
function numberOf(text: string): number {
  const numeral = /^([一二三四五六七八九十])[、．.]/u.exec(text)?.[1];
  return numeral ? NUMERALS.indexOf(numeral) + 1 : 0;
}
