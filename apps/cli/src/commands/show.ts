import { chooseReport } from '../choose-report.ts';
import { filterOf, formOption, placeOption, yearOption } from '../filters.ts';
import type { FilterOptions } from '../filters.ts';
import { firstReports } from '../first-reports.ts';
import { printList } from '../present/list.ts';
import { writeJson } from '../present/out.ts';
import { printReport, storedData } from '../present/report.ts';
import { withStore } from '../store.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { integer } from '../values.ts';
import type { Store } from '@gouji/core';

type Options = Omit<FilterOptions, 'agency'> & { limit?: number; json?: true };

/** `gouji show`: the reports in the store, or one of them as published. */
export const show: Subcommand<Options> = {
  name: 'show',
  words: ['[report]', '[year]'],
  options: [yearOption, placeOption, formOption, integer('--limit <n>', 1, 1_000_000), { flags: '--json' }],
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
  const stored = await chooseReport(call, store);
  if (call.options.json) await writeJson(call.io.stdout, storedData(call, stored));
  else await printReport(call, stored);
  return 0;
}
