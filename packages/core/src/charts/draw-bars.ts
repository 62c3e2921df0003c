import type { Chart } from './chart.ts';
import { COLOURS, FONTS, MARGIN, SERIES, SIZES, WIDTH } from './look.ts';
import { pageOf } from './page.ts';
import type { Picture } from './picture.ts';
import { evenly, widthOf } from './wrap.ts';

const WIDEST_NAME = 250;
const BAR = 24;

/** Horizontal bars from the top down, each with its figure; names stand at the left in two lines at most. */
export function barPicture(chart: Chart): Picture {
  const { categories, series } = chart;
  const page = pageOf(chart);
  const names = categories.map(({ name }) => evenly(name, SIZES.label, WIDEST_NAME));
  const rows = names.map((lines, i) => lines.length + (categories[i]?.mark ? 1 : 0));
  const step = Math.max(
    Math.max(...rows) * SIZES.label * 1.25 + (categories.length > 12 ? 8 : 12),
    series.length * (BAR - (series.length > 1 ? 4 : 0)) + 18,
  );
  const left =
    MARGIN +
    12 +
    Math.max(
      ...names
        .flat()
        .concat(categories.map(({ mark }) => mark))
        .map((line) => widthOf(line, SIZES.label)),
    );
  const plot = { left, top: page.top + 4, width: WIDTH - MARGIN - left, height: step * categories.length };
  const foot = page.foot(plot.top + plot.height + 18);
  return {
    height: Math.ceil(plot.top + plot.height + 18 + foot.height),
    option: {
      grid: plot,
      graphic: [...page.head, ...foot.graphics],
      xAxis: {
        type: 'value',
        ...extentOf(chart, plot.width),
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: categories.map((_, i) => String(i)),
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: COLOURS.line } },
        axisLabel: {
          ...PLAIN,
          interval: 0,
          align: 'right',
          formatter: (index: string) =>
            labelled(names[Number(index)] ?? [], categories[Number(index)]?.mark ?? ''),
          rich: RICH,
        },
      },
      series: series.map(({ points }, i) => ({
        type: 'bar',
        silent: true,
        barMaxWidth: BAR,
        barMinHeight: 2,
        barGap: '12%',
        barCategoryGap: '22%',
        itemStyle: { color: SERIES[i % SERIES.length], borderRadius: 2 },
        data: points.map(({ value, label }) => ({
          value: value === null ? '-' : value / chart.divisor,
          // A bar of the least height that is seen would stand for something.
          ...(value === 0 && { itemStyle: { color: 'transparent' } }),
          label: {
            show: value !== null,
            position: value !== null && value < 0 ? 'left' : 'right',
            formatter: () => label,
            ...PLAIN,
          },
        })),
      })),
    },
  };
}

const PLAIN = { color: COLOURS.ink, fontSize: SIZES.label, fontFamily: FONTS };

const RICH = {
  name: { ...PLAIN, lineHeight: SIZES.label * 1.25, align: 'right' },
  mark: {
    fontSize: SIZES.note,
    fontFamily: FONTS,
    color: COLOURS.alarm,
    lineHeight: SIZES.label * 1.25,
    align: 'right',
  },
};

const labelled = (lines: readonly string[], mark: string): string =>
  [...lines.map((line) => `{name|${line}}`), ...(mark ? [`{mark|${mark}}`] : [])].join('\n');

/** The ends of the axis, with room for the figures beside the longest bars. */
function extentOf({ series, divisor }: Chart, width: number): { min: number; max: number } {
  const points = series.flatMap(({ points }) => points);
  const values = points.map(({ value }) => (value ?? 0) / divisor);
  const room = Math.max(...points.map(({ label }) => widthOf(label, SIZES.label))) + 14;
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const sides = (least < 0 ? room : 0) + (most > 0 || least === 0 ? room : 0);
  const perPixel = (most - least || 1) / Math.max(60, width - sides);
  return {
    min: least < 0 ? least - room * perPixel : 0,
    max: most > 0 || least === 0 ? (most || 1) + room * perPixel : 0,
  };
}
