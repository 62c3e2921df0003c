import type { Answer, Store, StoredReport } from '@gouji/core';

/** The report that an overview is of; undefined for any other answer. */
export async function onlyReport(found: Answer, store: Store): Promise<StoredReport | undefined> {
  const [id, ...more] = new Set(found.citations.map(({ report }) => report));
  if (found.query.operation !== 'overview' || id === undefined || more.length > 0) return undefined;
  return store.get(id);
}
