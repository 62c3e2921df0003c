import { describe, expect, test } from 'vitest';
import { baselineText, compareWith, knownFrom, parseBaseline } from './baseline.ts';
import { finding } from './testing/batch.ts';

const total = finding({ cells: ['remedies.directLitigation.total'], expected: 6, actual: 7 });
const blank = finding({ rule: 'blank-cells', severity: 'warning', cells: ['disclosure.fees.amount'] });
const sentence = finding({ rule: 'period-stale', at: { line: 4 }, quote: '2019年' });
const known = [total, blank, sentence].map(knownFrom);

describe('compareWith', () => {
  test('finds the same findings the same, whatever their order', () => {
    const { same, gained, changed, gone } = compareWith(known, [sentence, total, blank], 'all');
    expect({ same, gained, changed, gone }).toEqual({
      same: [sentence, total, blank],
      gained: [],
      changed: [],
      gone: [],
    });
  });

  test('tells what is gained, and what is gone', () => {
    const other = finding({ cells: ['remedies.reconsideration.total'] });
    const { same, gained, gone } = compareWith(known, [total, other, blank], 'all');
    expect({ same, gained, gone }).toEqual({ same: [total, blank], gained: [other], gone: [known[2]] });
  });

  test('another figure in the same place is a change, and no longer known', () => {
    const now = { ...total, actual: 8 };
    expect(compareWith(known, [now, blank, sentence], 'figures')).toEqual({
      same: [blank, sentence],
      gained: [],
      changed: [[known[0], now]],
      gone: [],
    });
  });

  test('other words, repairs or severity are a change of the rule, and known to who asks for figures', () => {
    const change = { cell: 'remedies.directLitigation.total', from: 7, to: 6 };
    for (const now of [
      { ...total, message: { zh: '另一句话。', en: 'Another sentence.' } },
      { ...total, repairs: [{ changes: [change] }] },
      { ...total, severity: 'warning' as const },
    ]) {
      expect(compareWith(known, [now, blank, sentence], 'figures').same).toContain(now);
      expect(compareWith(known, [now, blank, sentence], 'all').changed).toEqual([[known[0], now]]);
    }
  });

  test('of two alike one may be new', () => {
    expect(compareWith(known, [total, total], 'all')).toMatchObject({ same: [total], gained: [total] });
  });
});

describe('a baseline', () => {
  const accepted = [
    { path: 'b.html', findings: known },
    { path: 'a.html', findings: [], error: 'file-empty' },
  ];

  test('is a line for each file, in the order of their paths, and read as it was written', () => {
    const text = baselineText(accepted);
    expect(text.split('\n').map((line) => line.slice(0, 16))).toEqual([
      '{"path":"a.html"',
      '{"path":"b.html"',
      '',
    ]);
    expect([...parseBaseline(`\uFEFF${text}`, 'x').values()]).toEqual(accepted.toReversed());
    expect(parseBaseline('', 'x').size).toBe(0);
  });

  test.each([
    ['not JSON', 'not JSON'],
    ['[]', '[]'],
    ['{"path":1}', '{"path":1}'],
    [`{"path":"${'x'.repeat(100)}"}`, `{"path":"${'x'.repeat(51)}`],
  ])('%s is refused with its line', (line, seen) => {
    expect(() => parseBaseline(`${baselineText(accepted)}${line}\n`, 'known.ndjson')).toThrow(
      expect.objectContaining({ code: 'baseline-invalid', details: { path: 'known.ndjson', line: 3, seen } }),
    );
  });
});
