import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../ask/answer.ts';
import type { Chart } from './chart.ts';
import { chartOf } from './chart-of.ts';
import { drawPng, drawSvg } from './draw.ts';
import { answer } from './testing/answers.ts';

const drawn = (given: Answer): Chart => {
  const chart = chartOf(given);
  if (!chart) throw new Error('nothing to draw');
  return chart;
};

const LONG = '海口国家高新技术产业开发区管理委员会办公室信息公开工作领导小组';

const ranking = drawn(
  answer(
    'ranking',
    [
      { agency: LONG, code: null, division: null, year: 2020, value: 1500 },
      { year: 2020, value: 15 },
      { agency: '甲 & <乙>', code: null, division: null, year: 2020, value: 0 },
    ],
    { operation: 'rank' },
  ),
);

const series = drawn(
  answer('series', [{ year: 2019, value: 12 }, { year: 2020 }, { year: 2021, value: -3 }], {
    operation: 'series',
  }),
);

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text = '']) => text);

describe('an SVG', () => {
  test('holds heading, unit, names, figures and source as text', async () => {
    const texts = textsOf(await drawSvg(ranking));
    expect(texts).toEqual(
      expect.arrayContaining(['2020年新收政府信息公开申请', '单位：件', '淄博市公安局', '1,500', '15', '0']),
    );
    expect(texts.join('')).toContain('来源：');
  });

  test('shortens a name that is too long and has it in full as a title', async () => {
    const svg = await drawSvg(ranking);
    expect(textsOf(svg)).not.toContain(LONG);
    expect(textsOf(svg).some((text) => text.endsWith('…'))).toBe(true);
    expect(svg).toContain(`<title>${LONG} 2020年 新收政府信息公开申请：1,500 件</title>`);
  });

  test('describes itself, escapes names, and stands on its own', async () => {
    const svg = await drawSvg(ranking);
    expect(svg).toMatch(/^<svg [^>]*role="img"><title>2020年新收政府信息公开申请<\/title><desc>单位：件\n/u);
    expect(svg).toContain('甲 &#38; &#60;乙&#62; 2020年');
    expect(svg).not.toContain('<乙>');
    expect(svg).not.toMatch(/ecmeta|="[^"]*""/u);
  });

  test('marks a year without a number below the axis', async () => {
    const texts = textsOf(await drawSvg(series));
    expect(texts).toEqual(expect.arrayContaining(['2019', '2020', '2021', '留空', '12', '-3']));
    expect(texts).not.toContain('0件');
  });

  test('of lines that lie close has every figure, in a table below the years', async () => {
    const of = (agency: string, code: string, values: number[]) =>
      values.map((value, i) => ({ agency, code, division: agency.slice(0, 3), year: 2020 + i, value }));
    const rows = [
      ...of('济南市人民政府', '370100', [401, 402]),
      ...of('潍坊市人民政府', '370700', [403, 404]),
      ...of('烟台市人民政府', '370600', [405, 406]),
    ];
    const texts = textsOf(await drawSvg(drawn(answer('comparison', rows, { operation: 'series' }))));
    expect(texts).toEqual(expect.arrayContaining(['401', '402', '403', '404', '405', '406']));
  });

  test('is the same every time', async () => {
    expect(await drawSvg(series)).toBe(await drawSvg(series));
  });
});

type Pixels = { data: Buffer; width: number; height: number };

async function pixelsOf(chart: Chart): Promise<Pixels> {
  const { data, info } = await sharp(await drawPng(chart))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

// The first colour of the series, or all but it at a soft edge.
const isInk = (data: Buffer, at: number): boolean =>
  [0x0b, 0x5f, 0xa5].every((part, i) => Math.abs((data[at + i] ?? 0) - part) < 12);

/** How many pixels of the bars' colour stand in each line of a picture. */
const inkOf = ({ data, width, height }: Pixels): number[] =>
  Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (isInk(data, at)) count += 1;
    }
    return count;
  });

/** The widths of bands of ink, from the top down. */
function bandsOf(ink: readonly number[]): number[] {
  const bands: number[] = [];
  for (const [y, count] of ink.entries()) {
    if (count > 0 && (ink[y - 1] ?? 0) === 0) bands.push(0);
    bands[bands.length - 1] = Math.max(bands.at(-1) ?? 0, count);
  }
  return bands;
}

describe('a PNG', () => {
  test('has bars as long as the figures are large, and none for zero', async () => {
    const pixels = await pixelsOf(ranking);
    expect(pixels.width).toBe(1440);
    const [longest = 0, other = 0, ...more] = bandsOf(inkOf(pixels));
    expect(more).toEqual([]);
    expect(longest).toBeGreaterThan(600);
    expect(other).toBeGreaterThan(2);
    expect(Math.abs(other - longest / 100)).toBeLessThan(3);
  });

  test('of a line leaves the gap empty', async () => {
    const { data, width, height } = await pixelsOf(
      drawn(
        answer(
          'series',
          [2019, 2020, 2022, 2023].map((year) => ({ year, value: 5 })),
          { operation: 'series' },
        ),
      ),
    );
    const columns = Array.from({ length: width }, (_, x) => {
      for (let y = 0; y < height; y += 1) {
        const at = (y * width + x) * 3;
        if (isInk(data, at)) return true;
      }
      return false;
    });
    const runs = columns.filter((ink, x) => ink && !columns[x - 1]).length;
    expect(runs).toBe(2);
  });

  test('is drawn for one bar, for thirty, and for negative figures alone', async () => {
    const rows = (count: number, value: (i: number) => number) =>
      Array.from({ length: count }, (_, i) => ({
        agency: `第${i}街道`,
        code: null,
        division: null,
        year: 2020,
        value: value(i),
      }));
    const bands = async (count: number, value: (i: number) => number) =>
      bandsOf(inkOf(await pixelsOf(drawn(answer('ranking', rows(count, value), { operation: 'rank' })))));
    expect(await bands(1, () => 3)).toHaveLength(1);
    expect(await bands(30, (i) => 30 - i)).toHaveLength(30);
    expect(await bands(3, (i) => -1 - i)).toHaveLength(3);
  });
});
