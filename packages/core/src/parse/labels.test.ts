import { describe, expect, test } from 'vitest';
import { formOf } from '../forms/index.ts';
import { keyOf, LIKE, likeness, printedLabel } from './labels.ts';
import { lexiconOf } from './lexicon.ts';

describe('a printed label', () => {
  test.each([
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量', true],
    ['（三） 不予公开', '不予公开', true],
    ['(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)', '部分公开', true],
    ['1．属于国家秘密', '属于国家秘密', true],
    ['5、要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获取信息', true],
    ['㈦总计', '总计', true],
    ['总计', '总计', false],
    ['本年新 制作数量', '本年新制作数量', false],
    ['上一年项目数量 （指 2018 年事项数）', '上一年项目数量', false],
    ['规范性文件（指各行政机关印发的有正式文号的文件', '规范性文件', false],
    ['3.危及“三安全一稳定”', '危及三安全一稳定', true],
  ])('%s', (text, key, numbered) => {
    expect(printedLabel(text)).toMatchObject({ key, numbered });
  });
});

describe('likeness', () => {
  const like = (seen: string, official: string): boolean =>
    likeness(printedLabel(seen), keyOf(official)) >= LIKE;

  test.each([
    ['2. 其他法律法规禁止公开', '其他法律行政法规禁止公开'],
    ['3. 危及“三安全一”', '危及“三安全一稳定”'],
    ['1. 信访举报投诉类申请', '信访举报投诉类申请'],
    ['4.无正当理由大量反复申', '无正当理由大量反复申请'],
  ])('%s is taken for %s', (seen, official) => {
    expect(like(seen, official)).toBe(true);
  });

  test.each([
    ['行政处罚', '行政强制'],
    ['行政许可', '行政处罚'],
    ['规章', '规范性文件'],
    ['重复申请', '信访举报投诉类申请'],
    ['总计', '结果维持'],
    ['其他', '其他处理'],
    ['属于三类内部事务信息', '属于四类过程性信息'],
  ])('%s is not taken for %s', (seen, official) => {
    expect(like(seen, official)).toBe(false);
  });
});

test('every official label of a form means its own rows and no others', () => {
  for (const id of ['2019', '2021'] as const) {
    const lexicon = lexiconOf(formOf(id));
    lexicon.rows.forEach(({ row }, index) => {
      const meant = lexicon.meaning(row.label.zh).rows.map((candidate) => candidate.index);
      expect([row.label.zh, meant]).toEqual([row.label.zh, [index]]);
    });
  }
});
