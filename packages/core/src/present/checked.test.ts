import { expect, test } from 'vitest';
import { isOpen } from './checked.ts';
import { finding } from './testing/batch.ts';

test.each([
  ['remedies-total', 'unassessable', 'info', true],
  ['applications-balance', 'reading', 'info', true],
  ['ambiguous-row', 'reading', 'info', true],
  // A reading that may be wrong is a thing to be told, not one that could not be checked.
  ['surplus-cell', 'reading', 'info', false],
  ['reworded-label', 'reading', 'info', false],
  ['foreign-column', 'reading', 'info', false],
  ['applications-balance', 'reading', 'warning', false],
  ['title-irregular', 'agency', 'info', false],
] as const)(
  '%s about %s as %s says only that nothing could be checked: %s',
  (rule, about, severity, open) => {
    expect(isOpen(finding({ rule, about, severity }))).toBe(open);
  },
);
