import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { findSections } from './sections.ts';
import { findTitle as find, readTitle } from './title.ts';

const paragraphs = (...lines: string[]): Paragraph[] =>
  lines.map((text, i) => ({ kind: 'paragraph', text, at: { line: i + 1 } }));

const findTitle = (lines: Paragraph[]) => find(lines, findSections(lines));

// Titles as agencies print them.
test.each([
  ['福清市教育局2019年政府信息公开工作年度报告', '福清市教育局', 2019],
  ['嵊泗县公安局2020年度政府信息公开工作年度报告', '嵊泗县公安局', 2020],
  ['2019年上海市人民政府办公厅政府信息公开工作年度报告', '上海市人民政府办公厅', 2019],
  ['2023年度长春高新区政府信息公开年度报告', '长春高新区', 2023],
  ['2009上海市政府信息公开工作年度报告', '上海市', 2009],
  ['西藏自治区政府国资委2020政府信息公开工作年度报告', '西藏自治区政府国资委', 2020],
  ['平阳县市场监督管理局2020年政府信息公开工作报告', '平阳县市场监督管理局', 2020],
  ['舒兰市市场监督管理局2016年政务信息公开年度报告', '舒兰市市场监督管理局', 2016],
  ['自然资源部2024年政府信息公开工作报告', '自然资源部', 2024],
  ['淄博市2020年政府信息公开工作年度报告', '淄博市', 2020],
  ['广州海关关区2023年政府信息公开工作年度报告', '广州海关关区', 2023],
  ['宁强县某局关于2021年度政府信息公开情况的报告', '宁强县某局', 2021],
  ['教育局二〇一九年政府信息公开工作年度报告', '教育局', 2019],
  ['东西湖区公安分局 2019 年 政务信息公开工作年度报告', '东西湖区公安分局', 2019],
  ['2020 年度政府信息公开工作年度报告', '', 2020],
])('%s', (line, agency, year) => {
  expect(readTitle(line)).toMatchObject({ agency, year });
});

test.each([
  '首页>政府信息公开>政府信息公开年报',
  '本报告根据《条例》编制，是本机关的政府信息公开工作年度报告。',
  '一、总体情况',
  '政府信息公开指南',
  '',
])('no title: %s', (line) => {
  expect(readTitle(line)).toBeUndefined();
});

describe('finding the title', () => {
  test('printed over two lines', () => {
    const lines = paragraphs('六盘水市公安局2020年度政府信息', '公开工作年度报告', '概述');
    expect(findTitle(lines)).toMatchObject({ agency: '六盘水市公安局', year: 2020 });
  });

  test('agency on a line of its own', () => {
    const lines = paragraphs('海东市公安局', '2020 年度政府信息公开工作年度报告', '一、总体情况');
    expect(findTitle(lines)).toMatchObject({ agency: '海东市公安局', year: 2020 });
  });

  test('below a breadcrumb and metadata, printed three times', () => {
    const title = '淄博市2020年政府信息公开工作年度报告';
    const lines = paragraphs(
      '您现在所在的位置：首页 > 政府信息公开年报',
      '索引号：000',
      title,
      '打印',
      title,
      title,
    );
    expect(findTitle(lines)).toEqual({ text: title, agency: '淄博市', year: 2020, at: { line: 6 } });
  });

  test('a link to another year further down does not win over the title', () => {
    const lines = paragraphs(
      '丽水市2024年政府信息公开工作年度报告',
      '一、总体情况',
      '丽水市2023年政府信息公开工作年度报告',
    );
    expect(findTitle(lines)?.year).toBe(2024);
  });

  test('nor do links above it', () => {
    const lines = paragraphs(
      '丽水市2022年政府信息公开工作年度报告',
      '丽水市2023年政府信息公开工作年度报告',
      '丽水市2024年政府信息公开工作年度报告',
      '一、总体情况',
    );
    expect(findTitle(lines)?.year).toBe(2024);
  });
});
