import { expect, test } from 'vitest';
import { divisionOf } from './divisions.ts';
import type { Division } from './divisions.ts';
import { becameOf, forebearsOf, heirsOf } from './lineage.ts';

const at = (code: string): Division => {
  const division = divisionOf(code);
  if (!division) throw new Error(code);
  return division;
};
const codes = (divisions: Division[]): string[] => divisions.map(({ code }) => code);

test('a county that became a district is that district', () => {
  expect(codes(heirsOf(at('510132')))).toEqual(['510118']);
  expect(codes(forebearsOf(at('510118')))).toEqual(['510132']);
  expect(becameOf(at('510132')).code).toBe('510118');
});

test('what was merged, divided or swallowed is nobody else', () => {
  for (const code of ['410322', '410306', '330104', '360105', '371200'])
    expect(becameOf(at(code)).code).toBe(code);
  expect(codes(forebearsOf(at('410308'))).toSorted()).toEqual(['410306', '410322']);
  expect(codes(heirsOf(at('330104')))).toEqual(['330102', '330114']);
});

test('what never changed has neither heirs nor forebears', () => {
  expect(heirsOf(at('370300'))).toEqual([]);
  expect(forebearsOf(at('370300'))).toEqual([]);
  expect(becameOf(at('370300')).code).toBe('370300');
});
