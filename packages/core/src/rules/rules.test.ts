import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellAt, formOf } from '../forms/index.ts';
import { FindingSchema, ReportSchema } from '../report/schemas.ts';
import type { Rule } from './index.ts';
import { rules } from './index.ts';

// Files that are no rules: what rules are made of.
const workshop = new Set([
  'batch',
  'carried-over-words',
  'cause',
  'cause-words',
  'cells',
  'check',
  'claims',
  'comparisons',
  'copied-words',
  'cover',
  'define',
  'diagnosis',
  'doubt',
  'identity',
  'identity-message',
  'identity-words',
  'index',
  'judge',
  'last',
  'levels',
  'likeness',
  'line-slips',
  'missing-agencies',
  'pattern',
  'plan',
  'rank',
  'repair',
  'sample',
  'sheet',
  'slip',
  'unchecked',
  'wording',
]);

const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3));

const each = rules.map((rule) => [rule.id, rule] as const);
const examplesOf = (rule: Rule) => [...rule.good, ...rule.bad];

// What is quoted from a report or a document keeps the punctuation of its own.
const ownWords = (text: string): string => text.replace(/“[^”]*”|[（(]国办公开办函.*[)）]/gu, '');

describe('the register', () => {
  test('holds exactly the rule files, each under its own name', async () => {
    const files = names.filter((name) => !workshop.has(name));
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    for (const file of files) {
      const { default: rule } = (await import(new URL(`${file}.ts`, import.meta.url).href)) as {
        default: Rule;
      };
      expect(rules.find(({ id }) => id === file)).toBe(rule);
    }
  });

  test('holds the ids that are promised', () => {
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'applications-balance',
        'applications-results',
        'applications-row-total',
        'remedies-total',
        'narrative-mismatch',
        'carried-over-continuity',
        'period-stale',
        'form-outdated',
        'blank-cells',
      ]),
    );
  });
});

describe.each(each)('%s', (_, rule) => {
  test('says in both languages what it is, why, and what to do, and where it is laid down', () => {
    const texts = [rule.title, rule.why, rule.mend].flatMap(({ zh, en }) => [zh, en]);
    for (const text of [...texts, rule.source.document, rule.source.clause]) expect(text).not.toBe('');
    for (const { zh, en } of [rule.title, rule.why, rule.mend]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(rule.forms.length).toBeGreaterThan(0);
  });

  test('has good and bad examples, which are reports', () => {
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
    for (const { report } of examplesOf(rule)) {
      expect(ReportSchema.safeParse(report).error).toBeUndefined();
      expect(rule.forms).toContain(report.form);
    }
  });

  test('finds nothing in its good examples', () => {
    for (const { report, context } of rule.good) expect(rule.check(report, context)).toEqual([]);
  });

  test('finds in its bad examples what they say, and nothing else', () => {
    for (const { report, context, expect: expected } of rule.bad) {
      const found = rule.check(report, context);
      expect(found).toMatchObject(expected);
      expect(found).toHaveLength(expected.length);
      expect(found.length).toBeGreaterThan(0);
    }
  });

  test('makes whole findings, with cells of the form and a message in each language', () => {
    const found = rule.bad.flatMap(({ report, context }) =>
      rule.check(report, context).map((finding) => ({ finding, form: formOf(report.form) })),
    );
    for (const { finding, form } of found) {
      expect(FindingSchema.safeParse(finding).error).toBeUndefined();
      expect(finding.rule).toBe(rule.id);
      expect(finding.cells.filter((path) => !cellAt(form, path))).toEqual([]);
      if (finding.at)
        expect(Object.values(finding.at).filter((place) => place === undefined || place < 1)).toEqual([]);
      for (const text of Object.values(finding.message))
        expect(text).not.toMatch(/undefined|NaN|null|\[object/u);
      expect(ownWords(finding.message.zh)).not.toMatch(/[,;:!?]/u);
      expect(ownWords(finding.message.en)).not.toMatch(/[，。：；、（）「」]/u);
    }
  });
});
