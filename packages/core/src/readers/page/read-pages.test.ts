import { describe, expect, test } from 'vitest';
import { boundsOf } from '../bounds.ts';
import type { PageContent } from './page.ts';
import { readPages } from './read-pages.ts';
import { drawPages, pageFaults } from './testing/draw-pages.ts';
import { rule, ruled, sheet, type } from './testing/sheet.ts';

function draw(...pages: PageContent[]): string[] {
  const document = readPages(pages, boundsOf('a'));
  expect(pageFaults(document, pages.length)).toEqual([]);
  return drawPages(document);
}

/** Lines of ten points from x 50 on, one below the other. */
const lines = (...texts: string[]): ReturnType<typeof type>[] =>
  texts.map((text, i) =>
    type(text.trimStart(), 50 + (text.length - text.trimStart().length) * 10, 160 + i * 15),
  );

const FULL = '一二三四五六七八九十'.repeat(5).slice(0, 49);

describe('lines become paragraphs', () => {
  test('a full line goes on in the next, an indented one begins', () => {
    expect(draw(sheet(lines(`  ${FULL.slice(2)}`, '末行。', `  ${FULL.slice(2)}`, FULL, '完。')))).toEqual([
      `1:1 ${FULL.slice(2)}末行。`,
      `1:3 ${FULL.slice(2)}${FULL}完。`,
    ]);
  });

  test('a heading stands by itself, however full the line before it', () => {
    expect(draw(sheet(lines(FULL, '一、总体情况', FULL, '（二）依申请公开情况', FULL)))).toEqual([
      `1:1 ${FULL}`,
      `1:2 一、总体情况`,
      `1:3 ${FULL}`,
      `1:4 （二）依申请公开情况`,
      `1:5 ${FULL}`,
    ]);
  });

  test('what does not fit behind a line goes on below, be it long', () => {
    const short = FULL.slice(0, 37);
    expect(draw(sheet(lines(FULL, `${short}https://a.example.gov.cn/`, '完')))).toEqual([
      `1:1 ${FULL}${short}https://a.example.gov.cn/完`,
    ]);
    expect(draw(sheet(lines(FULL, short, 'https://a.example.gov.cn/ 完')))).toEqual([
      `1:1 ${FULL}${short}https://a.example.gov.cn/ 完`,
    ]);
    expect(draw(sheet(lines(FULL, short, '完了')))).toEqual([`1:1 ${FULL}${short}`, '1:3 完了']);
  });

  test('another size or a wide gap parts paragraphs', () => {
    expect(draw(sheet([type(FULL, 50, 100), type(FULL, 50, 115), type('大', 50, 135, 16)]))).toEqual([
      `1:1 ${FULL}${FULL}`,
      '1:3 大',
    ]);
    expect(draw(sheet([type(FULL, 50, 100), type(FULL, 50, 115), type('远', 50, 160)]))).toEqual([
      `1:1 ${FULL}${FULL}`,
      '1:3 远',
    ]);
  });

  test('a sentence goes on over a page break', () => {
    expect(draw(sheet(lines('  起。', FULL)), sheet(lines('完。', FULL), [], 2))).toEqual([
      '1:1 起。',
      `1:2 ${FULL}完。`,
      `2:2 ${FULL}`,
    ]);
  });
});

describe('furniture', () => {
  const page = (number: number, top: string, bottom: string): PageContent =>
    sheet(
      [type(top, 250, 40), ...lines(`第${'一二三'.charAt(number - 1)}页的话`), type(bottom, 290, 800)],
      [],
      number,
    );

  test.each([['- 3 -'], ['3'], ['— 3 —'], ['第 3 页'], ['第3页 共5页'], ['3/5']])(
    'the page number %s',
    (number) => {
      expect(draw(page(1, '', number))).toEqual(['1:1 第一页的话']);
    },
  );

  test.each([['2020'], ['3件'], ['二'], ['-']])('%s is none', (text) => {
    expect(draw(page(1, '', text))).toEqual(['1:1 第一页的话', `1:2 ${text}`]);
  });

  test('a title on every page stays where it stands nowhere else', () => {
    expect(draw(page(1, '某局年报', '1'), page(2, '某局年报', '2'))).toEqual([
      '1:1 某局年报',
      '1:2 第一页的话',
      '2:2 第二页的话',
    ]);
    expect(draw(page(1, '第一页', '1'), page(2, '第一页', '2'))).toEqual([
      '1:2 第一页的话',
      '2:2 第二页的话',
    ]);
  });

  test('a figure that stands in the text is none', () => {
    expect(draw(sheet([type('共', 50, 400), type('3', 50, 415), type('件', 50, 430)]))).toEqual([
      '1:1 共',
      '1:2 3',
      '1:3 件',
    ]);
  });
});

