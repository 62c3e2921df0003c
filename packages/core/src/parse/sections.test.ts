import { expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { findSections } from './sections.ts';

const numbers = (lines: string[]): number[] =>
  findSections(lines.map((text, i): Paragraph => ({ kind: 'paragraph', text, at: { line: i + 1 } }))).map(
    ({ number }) => number,
  );

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
