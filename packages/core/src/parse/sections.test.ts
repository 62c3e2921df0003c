import { describe, expect, test } from 'vitest';
import type { Block } from '../document/document.ts';
import { findSections } from './sections.ts';

/** A document of lines; a list of texts is a table with one row of such cells. */
const blocksOf = (lines: (string | string[])[]): Block[] =>
  lines.map((line, i): Block => {
    const at = { line: i + 1 };
    if (typeof line === 'string') return { kind: 'paragraph', text: line, at };
    const cells = line.map((text, column) => ({ text, at, column, width: 1 }));
    return { kind: 'table', rows: [{ cells }], at };
  });
const numbers = (lines: (string | string[])[]): number[] =>
  findSections(blocksOf(lines)).map(({ number }) => number);
const places = (lines: (string | string[])[]): [number, string, number | undefined][] =>
  findSections(blocksOf(lines)).map(({ number, heading, at }) => [number, heading, at.line]);

const six = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

test('the six sections in order', () => {
  expect(numbers(six)).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each(['六、其他需要报告的情况', '六、需要说明的其他情况', '六、其他需报告事项', '六、需要报告的事宜'])(
  '%s is the sixth',
  (heading) => {
    expect(numbers([...six.slice(0, 5), heading])).toEqual([1, 2, 3, 4, 5, 6]);
  },
);

test('a section that stands elsewhere is found where it stands', () => {
  const swapped = [
    ...six.slice(0, 3),
    '四、存在的主要问题及改进情况',
    '五、政府信息公开行政复议、行政诉讼情况',
  ];
  expect(numbers([...swapped, ...six.slice(5)])).toEqual([1, 2, 3, 5, 4, 6]);
});

test('a heading within a section is none, whatever it names', () => {
  const inner = ['1、主动公开情况', '（二）依申请公开情况', '一、行政复议情况和行政诉讼情况。'];
  expect(numbers([six[0] ?? '', ...inner, ...six.slice(1)])).toEqual([1, 2, 3, 4, 5, 6]);
});

const prose = '2023年，我局认真做好政府信息公开工作。';
const words = six.map((heading) => heading.slice(2));
const told = (headings: string[]): string[] => headings.flatMap((heading) => [heading, prose]);

describe('numbered otherwise', () => {
  test.each<[string, string[]]>([
    ['（一） to （六）', words.map((heading, i) => `（${'一二三四五六'.charAt(i)}）${heading}`)],
    ['(一)、 to (六)、', words.map((heading, i) => `(${'一二三四五六'.charAt(i)})、${heading}`)],
    ['㈠ to ㈥', words.map((heading, i) => `${'㈠㈡㈢㈣㈤㈥'.charAt(i)}${heading}`)],
    ['not at all', words],
    ['by a figure and a point', words.map((heading, i) => `${i + 1}．${heading}`)],
    ['as parts', words.map((heading, i) => `第${'一二三四五六'.charAt(i)}部分　${heading}`)],
    ['by a colon', words.map((heading, i) => `${'一二三四五六'.charAt(i)}：${heading}`)],
    ['where only the first lost its number', [words[0] ?? '', ...six.slice(1)]],
  ])('%s', (_, headings) => {
    expect(places(told(headings))).toEqual(words.map((heading, i) => [i + 1, heading, i * 2 + 1]));
  });

  test('what section one tells under （一） to （六） is none', () => {
    const inner = ['（一）主动公开政府信息情况', '（二）依申请公开情况', '（四）行政复议情况'];
    const lines = [six[0] ?? '', ...told(inner), ...told(six.slice(1))];
    expect(places(lines).map(([number, , line]) => [number, line])).toEqual([
      [1, 1],
      [2, 8],
      [3, 10],
      [4, 12],
      [5, 14],
      [6, 16],
    ]);
    expect(numbers(told(inner))).toEqual([]);
  });

  test('a word of the form alone makes no outline', () => {
    expect(numbers(['总体情况', prose])).toEqual([]);
  });
});

test('a heading in the first row of its table, alone there', () => {
  const lines = [
    six[0] ?? '',
    prose,
    [six[1] ?? '', '', ''],
    [six[2] ?? ''],
    [six[3] ?? ''],
    ...six.slice(4),
  ];
  expect(places(lines).map(([number, , line]) => [number, line])).toEqual([
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 7],
  ]);
  expect(numbers([[six[1] ?? '', '9']])).toEqual([]);
});

describe('a table of contents is passed over', () => {
  const body = [prose, ...told(six)];
  test.each<[string, string[]]>([
    ['with dots', six.map((heading, i) => `${heading}....................${i + 2}`)],
    ['with ellipses', six.map((heading, i) => `${heading}……………${i + 2}`)],
    ['with page numbers', six.map((heading, i) => `${heading}\t${i + 2}`)],
    ['without', six],
    [
      'of two levels',
      six.flatMap((heading, i) => (i === 0 ? [`${heading}…1`, '（一）主动公开情况…1'] : [`${heading}…2`])),
    ],
  ])('%s', (_, contents) => {
    const from = contents.length + 2;
    expect(places(['目录', ...contents, ...body])).toEqual(
      six.map((heading, i) => [i + 1, heading.slice(2), from + 1 + i * 2]),
    );
  });

  test('right above the first section', () => {
    expect(places([...six.map((heading) => `${heading}…1`), ...told(six)]).map(([, , line]) => line)).toEqual(
      [7, 9, 11, 13, 15, 17],
    );
  });

  test('where sections stand empty they are sections', () => {
    expect(numbers(['巴山县档案局2023年报告', ...six])).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
