import { withOutput } from '../present/output-file.ts';
import { exportTo } from '../present/export.ts';
import type { ExportFormat } from '../present/export.ts';
import { writePackage } from '../present/export-package.ts';
import { agencyOption, filtersOf, formOption, placeOption, yearOption } from '../filters.ts';
import type { FilterOptions } from '../filters.ts';
import { refuseOverwriting } from '../own-files.ts';
import { withStore } from '../store.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';
import { oneOf, words } from '../values.ts';

type Options = FilterOptions & { format: ExportFormat; out?: string; bom?: true };

/** `gouji export`: the reports of the store as a data set, streamed. */
export const exportReports: Subcommand<Options> = {
  needs: 'all',
  name: 'export',
  words: [],
  options: [
    oneOf('--format <format>', ['csv', 'csv-wide', 'ndjson', 'parquet', 'parquet-wide'], 'csv'),
    words('--out <file>'),
    { flags: '--bom' },
    agencyOption,
    placeOption,
    yearOption,
    formOption,
  ],
  async run(call) {
    const { options, text, io } = call;
    const { format, out, bom = false } = options;
    if (bom && !format.startsWith('csv')) throw new UsageError(text.usage.bomWithoutCsv());
    if (format.startsWith('parquet') && out === undefined && io.isTTY.stdout)
      throw new UsageError(text.usage.needsOut(format));
    await refuseOverwriting(call, 'out');
    await withStore(call, 'read', async (store) => {
      const filters = await filtersOf(call, store);
      await withOutput(call, out, (output) => exportTo(output, call, { store, filters }, { format, bom }));
    });
    if (out !== undefined) await writePackage(call, out, format);
    return 0;
  },
};
