import type { Language } from '../errors.ts';
import type { Token } from './scan.ts';

const NAMES = new Set(['agency', 'place', 'kind', 'year', 'glue', 'number', 'top', 'end', 'join']);

/** The language that a question is put in, by its words rather than its names: how many … 淄博 … is English. */
export function languageOf(tokens: readonly Token[]): Language {
  let [chinese, english] = [0, 0];
  let han = false;
  for (const { text, means } of tokens) {
    const isHan = /\p{Script=Han}/u.test(text);
    han ||= isHan;
    if (means.every(({ is }) => NAMES.has(is))) continue;
    if (isHan) chinese += 1;
    else if (/[a-z]/iu.test(text)) english += 1;
  }
  if (chinese !== english) return chinese > english ? 'zh' : 'en';
  return han || (english === 0 && !tokens.some(({ text }) => /[a-z]/iu.test(text))) ? 'zh' : 'en';
}
