import { describe, expect, test } from 'vitest';
import { langOption, languageOf, localeOf } from './language.ts';

describe('language', () => {
  test.each([
    ['zh_CN.UTF-8', 'zh'],
    ['zh', 'zh'],
    ['ZH-Hant-TW', 'zh'],
    ['en_GB.UTF-8', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['de_DE', 'en'],
    ['', 'en'],
  ])('of %j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  test('LC_ALL goes before LC_MESSAGES before LANG before the system; an empty one is none', () => {
    expect(localeOf({ LC_ALL: 'a', LC_MESSAGES: 'b', LANG: 'c' }, 'd')).toBe('a');
    expect(localeOf({ LC_ALL: '', LC_MESSAGES: 'b', LANG: 'c' }, 'd')).toBe('b');
    expect(localeOf({ LANG: 'c' }, 'd')).toBe('c');
    expect(localeOf({}, 'd')).toBe('d');
  });

  test('--lang is found anywhere before --, the last one counts', () => {
    expect(langOption(['show', '--lang', 'zh'])).toBe('zh');
    expect(langOption(['--lang=en', 'show'])).toBe('en');
    expect(langOption(['--lang=en', 'show', '--lang', 'zh'])).toBe('zh');
    expect(langOption(['ask', '--', '--lang', 'zh'])).toBeUndefined();
    expect(langOption(['show', '--lang'])).toBeUndefined();
    expect(langOption([])).toBeUndefined();
  });
});
