import type { Chart } from './chart.ts';
import { COLOURS, FONTS, MARGIN, SERIES, SIZES, SYMBOLS, WIDTH } from './look.ts';
import { figureRows, isCrowded, rowsHeight } from './figure-rows.ts';
import type { Plot } from './figure-rows.ts';
import { pageOf, textAt } from './page.ts';
import type { Graphic } from './page.ts';
import type { Picture } from './picture.ts';
import { written } from './scale.ts';
import { widthOf } from './wrap.ts';

const HEIGHT = 300;

/** Lines over the years: gaps stay gaps, what is missing is said below the year, and where the form changes a line is drawn. */
export function linePicture(chart: Chart): Picture {
  const { categories, turns, percent } = chart;
  const page = pageOf(chart);
  const scale = scaleOf(chart);
  const left =
    MARGIN + 10 + Math.max(...scale.ticks.map((tick) => widthOf(tickLabel(tick, percent), SIZES.note)));
  const top = page.top + (turns.length > 0 ? 30 : scale === WHOLE ? 26 : 16);
  const plot = { left, top, width: WIDTH - MARGIN - left, height: HEIGHT };
  const marked = categories.some(({ mark }) => mark !== '');
  const below = top + HEIGHT + (marked ? 62 : 40);
  const crowded = isCrowded(chart, HEIGHT / (scale.max - scale.min));
  const bottom = crowded ? below + rowsHeight(chart) : below;
  const foot = page.foot(bottom);
  return {
    height: Math.ceil(bottom + foot.height),
    option: {
      grid: plot,
      graphic: [
        ...page.head,
        ...turnGraphics(chart, plot),
        ...(crowded ? figureRows(chart, plot, below - 4) : []),
        ...foot.graphics,
      ],
      ...axesOf(chart, scale),
      series: chart.series.map((_, i) => lineOf(chart, i, scale, crowded)),
    },
  };
}

function scaleOf({ series, divisor, percent }: Chart): Ticks {
  const values = series.flatMap(({ points }) => points.map(({ value }) => (value ?? 0) / divisor));
  const most = Math.max(...values);
  return percent && most > 60 && most <= 100 ? WHOLE : ticksFor(values);
}

const tickLabel = (value: number, percent: boolean): string => `${written(value)}${percent ? '%' : ''}`;

const axesOf = ({ categories, percent }: Chart, scale: Ticks) => ({
  xAxis: {
    type: 'category',
    data: categories.map((_, i) => String(i)),
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: COLOURS.line } },
    axisLabel: {
      interval: 0,
      formatter: (index: string) => yearLabel(categories[Number(index)]),
      rich: RICH,
    },
  },
  yAxis: {
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLabel: {
      formatter: (value: number) => tickLabel(value, percent),
      color: COLOURS.soft,
      fontSize: SIZES.note,
      fontFamily: FONTS,
    },
    splitLine: { lineStyle: { color: COLOURS.faint } },
  },
});

function lineOf(chart: Chart, i: number, scale: Ticks, crowded: boolean) {
  const { series, divisor } = chart;
  const color = SERIES[i % SERIES.length];
  return {
    type: 'line',
    silent: true,
    connectNulls: false,
    symbol: SYMBOLS[i % SYMBOLS.length],
    symbolSize: 10,
    showAllSymbol: true,
    lineStyle: { width: 3, color },
    itemStyle: { color, borderWidth: 2 },
    label: { show: !crowded, distance: 7 },
    labelLayout: { hideOverlap: true },
    data: (series[i]?.points ?? []).map(({ value, label }, at) => ({
      value: value === null ? '-' : value / divisor,
      label: {
        position: sideOf(chart, value, at, scale),
        formatter: () => label,
        color: series.length > 1 ? color : COLOURS.ink,
        fontSize: SIZES.label,
        fontFamily: FONTS,
        textBorderColor: COLOURS.paper,
        textBorderWidth: 3,
      },
    })),
  };
}

const RICH = {
  year: { fontSize: SIZES.label, fontFamily: FONTS, color: COLOURS.ink, lineHeight: 24 },
  mark: { fontSize: SIZES.note, fontFamily: FONTS, color: COLOURS.alarm, lineHeight: 20 },
};

const yearLabel = (category: { name: string; mark: string } | undefined): string =>
  `{year|${category?.name ?? ''}}${category?.mark ? `\n{mark|${category.mark}}` : ''}`;

const STEPS = [1, 2, 2.5, 5, 10];

type Ticks = { min: number; max: number; step: number; ticks: number[] };

// No share is above 100%.
const WHOLE: Ticks = { min: 0, max: 100, step: 25, ticks: [0, 25, 50, 75, 100] };

/** Round ticks that hold all values, zero among them, and leave room above for the figures. */
function ticksFor(values: readonly number[]): Ticks {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = (most - least || 1) * 1.12;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = (STEPS.find((one) => one * power >= span / 4) ?? 10) * power;
  const whole = most - least >= 4 || values.some((value) => value % 1 !== 0) ? step : Math.max(1, step);
  const min = Math.floor(least / whole) * whole;
  const max = Math.max(1, Math.ceil((most + (most - least || 1) * 0.06) / whole)) * whole;
  const count = Math.round((max - min) / whole);
  return { min, max, step: whole, ticks: Array.from({ length: count + 1 }, (_, i) => min + i * whole) };
}

/** Figures stand above their points; the lowest of several below, where the axis leaves room. */
function sideOf(
  { series, divisor }: Chart,
  value: number | null,
  at: number,
  scale: Ticks,
): 'top' | 'bottom' {
  const others = series.flatMap(({ points }) => points[at]?.value ?? []);
  const share = ((value ?? 0) / divisor - scale.min) / (scale.max - scale.min);
  return others.length > 1 && value === Math.min(...others) && value < Math.max(...others) && share > 0.1
    ? 'bottom'
    : 'top';
}

// Each year has a band of the same width; the edition changes at the edge of one.
function turnGraphics({ turns, categories }: Chart, { left, top, width, height }: Plot): Graphic[] {
  return turns.flatMap(({ at, text }) => {
    const x = left + (at / categories.length) * width;
    const half = widthOf(text, SIZES.note) / 2;
    const middle = Math.min(Math.max(x, left + half), left + width - half);
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: x, y1: top - 6, x2: x, y2: top + height },
        style: { stroke: COLOURS.alarm, lineWidth: 1.5, lineDash: [5, 4] },
      },
      ...textAt([text], middle, top - 28, { size: SIZES.note, fill: COLOURS.alarm, align: 'center' }),
    ];
  });
}
