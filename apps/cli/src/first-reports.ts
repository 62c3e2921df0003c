import type { Page, ReportFilter, ReportSummary, Store } from '@gouji/core';

/** A store gives so many summaries at once. */
const PAGE = 500;

/** The first so many reports of a listing, over as many pages as it takes. */
export async function firstReports(
  store: Store,
  filter: ReportFilter,
  limit: number,
): Promise<Page<ReportSummary>> {
  const items: ReportSummary[] = [];
  let next: string | null = null;
  do {
    const cursor: { cursor?: string } = next === null ? {} : { cursor: next };
    const page = await store.list(filter, { limit: Math.min(PAGE, limit - items.length), ...cursor });
    items.push(...page.items);
    next = page.next;
  } while (next !== null && items.length < limit);
  return { items, next };
}
