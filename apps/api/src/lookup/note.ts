import type { Language, ReportFilter, Store } from '@gouji/core';

const texts = {
  zh: {
    other: (years: string) => `没有符合条件的报告（不等于 0）。所选机关或地区有这些年度的报告：${years}。`,
    none: '没有符合条件的报告（不等于 0）。已有的报告见 GET /v1/reports。',
  },
  en: {
    other: (years: string) => `No report matches, which does not mean 0. There are reports on ${years}.`,
    none: 'No report matches, which does not mean 0. GET /v1/reports lists what there is.',
  },
};

/** Why a look-up found nothing: the years that there are, or that there is nothing at all. */
export async function noteOf(store: Store, filter: ReportFilter, language: Language): Promise<string> {
  const { year: _, ...anyYear } = filter;
  const { items } = await store.list(anyYear, { limit: 100 });
  const years = [...new Set(items.map((item) => item.year))].sort((a, b) => a - b);
  return years.length > 0 ? texts[language].other(years.join(', ')) : texts[language].none;
}