describe('tables by their borders', () => {
  test('stand between the lines, with spans', () => {
    const rules = [...ruled([50, 350], [100, 120, 140]), rule(150, 100, 150, 140), rule(250, 120, 250, 140)];
    const page = sheet(
      [
        type('前', 50, 90),
        type('甲', 60, 114),
        type('乙', 240, 114),
        type('丙', 60, 134),
        type('4', 160, 134),
        type('5', 260, 134),
        type('后', 50, 160),
      ],
      rules,
    );
    expect(draw(page)).toEqual(['1:1 前', '1 table', '0 甲 | 1+2 乙', '0 丙 | 1 4 | 2 5', '1:2 后']);
  });

  test('a figure too wide for its cell is read as one', () => {
    const page = sheet(
      [type('甲', 52, 114), type('41006365', 83, 114), type('0', 122, 114)],
      ruled([50, 90, 120, 150], [100, 120]),
    );
    expect(draw(page)).toEqual(['1 table', '0 甲 | 1 41006365 | 2 0']);
  });

  test('areas filled side by side are cells where no lines are drawn', () => {
    const page = sheet([type('甲', 60, 114), type('2', 160, 114)]);
    const areas = [
      { x0: 10, y0: 10, x1: 585, y1: 832 },
      { x0: 50, y0: 99, x1: 251, y1: 121 },
      { x0: 51, y0: 100, x1: 150, y1: 120 },
      { x0: 151, y0: 100, x1: 250, y1: 120 },
    ];
    expect(draw({ ...page, areas })).toEqual(['1 table', '0 甲 | 1 2']);
    expect(draw({ ...page, areas, rules: ruled([50, 155, 250], [100, 120]) })).toEqual([
      '1 table',
      '0 甲 | 1 2',
    ]);
    expect(draw({ ...page, areas: areas.slice(0, 2) })).toEqual(['1:1 甲 2']);
  });

  test('a frame round prose is none', () => {
    const prose = Array.from({ length: 8 }, (_, i) => type(FULL, 60, 120 + i * 15));
    expect(draw(sheet([type('1', 560, 120), ...prose], ruled([50, 555, 570], [100, 300])))[0]).toMatch(
      /^1:1 一二/u,
    );
  });

  test('a page askew is read as if it were level', () => {
    const turn = (x: number, y: number): [number, number] => [x - y * 0.012, y + x * 0.012];
    const rules = ruled([50, 150, 450], [100, 120, 140]).map(({ x0, y0, x1, y1 }) =>
      rule(...turn(x0, y0), ...turn(x1, y1)),
    );
    const glyphs = [type('甲', 60, 114), type('1', 430, 114), type('乙', 60, 134), type('2', 430, 134)].map(
      (of) =>
        of.map((glyph) => {
          const [x0, y] = turn(glyph.x0, glyph.y);
          return { ...glyph, x0, x1: x0 + glyph.x1 - glyph.x0, y };
        }),
    );
    expect(draw(sheet(glyphs, rules))).toEqual(['1 table', '0 甲 | 1 1', '0 乙 | 1 2']);
  });
});

