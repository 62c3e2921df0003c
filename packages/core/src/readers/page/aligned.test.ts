import { describe, expect, test } from 'vitest';
import type { Document } from '../../document/document.ts';
import { boundsOf } from '../bounds.ts';
import type { Glyph, PageContent } from './page.ts';
import { readPages } from './read-pages.ts';
import { drawPages } from './testing/draw-pages.ts';
import { sheet, type } from './testing/sheet.ts';

// Columns whose middles are 60 apart, labels from 50 on.
const COLUMNS = [250, 310, 370, 430];
const centred = (text: string, x: number, y: number): Glyph[] => {
  const [last] = type(text, 0, y).slice(-1);
  return type(text, x - (last?.x1 ?? 0) / 2, y);
};
const figures = (y: number, ...texts: string[]): Glyph[][] =>
  texts.flatMap((text, i) => (text ? [centred(text, COLUMNS[i] ?? 0, y)] : []));
const row = (y: number, label: string, ...texts: string[]): Glyph[][] => [
  type(label, 50, y),
  ...figures(y, ...texts),
];
const header = (y: number): Glyph[][] => row(y, '信息内容', '新收', '结转', '办结', '总计');

const read = (...pages: PageContent[]): Document => readPages(pages, boundsOf('a'));
const draw = (...glyphs: Glyph[][][]): string[] =>
  drawPages(read(...glyphs.map((page, i) => sheet(page, [], i + 1))));

/** The rows of which some cell is in doubt, by their labels. */
const doubted = (...glyphs: Glyph[][][]): string[] =>
  read(...glyphs.map((page, i) => sheet(page, [], i + 1))).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          cells.some(({ confidence }) => confidence === 0) ? [cells[0]?.text ?? ''] : [],
        )
      : [],
  );

describe('columns by the words of their header', () => {
  test('one in which no figure stands keeps its place, and a row of one figure its column', () => {
    const page = [
      ...header(100),
      ...row(120, '行政许可', '7', '', '', '7'),
      ...row(140, '行政处罚'),
      ...row(160, '行政强制', '', '', '', '12'),
    ];
    expect(draw(page)).toEqual([
      '1 table',
      '0 信息内容 | 1 新收 | 2 结转 | 3 办结 | 4 总计',
      '0 行政许可 | 1 7 | 2 | 3 | 4 7',
      '0 行政处罚 | 1 | 2 | 3 | 4',
      '0 行政强制 | 1 | 2 | 3 | 4 12',
    ]);
    expect(doubted(page)).toEqual([]);
  });

  test('hold on the next page, which has no header', () => {
    const first = [...header(100), ...row(120, '1.公开', '1', '2', '3', '6'), ...row(140, '2.重复', '', '4')];
    const second = [...row(60, '3.其他', '', '', '', '8'), ...row(80, '4.总计', '', '9')];
    expect(draw(first, second).slice(-3)).toEqual([
      '2 table',
      '0 3.其他 | 1 | 2 | 3 | 4 8',
      '0 4.总计 | 1 | 2 9 | 3 | 4',
    ]);
    expect(doubted(first, second)).toEqual([]);
  });

  test('over several lines, under heads that stand over several columns or over the gap of two', () => {
    const page = [
      centred('行政诉讼', 340, 80),
      ...figures(100, '结果', '结果', '其他', ''),
      centred('总计', 430, 106),
      ...figures(112, '维持', '纠正', '结果', ''),
      ...figures(140, '1', '', '3', '4'),
    ];
    expect(draw(page)).toEqual([
      '1:1 行政诉讼',
      '1 table',
      '0 结果维持 | 1 结果纠正 | 2 其他结果 | 3 总计',
      '0 1 | 1 | 2 3 | 3 4',
    ]);
    expect(doubted(page)).toEqual([]);
  });

  test('change where another header stands', () => {
    const page = [
      ...header(100),
      ...row(120, '规章', '1', '2', '3', '6'),
      type('信息内容', 50, 140),
      centred('处理决定数量', 340, 140),
      type('行政许可', 50, 160),
      centred('5', 340, 160),
    ];
    expect(draw(page).slice(-2)).toEqual(['0+2 信息内容 | 2+4 处理决定数量', '0+2 行政许可 | 2+4 5']);
    expect(doubted(page)).toEqual([]);
  });
});

describe('a row is in doubt', () => {
  const whole = (y: number, label: string): Glyph[][] => row(y, label, '11', '22', '33', '66');
  const rows = (...between: Glyph[][][]): Glyph[][] => [
    ...header(100),
    ...whole(120, '1.公开'),
    ...between.flat(),
    ...whole(200, '9.总计'),
  ];

  test('where a figure stands between two columns', () => {
    expect(doubted(rows([type('2.重复', 50, 160), centred('5', 340, 160)]))).toEqual(['2.重复']);
  });

  test('where a figure stands out of the line of its column, as one of merged cells may', () => {
    const out = [type('2.重复', 50, 160), centred('5', 325, 160), centred('5', 250, 160)];
    expect(doubted(rows(out, row(180, '3.其他', '1', '2000', '3', '4')))).toEqual(['2.重复']);
  });

  test('where figures stand beside the lines of two labels, or of none', () => {
    expect(
      doubted(rows([type('2.重复', 50, 150), type('3.其他', 50, 170)], figures(160, '5', '', '', '5'))),
    ).toEqual(['2.重复', '', '3.其他']);
  });

  test('where a figure is broken in its cell', () => {
    const broken = [type('2.重复', 50, 160), centred('10', 250, 153), centred('5', 250, 167)];
    expect(doubted(rows([...broken, ...figures(160, '', '8')]))).toContain('2.重复');
  });

  test('where two figures touch, which one run each shows', () => {
    const touching = [type('2.重复', 50, 160), type('37', 300, 160), type('3444', 310, 160)];
    expect(doubted(rows(touching, whole(180, '3.其他')))).toEqual(['2.重复']);
  });

  test('where a figure touches the label', () => {
    const touching = [type('2.重复', 50, 160), type('5', 85, 160)];
    expect(doubted(rows([...touching, ...figures(160, '', '8')]))).toEqual(['2.重复']);
  });

  test('where the rest of its label stands higher or lower, and the figures with it', () => {
    const torn = [type('2.其他法律', 50, 160), type('公开', 110, 165), ...figures(165, '5', '', '', '5')];
    expect(doubted(rows(torn))).toContain('2.其他法律');
  });

  test('where a page break cuts it in two', () => {
    const first = [...header(100), ...whole(120, '1.公开'), type('2.要求行政机', 50, 140)];
    const second = [...row(60, '关确认', '', '5'), ...whole(80, '3.其他'), ...whole(100, '4.办结')];
    expect(doubted(first, second)).toEqual(['2.要求行政机', '关确认']);
  });
});
