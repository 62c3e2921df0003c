import type { Language } from '@gouji/core';

/** The language that a locale such as zh_CN.UTF-8 asks for. */
export const languageOf = (locale: string): Language => (/^zh/iu.test(locale) ? 'zh' : 'en');

/** The locale of the surroundings: the first of LC_ALL, LC_MESSAGES and LANG that is set, else the system's. */
export const localeOf = (env: Record<string, string | undefined>, system: string): string =>
  env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system;

/** What `--lang` says, if it is given: help and errors are in that language, so it must be known before the arguments are parsed. */
export function langOption(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = options[at];
  return word === '--lang' ? options[at + 1] : word?.slice('--lang='.length);
}