describe('tables over a page break', () => {
  const xs = [50, 150, 200, 250];

  test('count the columns alike', () => {
    const first = sheet(
      [type('组', 60, 714), type('甲', 110, 714), type('1', 160, 714), type('2', 210, 714)],
      ruled([50, 100, 150, 200, 250], [700, 720]),
    );
    const second = sheet(
      [type('乙', 60, 114), type('3', 160, 114), type('4', 210, 114)],
      ruled(xs, [100, 120]),
      2,
    );
    expect(draw(first, second)).toEqual([
      '1 table',
      '0 组 | 1 甲 | 2 1 | 3 2',
      '2 table',
      '0+2 乙 | 2 3 | 3 4',
    ]);
  });

  test('be it with a line that says so', () => {
    const first = sheet([type('甲', 60, 714), type('1', 160, 714)], ruled([50, 100, 150, 250], [700, 720]));
    const second = sheet(
      [type('续表', 60, 60), type('乙', 60, 114), type('3', 160, 114)],
      ruled([50, 150, 250], [100, 120]),
      2,
    );
    expect(draw(first, second)).toEqual(['1 table', '0 甲 | 1 | 2 1', '2:1 续表', '2 table', '0+2 乙 | 2 3']);
  });

  const upper = (label: string, ...figures: string[]): PageContent =>
    sheet(
      [type(label, 52, 714), ...figures.map((text, i) => type(text, 160 + i * 50, 714))],
      ruled(xs, [700, 720]),
    );
  const lower = (label: string, ...figures: string[]): PageContent => ({
    ...sheet(
      [type(label, 52, 114), ...figures.map((text, i) => type(text, 160 + i * 50, 114))],
      ruled(xs, [100, 120]),
    ),
    number: 2,
  });

  test.each([
    [
      'the label goes on and the figures stand below',
      upper('5.要求行政机关确认', '', ''),
      lower('或重新出具', '3', '1'),
      ['0 5.要求行政机关确认或重新出具 | 1 3 | 2 1'],
    ],
    [
      'or above',
      upper('5.要求行政机关确认', '3', '1'),
      lower('或重新出具', '', ''),
      ['0 5.要求行政机关确认或重新出具 | 1 3 | 2 1'],
    ],
    [
      'the figures alone stand below',
      upper('（七）总计', '', ''),
      lower('', '3', '1'),
      ['0 （七）总计 | 1 3 | 2 1'],
    ],
    ['the label alone does', upper('', '3', '1'), lower('（七）总计', '', ''), ['0 （七）总计 | 1 3 | 2 1']],
  ])('a row cut in two is one: %s', (_, above, below, rows) => {
    expect(draw(above, below)).toEqual(['1 table', ...rows]);
  });

  test.each([
    ['figures in both', upper('5.要求行政机关确认', '3', '1'), lower('或重新出具', '3', '1')],
    ['another number', upper('5.要求行政机关确认', '', ''), lower('6.或重新出具', '3', '1')],
    ['a label that was at its end', upper('5.要求', '', ''), lower('或重新出具', '3', '1')],
    ['words for figures', upper('5.要求行政机关确认', '', ''), lower('或重新出具', '新', '旧')],
  ])('two rows stay two: %s', (_, above, below) => {
    expect(draw(above, below).filter((line) => line.endsWith('table'))).toEqual(['1 table', '2 table']);
  });

  test('a figure below the break stands on the page where it is printed', () => {
    const { blocks } = readPages([upper('（七）总计', '', ''), lower('', '3', '1')], boundsOf('a'));
    expect(
      blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ at }) => at)) : [],
      ),
    ).toEqual([
      { page: 1, table: 1, row: 1, cell: 1 },
      { page: 2, table: 1, row: 1, cell: 2 },
      { page: 2, table: 1, row: 1, cell: 3 },
    ]);
  });
});

