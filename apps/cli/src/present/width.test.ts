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

  test('begins no line with what closes, and ends none with what opens', () => {
    expect(wrap('复议、诉讼：合计', 4)).toBe('复\n议、\n诉\n讼：\n合计');
    expect(wrap('印作“总计”的', 6)).toBe('印作\n“总计”\n的');
    expect(wrap('为 7，应为 6。', 8)).toBe('为 7，应\n为 6。');
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
