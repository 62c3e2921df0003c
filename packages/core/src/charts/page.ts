import type { Chart } from './chart.ts';
import { COLOURS, FONTS, MARGIN, SERIES, SIZES, WIDTH } from './look.ts';
import { widthOf, wrap } from './wrap.ts';

/** A text at a place, for the drawing library. */
export type Graphic = Record<string, unknown>;

/** A chart's page: what stands above the plot, where the plot begins, and what stands below it. */
export type Page = {
  head: Graphic[];
  top: number;
  foot: (from: number) => { graphics: Graphic[]; height: number };
};

type Style = { size: number; fill: string; weight?: 'bold'; align?: 'left' | 'center' | 'right' };

const LEADING = 1.4;

/** Lines of text, the first at `y`. */
export const textAt = (lines: readonly string[], x: number, y: number, style: Style): Graphic[] =>
  lines.map((text, i) => ({
    type: 'text',
    silent: true,
    x,
    y: y + i * style.size * LEADING,
    style: {
      text,
      fill: style.fill,
      font: `${style.weight ?? 'normal'} ${style.size}px ${FONTS}`,
      align: style.align ?? 'left',
      verticalAlign: 'top',
    },
  }));

const heightOf = (lines: readonly string[], size: number): number => lines.length * size * LEADING;

/** Lays out what stands round the plot: heading, unit, legend, notes. */
export function pageOf(chart: Chart): Page {
  const width = WIDTH - 2 * MARGIN;
  const title = wrap(chart.title, SIZES.title, width, 3);
  const subtitle = wrap(chart.subtitle, SIZES.subtitle, width, 2);
  const below = MARGIN + heightOf(title, SIZES.title) + 2;
  const legend = legendOf(chart, below + heightOf(subtitle, SIZES.subtitle) + 8);
  return {
    head: [
      ...textAt(title, MARGIN, MARGIN, { size: SIZES.title, fill: COLOURS.ink, weight: 'bold' }),
      ...textAt(subtitle, MARGIN, below, { size: SIZES.subtitle, fill: COLOURS.soft }),
      ...legend.graphics,
    ],
    top: legend.bottom,
    foot: (from) => footOf(chart, from),
  };
}

const KEY = 30;
const GAP = 22;

/** What the colours mean, where there are several: as many to a line as fit. */
function legendOf({ series, shape }: Chart, top: number): { graphics: Graphic[]; bottom: number } {
  if (series.length < 2) return { graphics: [], bottom: top };
  const most = WIDTH - 2 * MARGIN - KEY;
  const graphics: Graphic[] = [];
  let [x, y] = [MARGIN, top];
  for (const [i, { name }] of series.entries()) {
    const [text = ''] = wrap(name, SIZES.label, most, 1);
    const wide = KEY + widthOf(text, SIZES.label);
    if (x > MARGIN && x + wide > WIDTH - MARGIN) [x, y] = [MARGIN, y + SIZES.label * 1.6];
    graphics.push(
      ...keyOf(shape, i, x, y),
      ...textAt([text], x + KEY, y, { size: SIZES.label, fill: COLOURS.ink }),
    );
    x += wide + GAP;
  }
  return { graphics, bottom: y + SIZES.label * 1.6 + 6 };
}

/** The colour of a series, with the mark of its line. */
export function keyOf(shape: Chart['shape'], i: number, x: number, y: number): Graphic[] {
  const fill = SERIES[i % SERIES.length];
  const middle = y + SIZES.label * 0.55;
  if (shape === 'bars') {
    return [
      {
        type: 'rect',
        silent: true,
        shape: { x, y: middle - 7, width: 16, height: 14, r: 2 },
        style: { fill },
      },
    ];
  }
  const stroke = { stroke: fill, lineWidth: 3 };
  return [
    { type: 'line', silent: true, shape: { x1: x, y1: middle, x2: x + 22, y2: middle }, style: stroke },
    markOf(
      i,
      x + 11,
      middle,
      i < SERIES.length / 2 ? { fill } : { fill: COLOURS.paper, ...stroke, lineWidth: 2 },
    ),
  ];
}

// In the order of SYMBOLS.
const markOf = (i: number, x: number, y: number, style: Graphic): Graphic => {
  const corners = CORNERS[i % CORNERS.length];
  return corners
    ? {
        type: 'polygon',
        silent: true,
        shape: { points: corners.map(([dx = 0, dy = 0]) => [x + dx, y + dy]) },
        style,
      }
    : { type: 'circle', silent: true, shape: { cx: x, cy: y, r: 5.5 }, style };
};

const CORNERS = [
  null,
  [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ],
  [
    [0, -6],
    [6, 5],
    [-6, 5],
  ],
  [
    [0, -7],
    [7, 0],
    [0, 7],
    [-7, 0],
  ],
];

function footOf({ notes }: Chart, from: number): { graphics: Graphic[]; height: number } {
  const width = WIDTH - 2 * MARGIN;
  const graphics: Graphic[] = [];
  let y = from + 14;
  for (const note of notes) {
    const lines = wrap(note, SIZES.note, width, 3);
    graphics.push(...textAt(lines, MARGIN, y, { size: SIZES.note, fill: COLOURS.soft }));
    y += heightOf(lines, SIZES.note) + 3;
  }
  const rule: Graphic = {
    type: 'line',
    silent: true,
    shape: { x1: MARGIN, y1: from, x2: WIDTH - MARGIN, y2: from },
    style: { stroke: COLOURS.faint, lineWidth: 1 },
  };
  return { graphics: [rule, ...graphics], height: y - from + MARGIN - 8 };
}
