import { expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { ownParagraphs } from './own-paragraphs.ts';
import { findSections } from './sections.ts';

const report = (year: number): string[] => [
  `巴彦县民政局${year}年政府信息公开工作年度报告`,
  '一、总体情况',
  `（二）依申请公开。${year}年新收政府信息公开申请78件。`,
  '六、其他需要报告的事项',
  '无。',
];

/** How many of the lines belong to the report on 2023. */
const own = (lines: string[], title?: number): number => {
  const paragraphs = lines.map((text, i): Paragraph => ({ kind: 'paragraph', text, at: { line: i + 1 } }));
  const at = title === undefined ? undefined : paragraphs[title]?.at;
  return ownParagraphs(paragraphs, findSections(paragraphs), 2023, at).length;
};

test('what follows under the title of a report on another year is not read', () => {
  expect(own([...report(2023), ...report(2022)])).toBe(5);
  expect(own([...report(2023), '关于2022年度政府信息公开情况的报告'])).toBe(5);
});

test('all else is', () => {
  expect(own(report(2023))).toBe(5);
  // A table of contents stands above the title that opens the text.
  expect(own(['一、总体情况', '六、其他需要报告的事项', ...report(2023)])).toBe(7);
  // Links above the report name other years.
  expect(own(['2022年政府信息公开工作年度报告', ...report(2023)])).toBe(6);
});

test('links above the title and at the foot of the page are not', () => {
  expect(own(['全县收到政府信息公开申请335件', ...report(2023)], 1)).toBe(5);
  expect(own([...report(2023), '上一篇：县财政局2023年年报', '全县收到政府信息公开申请335件'])).toBe(5);
  expect(own([...report(2023), '【相关阅读】', '全县收到政府信息公开申请335件'])).toBe(5);
  for (const foot of [
    '扫一扫在手机打开当前页',
    '主办单位：巴彦县民政局',
    '【打印本页】',
    '黑ICP备05020577号',
    '网站标识码：2301260001',
  ]) {
    expect(own([...report(2023), foot, '全县收到政府信息公开申请335件'])).toBe(5);
  }
  // 打印机 is no button, and who is in charge may be told in the text.
  expect(own([...report(2023), '打印机由主办单位提供。'])).toBe(6);
  // A title that is found below the text heads nothing.
  expect(own([...report(2023), '巴彦县民政局2023年政府信息公开工作年度报告'], 5)).toBe(6);
});
