import { expect, test } from 'vitest';
import { type Choice, createChoices } from './choices.ts';

const choice = (text: string): Choice => ({ label: text, question: text });

test('recalls a choice by its data, which fits a button', () => {
  const choices = createChoices();
  const long = choice('问'.repeat(200));
  const [first = '', second = ''] = choices.keep(-1_001_234_567_890, [choice('一'), long]);
  expect(Buffer.byteLength(second)).toBeLessThanOrEqual(64);
  expect(choices.recall(-1_001_234_567_890, first)).toEqual(choice('一'));
  expect(choices.recall(-1_001_234_567_890, second)).toBe(long);
});

test('knows nothing of other chats, other runs, old offers and made-up data', () => {
  const choices = createChoices();
  const [data = ''] = choices.keep(1, [choice('一')]);
  expect(choices.recall(2, data)).toBeUndefined();
  expect(createChoices().recall(1, data)).toBeUndefined();
  expect(choices.recall(1, data.replace(/0$/u, '1'))).toBeUndefined();
  expect(choices.recall(1, 'go::')).toBeUndefined();
  for (let offers = 0; offers < 8; offers += 1) choices.keep(1, [choice('二')]);
  expect(choices.recall(1, data)).toBeUndefined();
});
