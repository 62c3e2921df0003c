import { expect, test } from 'vitest';
import { checkReport } from './index.ts';
import { sample } from './sample.ts';

const at = { line: 60 };
const cell = 'applications.disclosed.naturalPerson';

const told = (report: ReturnType<typeof sample>): string[] =>
  checkReport(report)
    .filter(({ rule }) => rule.startsWith('applications'))
    .filter(({ about }) => about !== 'unassessable')
    .map(({ severity, rule, about, cells }) => `${severity} ${rule} ${about} ${cells[0] ?? ''}`);

test.each(['surplus-cell', 'ambiguous-row'] as const)(
  'a wrong figure in a row with a %s may be misread',
  (kind) => {
    const doubts = [{ kind, cells: ['applications.disclosed.total'], text: '6 | 2 | 0', at }];
    expect(told(sample({ [cell]: 9, doubts }))).toEqual([`warning applications-results reading ${cell}`]);
  },
);

test('a wrong figure beside one that cannot be read may be misread', () => {
  const report = sample({ [cell]: 9, 'applications.disclosed.business': 'illegible' });
  expect(told(report)[0]).toBe(`warning applications-results reading ${cell}`);
});

test('a doubt about another row, or about a unit, is none about this one', () => {
  const other = { kind: 'surplus-cell' as const, cells: ['applications.new.total'], text: '16', at };
  const unit = { kind: 'unit-unstated' as const, cells: ['applications.disclosed.total'], text: '8', at };
  expect(told(sample({ [cell]: 9, doubts: [other, unit] }))).toEqual([
    `error applications-results agency ${cell}`,
  ]);
});

test('the message asks for the original', () => {
  const doubts = [{ kind: 'surplus-cell' as const, cells: [cell], text: '9', at }];
  const [finding] = checkReport(sample({ [cell]: 9, doubts }));
  expect(finding?.message.zh).toMatch(/只有改为 6，才都成立。这里的读取有疑，请先对照原件。$/u);
  expect(finding?.message.en).toMatch(/Our reading is unsure here: compare with the original first\.$/u);
});
