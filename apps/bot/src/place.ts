import { divisionOf, englishName, type Language } from '@gouji/core';

type Division = { code: string; name: string };

/** The name of a place: 淄博市 or Zibo; in Chinese where there is no other. */
export function placeName({ code, name }: Division, language: Language): string {
  const known = language === 'en' ? divisionOf(code) : undefined;
  return known ? englishName(known) : name;
}
