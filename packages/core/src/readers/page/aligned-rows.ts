import { type Frame, isValue, placePieces, type Placing } from './aligned-columns.ts';
import { type Label, labelsOf, type Standing, standingOf, stands } from './aligned-labels.ts';
import { type Cut, isFigurePiece } from './pieces.ts';

/** A row of a table without lines: its label, and what stands in each column; not `sure` where another reading is possible. */
export type AlignedRow = { page: number; y: number; label: string; values: string[]; sure: boolean };

/** The rows of lines below a header, from the top down. A figure belongs to the label beside whose lines it stands. */
export function alignedRows(data: Cut[], frame: Frame): AlignedRow[] {
  const labels = labelsOf(data, frame.from);
  const placings = placePieces(data, frame);
  const onPage = Map.groupBy(labels, ({ page }) => page);
  const stray: number[] = [];
  data.forEach(({ line, pieces }, r) => {
    if (!pieces.some((piece) => isValue(piece, frame.from))) return;
    const here = { page: line.page, y: baselineOf(data[r] as Cut, frame) };
    const beside = (onPage.get(line.page) ?? []).filter((label) => stands(label, here));
    // Left of the innermost label stand those of groups of rows.
    const own = beside.reduce<Label | undefined>((a, b) => (a && a.x1 >= b.x1 ? a : b), undefined);
    if (own) own.figures.push(r);
    else stray.push(r);
  });
  if (labels.length > 0) doubt(labels, data, frame, stray);
  const rows = labels.flatMap((label) => rowsOf(label, data, placings, frame));
  const alone = stray.map((r) => {
    const cut = data[r] as Cut;
    return {
      page: cut.line.page,
      y: baselineOf(cut, frame),
      label: '',
      ...valuesOf(placings[r] ?? [], frame),
    };
  });
  const halved = stray.some((r, i) => {
    const above = data[stray[i - 1] ?? -1];
    return above !== undefined && isBroken(above, data[r] as Cut, frame, NEXT_LINE);
  });
  for (const row of alone) row.sure &&= labels.length === 0 && !halved;
  return [...rows, ...alone].sort((a, b) => a.page - b.page || a.y - b.y);
}

/** The baseline of what stands right of the labels, on average; of the line where nothing does. */
function baselineOf({ line, pieces }: Cut, { from }: Frame): number {
  const values = pieces.filter((piece) => isValue(piece, from));
  return values.length > 0 ? values.reduce((sum, { y }) => sum + y, 0) / values.length : line.line.y;
}

/** The lines with figures where labels stand. */
const besideLabels = (data: Cut[], { from }: Frame): number[] =>
  data.flatMap(({ pieces }, r) =>
    pieces.some((piece) => !isValue(piece, from) && isFigurePiece(piece)) ? [r] : [],
  );

function rowsOf(label: Label, data: Cut[], placings: Placing[][], frame: Frame): AlignedRow[] {
  const { page, text, ys, figures } = label;
  const middle = ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2;
  if (figures.length === 0) {
    const values = frame.columns.map(() => '');
    return [{ page, y: middle, label: text, values, sure: label.sure }];
  }
  return figures.map((r, i) => {
    const { values, sure } = valuesOf(placings[r] ?? [], frame);
    const y = baselineOf(data[r] as Cut, frame);
    return { page, y, label: i === 0 ? text : '', values, sure: sure && label.sure };
  });
}

function valuesOf(placings: Placing[], { columns }: Frame): { values: string[]; sure: boolean } {
  const values = columns.map(() => '');
  let sure = true;
  for (const { piece, column } of placings) {
    const place = column === -1 ? nearest(columns, (piece.x0 + piece.x1) / 2) : column;
    sure &&= column !== -1 && values[place] === '';
    values[place] = `${values[place] ?? ''} ${piece.text}`.trimStart();
  }
  return { values, sure };
}

function nearest(columns: { x0: number; x1: number }[], x: number): number {
  const off = columns.map(({ x0, x1 }) => Math.max(x0 - x, x - x1));
  return Math.max(0, off.indexOf(Math.min(...off)));
}

/** Marks the labels whose figures may be another's. */
function doubt(labels: Label[], data: Cut[], frame: Frame, stray: number[]): void {
  doubtStanding(labels, data, frame);
  doubtNear(labels, data, frame);
  const inOrder = labels.toSorted((a, b) => a.page - b.page || firstOf(a) - firstOf(b));
  for (const r of stray) doubtBeside(inOrder, data[r] as Cut);
  for (const r of besideLabels(data, frame)) {
    const own = labels.filter((label) => standsOn(label, data[r] as Cut));
    for (const label of own) label.sure = false;
    if (own.length === 0) doubtBeside(inOrder, data[r] as Cut);
  }
  inOrder.forEach((label, i) => {
    if (label.figures.length === 0 || !isOuter(label, inOrder, i)) return;
    for (const r of label.figures) doubtBeside(inOrder, data[r] as Cut);
  });
  const numbered = labels.filter((label) => label.numbered).length * 2 > labels.length;
  if (numbered) doubtCut(inOrder);
  doubtTorn(inOrder);
}

