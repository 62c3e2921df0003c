import { withOutput } from '../present/output-file.ts';
import { exporters } from '../present/export.ts';
import type { ExportFormat } from '../present/export.ts';
import { agencyOption, filtersOf, formOption, placeOption, yearOption } from '../filters.ts';
import type { FilterOptions } from '../filters.ts';
import { withStore } from '../store.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';
import { oneOf, words } from '../values.ts';

type Options = FilterOptions & { format: ExportFormat; out?: string; bom?: true };

/** `gouji export`: the reports of the store as a data set, streamed. */
export const exportReports: Subcommand<Options> = {
  name: 'export',
  words: [],
  options: [
    oneOf('--format <format>', ['csv', 'csv-wide', 'ndjson'], 'csv'),
    words('--out <file>'),
    { flags: '--bom' },
    agencyOption,
    placeOption,
    yearOption,
    formOption,
  ],
  async run(call) {
    const { options, text } = call;
    if (options.bom && options.format === 'ndjson') throw new UsageError(text.usage.bomWithoutCsv());
    await withStore(call, 'read', async (store) => {
      const filters = await filtersOf(call, store);
      await withOutput(call, options.out, (output) =>
        exporters[options.format](call, store, filters, output, options.bom ?? false),
      );
    });
    return 0;
  },
};
