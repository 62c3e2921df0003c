import { expect, test } from 'vitest';
import { foldProse, unfoldProse } from './prose.ts';
import { packReport, unpackReport } from './pack.ts';
import type { Report } from '../report/index.ts';

const sentence = (key: number, figures: number) => ({
  key,
  figures,
  text: `第${key}句。`,
  at: { line: key },
});

test('keys and figures come back in the order of the keys, words do not', () => {
  const folded = foldProse([sentence(0xffffff, 0), sentence(7, 0xffff), sentence(7, 1)]);
  expect(folded).toHaveLength(20);
  expect(unfoldProse(folded)).toEqual([
    { key: 7, figures: 0xffff },
    { key: 7, figures: 1 },
    { key: 0xffffff, figures: 0 },
  ]);
  expect(unfoldProse(foldProse([]))).toEqual([]);
});

test('of a long text the 64 sentences with the smallest keys are kept', () => {
  const many = Array.from({ length: 100 }, (_, i) => sentence(1000 - i, 0));
  const kept = unfoldProse(foldProse(many));
  expect(kept).toHaveLength(64);
  expect(kept.at(0)?.key).toBe(901);
  expect(kept.at(-1)?.key).toBe(964);
});

test('a kept report has the fingerprint of its prose, and none where it had no prose', () => {
  const report: Report = {
    id: 'a',
    title: '',
    year: 2023,
    form: '2021',
    source: { name: 'a.txt', sha256: '0'.repeat(64), format: 'text' },
    agency: { name: '青石市档案局', printed: '青石市档案局', division: null },
    period: null,
    sections: [],
    cells: {},
    claims: [],
    doubts: [],
  };
  const kept = unpackReport(packReport({ ...report, prose: [sentence(5, 2)] }));
  expect(kept).toEqual({ ...report, prose: [{ key: 5, figures: 2 }] });
  expect(unpackReport(packReport(report))).toEqual(report);
});
