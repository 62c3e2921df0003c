import { expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readSentences } from './sentences.ts';

const lines = (...texts: string[]): Paragraph[] =>
  texts.map((text, i) => ({ kind: 'paragraph', text, at: { line: i + 1 } }));

test('what never ends, or is no sentence for its length, is left out', () => {
  const endless = lines(...Array.from({ length: 300 }, () => '我局共收到的，'));
  expect(readSentences(endless, [])).toEqual([]);
  expect(readSentences(lines(`${'长'.repeat(1000)}。短句。`), [])).toEqual([
    { text: '短句。', section: 0, at: { line: 1 } },
  ]);
  expect(readSentences(lines('好。'.repeat(5000)), [])).toHaveLength(2000);
});

test('sentences with their section and line, headings and links aside, up to the closing date', () => {
  const paragraphs = lines(
    '青石市档案局2023年政府信息公开工作年度报告',
    '本报告根据条例编制。',
    '一、总体情况',
    '（一）主动公开情况',
    '全年发布信息160条；回复留言20条。办结率达到',
    '100%，比上年提高。',
    '一是健全制度。二是加强培训，',
    '（二）平台建设，如下。',
    '首页',
    '五、存在的主要问题及改进情况',
    '“人手不够！”',
    '2024年1月20日',
    '版权所有：青石市。',
  );
  const at = (line: number) => paragraphs[line - 1]?.at ?? {};
  const sections = [
    { number: 1, heading: '总体情况', at: at(3) },
    { number: 5, heading: '存在的主要问题及改进情况', at: at(10) },
  ];
  expect(readSentences(paragraphs, sections)).toEqual([
    { text: '本报告根据条例编制。', section: 0, at: { line: 2 } },
    { text: '全年发布信息160条；', section: 1, at: { line: 5 } },
    { text: '回复留言20条。', section: 1, at: { line: 5 } },
    { text: '办结率达到100%，比上年提高。', section: 1, at: { line: 5 } },
    { text: '一是健全制度。', section: 1, at: { line: 7 } },
    { text: '（二）平台建设，如下。', section: 1, at: { line: 8 } },
    { text: '“人手不够！”', section: 5, at: { line: 11 } },
  ]);
});
