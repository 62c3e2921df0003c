import { describe, expect, test } from 'vitest';
import type { Column } from '../forms/index.ts';
import { unitOf } from './unit.ts';

const amount: Column = { key: 'amount', label: { zh: '采购总金额', en: 'amount' }, unit: 'yuan' };

describe('the unit of a bare number', () => {
  test.each([
    ['采购总金额（亿元）', 8],
    ['采购总金额（单位：万元）', 4],
    ['采购总金额（千元）', 3],
    ['采购总金额（元）', 0],
    ['采�总金额（万元）', 4],
  ])('%s', (header, exponent) => expect(unitOf(amount, header)).toBe(exponent));

  test.each(['采购总金额（�元）', '采购总金额（?元）', '采购总金额（\ue123元）', '采购总金额（万�）'])(
    'cannot be read: %s',
    (header) => {
      expect(unitOf(amount, header)).toBe('broken');
      expect(unitOf({ ...amount, factor: 10_000 }, header)).toBe('broken');
    },
  );

  test('is the form’s where no header says it', () => {
    expect(unitOf({ ...amount, factor: 10_000 }, '采购总金额')).toBe(4);
    expect(unitOf({ ...amount, factor: 10_000 }, undefined)).toBe(4);
    expect(unitOf(amount, '采购总金额')).toBe('unstated');
  });
});
