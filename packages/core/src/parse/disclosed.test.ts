import { expect, test } from 'vitest';
import { readDisclosed } from './disclosed.ts';

const read = (text: string) => readDisclosed([{ text, section: 1, at: { line: 9 } }]);

test.each([
  [
    '发布政务信息（1386）条，其中概况类信息（22）条，政务动态信息（1335）条，信息公开目录（350）条。',
    1386,
    [22, 1335, 350],
  ],
  ['发布政务信息 68 条，其中领导活动 6 条，政策法规信息 25 条，决策公开信息 11 条。', 68, [6, 25, 11]],
  ['累计发布各类信息716条，其中政务公开平台发布信息398条，专题发布信息318条。', 716, [398, 318]],
  ['2023年更新政府信息23条，具体包括领导信息14条，内设科室信息9条。', 23, [14, 9]],
])('%s', (text, value, parts) => {
  const [found] = read(text);
  expect(found?.value).toBe(value);
  expect(found?.parts.map((part) => part.value)).toEqual(parts);
});

test('the words and names of a list', () => {
  expect(read('全年主动公开政府信息166条，其中街道动态70条、其他信息96条，社会反响良好。')).toEqual([
    {
      value: 166,
      parts: [
        { name: '街道动态', value: 70 },
        { name: '其他信息', value: 96 },
      ],
      text: '公开政府信息166条，其中街道动态70条、其他信息96条',
      at: { line: 9 },
    },
  ]);
});

test.each([
  '发布各类信息6500余条，其中更新目录信息3480余条。',
  '发布信息100条。其中网站60条，微信50条。',
  '发布信息100条，其中政策解读30条。',
  '发布信息100条，召开会议3次。',
  // Side by side, not one within the other.
  '全年通过法定栏目公开政府信息2579条，防控专栏公开109条，执法平台公开3548条。',
  '收到申请16件，其中网络10件、信函6件。',
])('no list that can be added up: %s', (text) => {
  expect(read(text)).toEqual([]);
});
