import { describe, expect, test } from 'vitest';
import { readScope } from './scope.ts';

const kindOf = (text: string): string | undefined => readScope([{ text, section: 0, at: { line: 2 } }])?.kind;

describe('whose figures a report says it gives', () => {
  test.each([
    '本报告由区政府办公室综合区政府各部门和各街道的年度报告编制。',
    '本年度报告根据各部门、各乡镇报送的数据汇总编制。',
    '本报告所列数据包括县政府各部门、各乡镇人民政府。',
  ])('those of the bodies under it: %s', (text) => expect(kindOf(text)).toBe('aggregate'));

  test.each([
    '（一）本报告统计数据为淄博市公安局统计数据，不含淄博市各公安分县局。',
    '本报告数据仅统计机关本级。',
    '报告所列数据只包括本机关，未包括下属事业单位。',
  ])('its own alone: %s', (text) => expect(kindOf(text)).toBe('own'));

  test.each([
    '本报告由区综合行政执法局编制。',
    '组织各部门学习条例，汇总问题后形成台账。',
    '公开内容包括机构职能、规划计划。',
    '统计数据的期限自2020年1月1日起至12月31日止。',
  ])('not said: %s', (text) => expect(kindOf(text)).toBeUndefined());

  test('with the sentence and where it stands', () => {
    const text = '本报告数据仅统计机关本级。';
    expect(readScope([{ text, section: 6, at: { line: 9 } }])).toEqual({
      kind: 'own',
      text,
      at: { line: 9 },
    });
  });
});
