import { expect, test } from 'vitest';
import { writeNumber } from './number-formats.ts';

test.each([
  ['decimal', '1 10 21 105'],
  ['chineseCounting', '一 十 二十一 一百零五'],
  ['chineseCountingThousand', '一 十 二十一 一百零五'],
  ['japaneseCounting', '一 十 二十一 一百零五'],
  ['chineseLegalSimplified', '壹 壹拾 贰拾壹 壹佰零伍'],
  ['ideographLegalTraditional', '壹 壹拾 貳拾壹 壹佰零伍'],
  ['ideographDigital', '一 一〇 二一 一〇五'],
  ['ideographTraditional', '甲 癸 21 105'],
  ['ideographZodiac', '子 酉 21 105'],
  ['decimalEnclosedCircle', '① ⑩ 21 105'],
  ['decimalEnclosedParen', '⑴ ⑽ 21 105'],
  ['decimalEnclosedFullstop', '⒈ ⒑ 21 105'],
  ['decimalFullWidth', '１ １０ ２１ １０５'],
  ['decimalZero', '01 10 21 105'],
  ['upperLetter', 'A J U AAAAA'],
  ['lowerLetter', 'a j u aaaaa'],
  ['upperRoman', 'I X XXI CV'],
  ['lowerRoman', 'i x xxi cv'],
  ['none', '   '],
  ['constructor', '1 10 21 105'],
])('%s', (format, written) => {
  expect([1, 10, 21, 105].map((value) => writeNumber(value, format)).join(' ')).toBe(written);
});

test.each([
  [0, 'chineseCounting', '0'],
  [1_000, 'chineseCounting', '一千'],
  [1_010, 'chineseCounting', '一千零一十'],
  [2_003, 'chineseCounting', '二千零三'],
  [99_999, 'chineseCounting', '99999'],
  [-3, 'ideographTraditional', '-3'],
  [1_994, 'upperRoman', 'MCMXCIV'],
  [0, 'upperRoman', '0'],
  [4_000, 'lowerRoman', '4000'],
  [0, 'lowerLetter', '0'],
  [781, 'lowerLetter', '781'],
])('%i in %s', (value, format, written) => {
  expect(writeNumber(value, format)).toBe(written);
});
