import { type Language, questionLimit } from '@gouji/core';

/** What belongs in a parameter that takes words. */
export const expected = {
  question: {
    zh: `1–${questionLimit} 个字的问题，例如“2020年淄博收到多少件申请”`,
    en: `a question of 1–${questionLimit} characters, for example “requests received by Zibo in 2020”`,
  },
  metric: {
    zh: 'GET /v1/metrics 所列的 path，例如 applications.new.total',
    en: 'a path that GET /v1/metrics lists, for example applications.new.total',
  },
  agency: {
    zh: '报告所列的机关全名，1–200 个字，例如：淄博市公安局',
    en: 'the exact name of an agency, 1–200 characters, for example: 淄博市公安局',
  },
  place: {
    zh: '行政区划的代码或名称，1–200 个字，例如：370300、淄博市、Zibo',
    en: 'a division by code or name, 1–200 characters, for example: 370300, 淄博市, Zibo',
  },
  cursor: { zh: '上一页返回的 next', en: 'the next value of the page before' },
  id: {
    zh: '报告编号，1–200 个字；GET /v1/reports 可列出',
    en: 'the id of a report, 1–200 characters; GET /v1/reports lists them',
  },
  fileName: { zh: '1–200 个字的文件名', en: 'a file name of 1–200 characters' },
} satisfies Record<string, Record<Language, string>>;

/** One of them. */
export type Expected = keyof typeof expected;

/** What a schema expects, by the message of its complaint: one of the names above, or what needs no translation (2019 | 2021). */
export const expectedText = (message: string, language: Language): string =>
  message in expected ? expected[message as Expected][language] : message;

const SHOWN = 100;

const seenTexts = {
  zh: { missing: '没有给出', long: (start: string, count: number) => `${start}……（${count} 个字）` },
  en: { missing: 'missing', long: (start: string, count: number) => `${start}… (${count} characters)` },
};

/** What was given, as it is told: whole, or how it begins and how long it is. */
export function seenText(given: string | undefined, language: Language): string {
  const { missing, long } = seenTexts[language];
  if (given === undefined) return missing;
  const shown = JSON.stringify(given.slice(0, SHOWN).toWellFormed());
  return given.length > SHOWN ? long(shown, given.length) : shown;
}
