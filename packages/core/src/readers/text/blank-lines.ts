import type { LooseRow } from './loose-tables.ts';
import type { Word } from './loose-words.ts';

/** Words, and the lines below them up to the next: figures, and undefined for a blank one. */
type Stretch = { words: Word[]; below: (Word | undefined)[] };

/**
 * The rows of a table with a cell in each line. Whether a blank line is an empty cell, only all of them together show:
 * programs also put them between any two lines, or between rows, or leave empty cells out. Where that stays open they
 * count for nothing, and a row that is short of a figure has one too few.
 */
export function withBlankLines(lines: Word[][]): LooseRow[] {
  const stretches = stretchesOf(withoutSpacing(lines));
  const rows = withoutSeparators(stretches);
  const widths = widthsOf(rows);
  if (!blanksAreCells(rows, widths)) return stretchesOf(lines.filter((words) => words.length > 0)).map(rowOf);
  const usual = usualLengths(rows, widths);
  return rows.map((row, i) => ({
    words: row.words,
    figures: cellsOf(row, widths[i] ?? 0),
    sure: !hasFigures(row) || row.below.length === (usual[i] ?? 0),
  }));
}

const rowOf = ({ words, below }: Stretch): LooseRow => ({ words, figures: below, sure: true });

// 规章
//
// 0
//
//                <- an empty cell: two blank lines more
//
// 0
/** The lines without the blank one that stands between any two, where one does. */
function withoutSpacing(lines: Word[][]): Word[][] {
  const inked = lines.flatMap((words, i) => (words.length > 0 ? [i] : []));
  const gaps = inked.slice(1).map((at, i) => at - (inked[i] ?? 0) - 1);
  if (gaps.some((gap) => gap % 2 === 0)) return lines;
  return inked.flatMap((at, i) => {
    const empty = Math.floor((gaps[i] ?? 0) / 2);
    return [lines[at] ?? [], ...Array.from({ length: empty }, () => [])];
  });
}

function stretchesOf(lines: Word[][]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch = { words: [], below: [] };
  for (const [word] of lines) {
    if (word?.figure !== false) open.below.push(word);
    else {
      if (open.below.length > 0) stretches.push(open);
      open =
        open.below.length > 0 ? { words: [word], below: [] } : { words: [...open.words, word], below: [] };
    }
  }
  stretches.push(open);
  return stretches;
}

const hasFigures = ({ below }: Stretch): boolean => below.some(Boolean);
const endOf = ({ below }: Stretch): number => below.findLastIndex(Boolean) + 1;

/** The stretches without the blank lines that follow each row. */
function withoutSeparators(stretches: Stretch[]): Stretch[] {
  const followed = stretches.slice(0, -1).filter(hasFigures);
  const behind = followed.reduce((least, row) => Math.min(least, row.below.length - endOf(row)), Infinity);
  if (!Number.isFinite(behind) || behind === 0) return stretches;
  return stretches.map((row) => ({
    words: row.words,
    below: row.below.slice(0, Math.max(endOf(row), row.below.length - behind)),
  }));
}

/** More words than a row and its groups have are those of a header. */
const MOST_LABELS = 2;

/** Of each row how far the figures of the longest under the same header go. */
function widthsOf(rows: Stretch[]): number[] {
  let header = -1;
  const headers = rows.map(({ words }) => (header += words.length > MOST_LABELS || header < 0 ? 1 : 0));
  const widths: number[] = [];
  rows.forEach((row, i) => {
    const at = headers[i] ?? 0;
    widths[at] = Math.max(widths[at] ?? 0, endOf(row));
  });
  return headers.map((at) => widths[at] ?? 0);
}

/** Whether some blank line stands between figures of its row, and no row ends before the longest does. */
const blanksAreCells = (rows: Stretch[], widths: number[]): boolean =>
  rows.some((row) => row.below.slice(row.below.findIndex(Boolean), endOf(row)).includes(undefined)) &&
  rows.every((row, i) => !hasFigures(row) || row.below.length >= (widths[i] ?? 0));

/** The cells of a row: what follows them is covered by a cell that reaches down. */
const cellsOf = ({ below }: Stretch, width: number): Stretch['below'] =>
  below.length >= width ? below.slice(0, width) : [];

/**
 * Of each row how many lines most of those have under the same header that the same kind of label follows: as many
 * cells reach down beside that.
 */
function usualLengths(rows: Stretch[], widths: number[]): number[] {
  const kinds = rows.map(
    ({ below }, i) => `${widths[i]} ${kindOf(rows[i + 1]?.words[0]?.text)} ${below.some(Boolean)}`,
  );
  const counts = new Map<string, Map<number, number>>();
  rows.forEach(({ below }, i) => {
    const lengths = counts.get(kinds[i] ?? '') ?? new Map<number, number>();
    counts.set(kinds[i] ?? '', lengths.set(below.length, (lengths.get(below.length) ?? 0) + 1));
  });
  return kinds.map(
    (kind) => [...(counts.get(kind) ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0],
  );
}

/** The kind of a label by its ordinal: 一、 | （一） | 1. | none. */
const kindOf = (text: string | undefined): string =>
  text === undefined
    ? 'end'
    : (/^[（(]?[\d一二三四五六七八九十]{1,3}/u.exec(text)?.[0] ?? '')
        .replace(/\d+/u, '1')
        .replace(/[一二三四五六七八九十]+/u, '一');