// 2.其他法律行政法规禁     │   │       <- characters of another font stand higher or lower than the rest of their line
//                     止   │   │
//                       公开 │ 2 │ 6
/** Marks numbered labels without figures that words go on which no ordinal begins: the figures may be beside those. */
function doubtTorn(labels: Label[]): void {
  labels.forEach((label, i) => {
    const above = labels[i - 1];
    if (above?.page !== label.page || label.numbered || !above.numbered || above.figures.length > 0) return;
    const isBelow = label.x0 < above.x1 && above.x0 < label.x1;
    if (isBelow || firstOf(label) - firstOf(above) < label.size) above.sure = false;
  });
}

// 5.要求行政机关确认或重 │ 0 │ １２      <- bottom of a page
// 新出具已获取信息       │   │ ３        <- top of the next
/** Marks, where ordinals begin the labels, those that may be one label: cut in two by a page break, or their figures beside the lower. */
function doubtCut(labels: Label[]): void {
  labels.forEach((label, i) => {
    const above = labels[i - 1];
    if (above?.page !== label.page || label.numbered || label.x1 < above.x1 - label.size) return;
    if (above.figures.length === 0 && label.figures.length > 0) above.sure = false;
  });
  const pages = [...Map.groupBy(labels, ({ page }) => page).values()];
  pages.forEach((below, i) => {
    const above = pages[i - 1];
    const top = below[0];
    if (!above || !top) return;
    const first = below.filter((label) => firstOf(label) - firstOf(top) < label.size);
    if (first.every((label) => label.numbered)) return;
    const end = Math.max(...above.map(({ ys }) => ys.at(-1) ?? 0));
    const last = above.filter(({ ys, size }) => end - (ys.at(-1) ?? 0) <= NEXT_LINE * size);
    for (const label of [...first, ...last]) label.sure = false;
  });
}

/** Whether labels beside, or both above and below, stand further in, so that a label is one of a group of rows and has no figures of its own. */
function isOuter(label: Label, labels: Label[], i: number): boolean {
  const isInner = (other: Label | undefined): boolean =>
    other !== undefined && other.page === label.page && other.x0 >= label.x1;
  const isBeside = (other: Label): boolean =>
    firstOf(other) <= (label.ys.at(-1) ?? 0) && (other.ys.at(-1) ?? 0) >= firstOf(label);
  if (isInner(labels[i - 1]) && isInner(labels[i + 1])) return true;
  return labels.slice(Math.max(0, i - NEAR), i + NEAR).some((other) => isInner(other) && isBeside(other));
}

// Labels so far off in the order of their lines stand beside none.
const NEAR = 8;

const firstOf = ({ ys }: Label): number => ys[0] ?? 0;

/** Marks labels beside whose lines the figures stand otherwise than beside those of most. */
function doubtStanding(labels: Label[], data: Cut[], frame: Frame): void {
  const counts = new Map<Standing, number>();
  const seen = labels.map((label) => {
    const [r, more] = label.figures;
    if (r === undefined) return 'line';
    const standing = more === undefined ? standingOf(label, baselineOf(data[r] as Cut, frame)) : 'between';
    if (standing !== 'line') counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return standing;
  });
  const usual = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['middle', 0] as const)[0];
  labels.forEach((label, i) => {
    const standing = seen[i];
    if (standing === 'line') return;
    const told = standing === 'middle' || label.numbered;
    if (standing !== usual || standing === 'between' || !told) label.sure = false;
  });
}

// Heights of the font: two rows of figures stand further apart, two halves of a figure broken in its cell do not.
const HALF_LINE = 1.1;
const NEXT_LINE = 1.8;

/** Marks the labels beside figures of which a half may stand on a line of its own. */
function doubtNear(labels: Label[], data: Cut[], frame: Frame): void {
  let above: Cut | undefined;
  for (const cut of data) {
    if (!cut.pieces.some((piece) => isValue(piece, frame.from))) continue;
    if (above && isBroken(above, cut, frame, HALF_LINE)) {
      for (const half of [above, cut]) doubtBeside(labels, half);
    }
    above = cut;
  }
}

const isBroken = (above: Cut, below: Cut, frame: Frame, pitch: number): boolean =>
  above.line.page === below.line.page &&
  baselineOf(below, frame) - baselineOf(above, frame) < pitch * below.line.line.size;

/** Marks the labels beside, right above and right below figures. */
function doubtBeside(labels: Label[], cut: Cut): void {
  const above = labels.findLast((label) => !standsOn(label, cut) && isBefore(label, cut.line));
  const below = labels.find((label) => !standsOn(label, cut) && !isBefore(label, cut.line));
  for (const label of [...labels.filter((one) => standsOn(one, cut)), above, below]) {
    if (label) label.sure = false;
  }
}

const standsOn = (label: Label, { line: { page, line } }: Cut): boolean => stands(label, { page, y: line.y });

const isBefore = (label: Label, { page, line }: Cut['line']): boolean =>
  label.page < page || (label.page === page && firstOf(label) < line.y);
