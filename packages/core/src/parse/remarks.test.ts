import { expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readRemarks } from './remarks.ts';
import { findSections } from './sections.ts';

const remarks = (lines: string[]) => {
  const prose = lines.map((text, i): Paragraph => ({ kind: 'paragraph', text, at: { line: i + 1 } }));
  return readRemarks(prose, findSections(prose));
};

test('the text of section six, up to the closing date', () => {
  const lines = [
    '一、总体情况',
    '略。',
    '六、其他需要报告的事项',
    '',
    '无  其他事项。',
    '某局',
    '2021年2月3日',
    '主办：某局',
  ];
  expect(remarks(lines)).toEqual({ text: '无 其他事项。\n某局', at: { line: 4 } });
});

test('none where there is no such section, or nothing in it', () => {
  expect(remarks(['一、总体情况', '略。'])).toBeUndefined();
  expect(remarks(['一、总体情况', '六、其他需要报告的事项'])).toBeUndefined();
});

test('a long text is kept up to 2,000 characters', () => {
  const lines = ['一、总体情况', '六、其他需要报告的事项', '字'.repeat(1500), '字'.repeat(1500)];
  expect(remarks(lines)?.text).toHaveLength(2000);
});
