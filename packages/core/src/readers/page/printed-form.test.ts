import { expect, test } from 'vitest';
import { printedForm } from './printed-form.ts';

const printed = (text: string): string =>
  Array.from(text, (character) => printedForm(character.codePointAt(0) ?? 0)).join('');

test.each([
  [
    'radicals are the ideographs that they look like',
    '⾏政机关⼈⺠政府⻓⻅⻔⻚⻢',
    '行政机关人民政府长见门页马',
  ],
  ['compatibility ideographs too', '\uf98e\ufa08\u{2f81a}', '年行冬'],
  ['a ligature is its letters', 'oﬃce', 'office'],
  ['all else stays', '第２０条（一）①㎡ａ𠮷', '第２０条（一）①㎡ａ𠮷'],
])('%s', (_, text, expected) => expect(printed(text)).toBe(expected));

test('each radical is one character, and one that is no part of a common ideograph stays', () => {
  const left: string[] = [];
  for (let code = 0x2e80; code <= 0x2ef3; code += 1) {
    const text = printedForm(code);
    if (/[\u2e80-\u2fdf]/u.test(text)) left.push(code.toString(16));
    expect(Array.from(text)).toHaveLength(1);
  }
  expect(left.join(' ')).toBe(
    '2e80 2e82 2e84 2e86 2e8c 2e8d 2e90 2e91 2e95 2e97 2e9a 2eaa 2eae 2eb4 2eb5 2eb8 2ebb 2ec7 2eca 2ed5 2ede 2ee1',
  );
});
