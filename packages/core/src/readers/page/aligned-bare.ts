import type { Block } from './aligned-blocks.ts';
import { overlaps } from './aligned-header.ts';
import { alignedRows } from './aligned-rows.ts';
import { type Cut, isFigurePiece, startsWithOrdinal } from './pieces.ts';

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 64;
const NARROWEST = 5;
// Lines in which labels go on between two rows.
const MOST_BETWEEN = 4;
// Heights of the font from one line of a label to the next.
const NEXT_LINE = 1.8;

type Band = { x0: number; x1: number };

/**
 * The block that lines make which no header names: its columns are known by what stands in them alone. A column in
 * which nothing stands does not show, so that where any row lacks a figure none of them is sure.
 */
export function bareBlock(region: Cut[]): Block[] {
  const first = region.findIndex(isRow);
  if (first === -1) return [];
  const data = region.slice(first, endOfRows(region, first));
  const bands = bandsOf(data);
  const labels = countLabels(data, bands);
  const columns = bands.slice(labels).map((band) => ({ ...band, text: '' }));
  const last = bands[labels - 1];
  const begin = columns[0];
  if (!begin) return [];
  const from = last ? (last.x1 + begin.x0) / 2 : Number.NEGATIVE_INFINITY;
  const frame = { from, labels: [], columns };
  const rows = alignedRows(data, frame);
  const isWhole = rows.every(({ values }) => values.every(Boolean) || !values.some(Boolean));
  for (const row of rows) row.sure &&= isWhole && row.values.every(Boolean);
  return [{ header: [], data, words: { leaves: [], heads: [] }, frame, rows }];
}

const isRow = ({ pieces }: Cut): boolean => pieces.length >= FEWEST_COLUMNS;

function endOfRows(region: Cut[], from: number): number {
  let end = from;
  for (let i = from; i < region.length && i - end < MOST_BETWEEN; i += 1) {
    if (isRow(region[i] as Cut)) end = i + 1;
  }
  return belongsBelow(region[end - 1] as Cut, region[end]) ? end + 1 : end;
}

/** Whether a line right below the last row is the rest of its label. */
function belongsBelow({ line, pieces: [label] }: Cut, below: Cut | undefined): boolean {
  const [rest, more] = below?.pieces ?? [];
  if (!below || !label || !rest || more || startsWithOrdinal(rest.text)) return false;
  return below.line.line.y - line.line.y <= NEXT_LINE * line.line.size && overlaps(rest, label);
}

/** The columns of lines by those with as many pieces as most have, if enough lines stand in each; none where they do not. */
function bandsOf(data: Cut[]): Band[] {
  const most = mostCommon(data.filter(isRow).map(({ pieces }) => pieces.length));
  const typical = data.filter(({ pieces }) => pieces.length === most).flatMap(({ pieces }) => pieces);
  const bands: Band[] = [];
  for (const { x0, x1 } of typical.sort((a, b) => a.x0 - b.x0)) {
    const last = bands.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else bands.push({ x0, x1 });
  }
  const standing = (band: Band): number =>
    data.filter(({ pieces }) => pieces.some((piece) => overlaps(piece, band))).length;
  const isTable =
    bands.length >= Math.max(FEWEST_COLUMNS, most) &&
    bands.length <= MOST_COLUMNS &&
    bands.every(({ x0 }, i) => x0 - (bands[i - 1]?.x0 ?? Number.NEGATIVE_INFINITY) >= NARROWEST) &&
    bands.every((band) => standing(band) >= FEWEST_ROWS);
  return isTable ? bands : [];
}

/** The number that most lines have; the greater of two as common. */
function mostCommon(counts: number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const sorted = [...tally].sort(([a, m], [b, n]) => n - m || b - a);
  return sorted[0]?.[0] ?? 0;
}

/** How many columns on the left hold words where the others hold figures; 0 where there are no such two kinds. */
function countLabels(data: Cut[], bands: Band[]): number {
  const pieces = data.flatMap((cut) => cut.pieces);
  const first = bands.findIndex((band) => {
    const inside = pieces.filter((piece) => overlaps(piece, band));
    return inside.filter(isFigurePiece).length * 2 > inside.length;
  });
  return Math.max(first, 0);
}
