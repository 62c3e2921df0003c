import { describe, expect, test } from 'vitest';
import { cellsOf, forms, sumsOf } from '../forms/index.ts';
import { directoryOf } from './directory.ts';
import { MetricSchema } from './metric.ts';
import { metricAt, metrics } from './metrics.ts';
import { readable } from './scan.ts';
import { measuresIn, queryOf, readSigns } from './understand.ts';

test('every cell and group sum of every edition is a metric, once', () => {
  const paths = metrics().map(({ path }) => path);
  const expected = forms.flatMap((form) => [...cellsOf(form), ...sumsOf(form)].map(({ path }) => path));
  expect(paths.filter((path) => !path.startsWith('rates.')).toSorted()).toEqual(
    [...new Set(expected)].toSorted(),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test('every metric is as the schema says, with labels of its own', () => {
  for (const metric of metrics()) MetricSchema.parse(metric);
  for (const language of ['zh', 'en'] as const) {
    const labels = metrics().map(({ label }) => label[language]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('a metric says what it is made of', () => {
  expect(metricAt('applications.unavailable.total')).toEqual({
    path: 'applications.unavailable.total',
    label: { zh: '无法提供', en: 'applications answered as unavailable' },
    unit: 'count',
    forms: ['2019', '2021'],
    kind: 'sum',
    parts: [
      'applications.unavailable.notHeld.total',
      'applications.unavailable.requiresCreation.total',
      'applications.unavailable.stillUnclear.total',
    ],
  });
  // A row of its own in 2019, three rows since 2021.
  expect(metricAt('applications.other.total')).toMatchObject({ kind: 'cell', forms: ['2019', '2021'] });
  expect(metricAt('applications.other.total')?.parts).toHaveLength(3);
  expect(metricAt('rates.correction')).toMatchObject({
    kind: 'rate',
    unit: 'percent',
    parts: [
      'remedies.reconsideration.corrected',
      'remedies.reconsideration.total',
      'remedies.reconsideration.pending',
    ],
  });
});

test('only metrics of table two belong to one edition, but for the three rows of 2021', () => {
  const single = metrics().filter((metric) => metric.forms.length === 1);
  const outside = single.filter(({ path }) => !path.startsWith('disclosure.'));
  expect(new Set(outside.map(({ path }) => path.split('.').slice(0, 3).join('.')))).toEqual(
    new Set(['correctionOverdue', 'feeOverdue', 'otherReasons'].map((row) => `applications.other.${row}`)),
  );
});

describe('a question in the words of a label means that metric', () => {
  test.each(metrics().map((metric) => [metric.path, metric] as const))('%s', (path, { label, forms }) => {
    const questions = [
      `淄博市公安局2022年${label.zh}有多少？`,
      `${label.en} of 淄博市公安局 in 2022`,
      `How many ${label.en} did 淄博市公安局 report in 2022?`,
      `${path} 淄博 2022`,
    ];
    for (const question of questions) {
      const { targets, unread } = queryOf(readSigns(readable(question), directoryOf([])));
      for (const form of forms) {
        expect(targets.flatMap((target) => measuresIn(target, form)).map((one) => one.path)).toEqual([path]);
      }
      expect(unread).toEqual([]);
    }
  });
});
