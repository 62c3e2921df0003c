import type { LooseRow } from './loose-tables.ts';
import type { Word } from './loose-words.ts';

/** Where the figures of a column stand: their least and greatest column of text, and the line that they keep to. */
type Band = { x0: number; x1: number; line: number };

/** Rows under each other that show where the columns are, behind labels of so many lengths. */
const FEWEST = 3;
/** Columns of text by which a figure may stand out of line: signs that some programs count as wide and some do not. */
const OUT_OF_LINE = 2;

const EDGES = [
  ({ x0 }: Word): number => x0,
  ({ x0, x1 }: Word): number => (x0 + x1) / 2,
  ({ x1 }: Word): number => x1,
] as const;

// 1.属于国家秘密                  4     0     0     6
// 2.其他法律行政法规禁止公开      6                13      <- under the first and the last
/**
 * Puts blanks where rows are short of figures, if the longest rows keep to columns and each figure stands under theirs:
 * then a row of none is blank.
 */
export function inColumns(rows: LooseRow[]): LooseRow[] {
  const wide = mostCommon(rows);
  const full = rows.filter(({ figures }) => figures.length === wide);
  const labels = new Set(full.map(({ words }) => words.at(-1)?.x1));
  const columns = labels.size < FEWEST ? undefined : columnsOf(full, wide);
  if (!columns) return rows;
  const { bands } = columns;
  let header: Word[] = [];
  let begun = true;
  return rows.map((row) => {
    const named =
      row.figures.length > 0 ? [] : row.words.filter((word) => bands.some((band) => meets(word, band)));
    if (named.length > 1) header = begun ? named : [...header, ...named];
    if (named.length > 1 || row.figures.length > 0) begun = row.figures.length > 0;
    const placed = row.figures.length < wide ? place(row.figures, columns) : undefined;
    return placed ? { ...row, figures: underHeader(placed, header, bands) } : row;
  });
}

const meets = ({ x0, x1 }: Word, band: Band): boolean => band.x0 < x1 && x0 < band.x1;

// 信息内容        | 上一年项目数量 | 本年增/减      <- the rows of another table have a column more
// 行政事业性收费  | 49             | 0
/** The figures of a row without the blanks in columns that begin behind all that its header names. */
function underHeader(placed: LooseRow['figures'], header: Word[], bands: Band[]): LooseRow['figures'] {
  const isBeyond = (column: number): boolean =>
    header.length > 1 && header.every(({ x1 }) => x1 <= (bands[column]?.x0 ?? 0));
  let end = placed.length;
  while (end > 0 && placed[end - 1] === undefined && isBeyond(end - 1)) end -= 1;
  return placed.slice(0, end);
}

/** The number of figures that rows have most often, of several. */
function mostCommon(rows: LooseRow[]): number {
  const counts = new Map<number, number>();
  for (const { figures } of rows)
    if (figures.length > 1) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

type Columns = { bands: Band[]; edge: (word: Word) => number };

/** The columns of rows that are full, if their figures keep to one line each and none stands under another's. */
function columnsOf(full: LooseRow[], wide: number): Columns | undefined {
  for (const edge of EDGES) {
    const bands: Band[] = [];
    for (let c = 0; c < wide; c += 1) {
      const band = bandOf(
        full.flatMap(({ figures }) => figures[c] ?? []),
        edge,
      );
      if (!band || band.x0 <= (bands.at(-1)?.x1 ?? -1)) break;
      bands.push(band);
    }
    if (bands.length === wide) return { bands, edge };
  }
  return undefined;
}

function bandOf(words: Word[], edge: Columns['edge']): Band | undefined {
  let [x0, x1, least, most] = [Infinity, 0, Infinity, 0];
  for (const word of words) {
    [x0, x1] = [Math.min(x0, word.x0), Math.max(x1, word.x1)];
    [least, most] = [Math.min(least, edge(word)), Math.max(most, edge(word))];
  }
  return most - least <= OUT_OF_LINE ? { x0, x1, line: (least + most) / 2 } : undefined;
}

/** Each figure in the one column under which it stands; undefined where one stands under none or out of line. */
function place(figures: LooseRow['figures'], { bands, edge }: Columns): LooseRow['figures'] | undefined {
  const placed: LooseRow['figures'] = bands.map(() => undefined);
  for (const word of figures) {
    if (!word) return undefined;
    const under = bands.findIndex((band) => Math.abs(edge(word) - band.line) <= OUT_OF_LINE);
    const others = bands.filter((band) => meets(word, band));
    if (under === -1 || others.length > 1 || placed[under]) return undefined;
    placed[under] = word;
  }
  return placed;
}
