import { describe, expect, test } from 'vitest';
import { checkerWith, checkReport } from './index.ts';
import type { Levels } from './levels.ts';
import { sample } from './sample.ts';

// 16 is meant: the balance of the column and the total of the row both fail.
const broken = sample({ 'applications.new.total': 17, 'disclosure.fees.amount': null });

const found = (levels: Levels) =>
  checkerWith(levels)
    .checkReport(broken)
    .map(({ rule, severity, cells: [first] }) => `${severity} ${rule} ${first}`);

const repairs = (levels: Levels) =>
  checkerWith(levels)
    .checkReport(broken)
    .flatMap(({ repairs = [] }) => repairs)
    .map(({ changes, certain = false }) => [
      ...changes.map(({ cell, from, to }) => `${cell} ${from} -> ${to}`),
      certain,
    ]);

describe('levels', () => {
  test('none leave every finding as it is', () => {
    expect(found({})).toEqual([
      'error applications-balance applications.new.total',
      'warning blank-cells disclosure.fees.amount',
    ]);
    expect(checkerWith(undefined).checkReport(broken)).toEqual(checkReport(broken));
  });

  test('a rule that is off leaves its cell to another that sees it too', () => {
    expect(found({ 'applications-balance': 'off' })).toEqual([
      'error applications-row-total applications.new.total',
      'warning blank-cells disclosure.fees.amount',
    ]);
    const [finding] = checkerWith({ 'applications-balance': 'off' }).checkReport(broken);
    expect(finding?.message.zh).toBe(
      '「本年新收政府信息公开申请数量」：12 + 3 + 0 + 0 + 1 + 0 = 16，表中总计为 17。',
    );
    expect(finding?.expected).toBe(16);
    expect(finding?.actual).toBe(17);
  });

  test('an equation that is off proves nothing, but what holds is not to be broken for it', () => {
    expect(repairs({})).toEqual([['applications.new.total 17 -> 16', true]]);
    // The row alone could as well lack a case of any applicant; but then a column would no longer balance.
    expect(repairs({ 'applications-balance': 'off' })).toEqual([['applications.new.total 17 -> 16', false]]);
  });

  test('all rules about equations off leave none', () => {
    const off = {
      'applications-balance': 'off',
      'applications-row-total': 'off',
      'applications-results': 'off',
      'remedies-total': 'off',
    } as const;
    expect(found(off)).toEqual(['warning blank-cells disclosure.fees.amount']);
  });

  test('set severities, and the gravest come first', () => {
    expect(found({ 'applications-balance': 'info', 'blank-cells': 'error' })).toEqual([
      'error blank-cells disclosure.fees.amount',
      'info applications-balance applications.new.total',
    ]);
  });

  test('make nothing graver that a rule only could not check', () => {
    const blank = sample({
      'remedies.reconsideration.other': null,
      'remedies.reconsideration.pending': null,
    });
    const { checkReport: strict } = checkerWith({ 'remedies-total': 'error' });
    expect(
      strict(blank)
        .filter(({ rule }) => rule === 'remedies-total')
        .map(({ severity, about }) => [severity, about]),
    ).toEqual([['info', 'unassessable']]);
  });

  test('but set what a rule is there to say, whatever it is about', () => {
    const illegible = sample({ 'disclosure.fees.amount': 'illegible' });
    const { checkReport: strict } = checkerWith({ 'illegible-cells': 'error' });
    expect(strict(illegible).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['illegible-cells', 'error'],
    ]);
  });

  test('hold for reports checked together', () => {
    const reports = [sample({ year: 2022 }), sample({ year: 2023, 'applications.carriedOver.total': 3 })];
    const ruled = (levels: Levels) =>
      checkerWith(levels)
        .checkReports(reports)
        .map((findings) => findings.map(({ rule }) => rule));
    expect(ruled({})[1]).toContain('carried-over-continuity');
    expect(ruled({ 'carried-over-continuity': 'off' })[1]).not.toContain('carried-over-continuity');
  });
});