describe('tables without borders', () => {
  const row = (y: number, label: string, ...figures: string[]): ReturnType<typeof type>[] => [
    type(label, 50, y),
    ...figures.map((text, i) => type(text, 200 + i * 60, y)),
  ];

  test('three lines in three columns are one', () => {
    expect(
      draw(
        sheet([
          type('甲的话', 50, 80),
          ...row(100, '行政许可', '49', '-14'),
          ...row(115, '行政处罚', '316', '0'),
          ...row(130, '行政强制', '32', '0'),
        ]),
      ),
    ).toEqual([
      '1:1 甲的话',
      '1 table',
      '0 行政许可 | 1 49 | 2 -14',
      '0 行政处罚 | 1 316 | 2 0',
      '0 行政强制 | 1 32 | 2 0',
    ]);
  });

  test('two lines, or two columns, are none', () => {
    expect(draw(sheet([...row(100, '甲', '1', '2'), ...row(115, '乙', '3', '4')]))).toEqual([
      '1:1 甲 1 2',
      '1:2 乙 3 4',
    ]);
    expect(
      draw(sheet([...row(100, '甲', '1'), ...row(115, '乙', '3'), ...row(130, '丙', '5')])),
    ).toHaveLength(3);
  });

  test('a blank stays a blank, and a heading spans', () => {
    const glyphs = [
      ...row(100, '甲', '1', '2'),
      ...row(115, '乙', '', '4'),
      ...row(130, '丙', '5', '6'),
      ...row(145, '丁', '7', '8'),
    ];
    expect(draw(sheet(glyphs))).toEqual([
      '1 table',
      '0 甲 | 1 1 | 2 2',
      '0 乙 | 1 | 2 4',
      '0 丙 | 1 5 | 2 6',
      '0 丁 | 1 7 | 2 8',
    ]);
  });

  test('a label over several lines comes together where its figures stand', () => {
    const glyphs = [
      ...row(100, '1.属于国家秘密', '1', '2'),
      type('2.其他法律行政法', 50, 115),
      ...row(121, '', '3', '4'),
      type('规禁止公开', 50, 127),
      ...row(142, '3.危及稳定', '5', '6'),
      ...row(157, '4.保护第三方', '7', '8'),
      type('合法权益', 50, 169),
    ];
    expect(draw(sheet(glyphs))).toEqual([
      '1 table',
      '0 1.属于国家秘密 | 1 1 | 2 2',
      '0 2.其他法律行政法规禁止公开 | 1 3 | 2 4',
      '0 3.危及稳定 | 1 5 | 2 6',
      '0 4.保护第三方合法权益 | 1 7 | 2 8',
    ]);
  });

  test('a section heading between two of them is none of their labels', () => {
    const block = (y: number): ReturnType<typeof type>[] =>
      [0, 1, 2].flatMap((i) => row(y + i * 15, '甲', '1', '2'));
    expect(
      draw(sheet([...block(100), type('三、其他', 50, 145), type('说明', 50, 160), ...block(175)])).filter(
        (line) => /:/u.test(line),
      ),
    ).toEqual(['1:4 三、其他', '1:5 说明']);
  });
});

describe('pages made to take long', () => {
  const many = (count: number, place: (i: number) => [x: number, y: number, size?: number]): PageContent =>
    sheet([Array.from({ length: count }, (_, i) => type('1', ...place(i))).flat()]);

  // Each of these would take minutes if any step were quadratic.
  test.each([
    ['in one place', many(300_000, () => [100, 400])],
    ['on one line', many(300_000, (i) => [i % 590, 400])],
    ['a line each', many(100_000, (i) => [100, 50 + i / 140, 0.005])],
    ['in columns', many(300_000, (i) => [(i % 1000) * 0.59, Math.floor(i / 1000) * 2.8])],
    ['in columns far too wide', many(200_000, (i) => [(i % 50_000) * 20, 100 + Math.floor(i / 50_000) * 12])],
  ])('figures %s', (_, page) => {
    expect(readPages([page], boundsOf('a')).blocks.length).toBeGreaterThan(0);
  });
});

test('a row into which a cell reaches that several figures share is in doubt', () => {
  // │ 自然人 总计 │   <- no line is drawn below the header
  // │ 3      7   │
  const rules = [
    ...[50, 150, 350].map((x) => rule(x, 100, x, 180)),
    ...[100, 160, 180].map((y) => rule(50, y, 350, y)),
    rule(50, 140, 150, 140),
    rule(250, 160, 250, 180),
  ];
  const glyphs = [
    type('申请人', 60, 120),
    type('自然人', 170, 120),
    type('总计', 280, 120),
    type('新收', 60, 155),
    type('3', 180, 155),
    type('7', 290, 155),
    type('结转', 60, 175),
    type('0', 180, 175),
    type('0', 290, 175),
  ];
  const { blocks } = readPages([sheet(glyphs, rules)], boundsOf('a'));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(
    rows.map(({ cells }) => cells.map(({ text, confidence }) => `${text}${confidence === 0 ? '?' : ''}`)),
  ).toEqual([['申请人?', '自然人 总计3 7?'], ['新收?'], ['结转', '0', '0']]);
});
