import { chooseReport } from '../choose-report.ts';
import { filterOf, formOption, placeOption, yearOption } from '../filters.ts';
import { configOption, loadConfig } from '../config.ts';
import type { FilterOptions } from '../filters.ts';
import { firstReports } from '../first-reports.ts';
import { printList } from '../present/list.ts';
import { writeJson } from '../present/out.ts';
import { printReport, storedData } from '../present/report.ts';
import { withStore } from '../store.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { integer } from '../values.ts';
import type { Store, StoredReport } from '@gouji/core';

type Options = Omit<FilterOptions, 'agency'> & { limit?: number; config?: string; json?: true };

/** `gouji show`: the reports in the store, or one of them as published. */
export const show: Subcommand<Options> = {
  needs: 'all',
  name: 'show',
  words: ['[report]', '[year]'],
  options: [
    yearOption,
    placeOption,
    formOption,
    integer('--limit <n>', 1, 1_000_000),
    configOption,
    { flags: '--json' },
  ],
  run: (call) => withStore(call, 'read', (store) => (call.words.length === 0 ? list : one)(call, store)),
};

async function list(call: Call<Options>, store: Store): Promise<number> {
  const { limit = 50, json } = call.options;
  const page = await firstReports(store, filterOf(call), limit);
  if (json) await writeJson(call.io.stdout, page);
  else await printList(call, page);
  return 0;
}

async function one(call: Call<Options>, store: Store): Promise<number> {
  const stored = await asConfigured(call, store, await chooseReport(call, store));
  if (call.options.json) await writeJson(call.io.stdout, storedData(call, stored));
  else await printReport(call, stored);
  return 0;
}

/** The report with its findings as configured; without a word on rules, those that it was kept with. */
async function asConfigured(call: Call<Options>, store: Store, stored: StoredReport): Promise<StoredReport> {
  const { rules } = await loadConfig(call, call.options.config);
  if (!rules) return stored;
  const { report } = stored;
  const previous = await store.current(report.agency, report.year - 1);
  const { checkReport } = call.loaded.checkerWith(rules);
  return { ...stored, findings: checkReport(report, previous ? { previous } : {}) };
}
