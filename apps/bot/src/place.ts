import { divisionOf, type Language } from '@gouji/core';

type Division = { code: string; name: string };

/** The name of a place: 淄博市 or Zibo; in Chinese where there is no other. */
export function placeName({ code, name }: Division, language: Language): string {
  const { pinyin = '' } = language === 'en' ? (divisionOf(code) ?? {}) : {};
  return pinyin === '' ? name : pinyin.charAt(0).toUpperCase() + pinyin.slice(1);
}
