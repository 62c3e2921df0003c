import { expect, test } from 'vitest';
import { simplify } from './fold.ts';
import { SIMPLIFIED, TRADITIONAL } from './traditional.data.ts';

test.each([
  ['濰坊市公安局2022年收到多少件申請', '潍坊市公安局2022年收到多少件申请'],
  ['寧夏回族自治區公安廳予以公開幾件', '宁夏回族自治区公安厅予以公开几件'],
  ['乾县 乾安县', '乾县 乾安县'],
  ['政府信息公开', '政府信息公开'],
  ['', ''],
])('%s', (text, expected) => {
  expect(simplify(text)).toBe(expected);
});

test('every character has one counterpart, and none is a counterpart that changes again', () => {
  expect(TRADITIONAL).toHaveLength(SIMPLIFIED.length);
  expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
  expect(simplify(SIMPLIFIED)).toBe(SIMPLIFIED);
});
