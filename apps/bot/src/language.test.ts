import { expect, test } from 'vitest';
import { languageOfCode } from './language.ts';

test.each([
  ['zh-hans', 'zh'],
  ['ZH-TW', 'zh'],
  ['zh', 'zh'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  [undefined, 'zh'],
])('the language code %s means %s', (code, language) => {
  expect(languageOfCode(code)).toBe(language);
});
