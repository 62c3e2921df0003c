import { describe, expect, test } from 'vitest';
import { displayWidth, wrap } from './width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['总计', 4],
    ['第（一）项', 10],
    ['减 105', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['\u001b[31m错误\u001b[39m', 4],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  test('breaks Chinese between characters', () => {
    expect(wrap('社会公益组织', 8)).toBe('社会公益\n组织');
    expect(wrap('社会公益组织', 7)).toBe('社会公\n益组织');
  });

  test('breaks English at blanks, and a word only where no line can hold it', () => {
    expect(wrap('public welfare organizations', 14)).toBe('public welfare\norganizations');
    expect(wrap('organizations', 6)).toBe('organi\nzation\ns');
  });

  test('leaves alone what fits', () => {
    expect(wrap('7142.40万元', 11)).toBe('7142.40万元');
    expect(wrap('', 8)).toBe('');
  });

  test('no line is wider than asked for, and no character is lost', () => {
    const text = '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 (2021 edition)';
    for (let width = 2; width < 40; width += 1) {
      const lines = wrap(text, width).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});
