import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Call } from '../subcommand.ts';
import { contentOf, type ExportFormat } from './export.ts';
import { write } from './out.ts';
import { withOutput } from './output-file.ts';

/** Writes what describes an exported file beside it: into `datapackage.json`, or, where that is another's, into one named after the file. */
export async function writePackage(call: Call<object>, path: string, format: ExportFormat): Promise<void> {
  const entry = await stat(path);
  // A pipe or a device has no place beside it.
  if (!entry.isFile()) return;
  const { kind, table } = contentOf(call, format);
  const { language, loaded } = call;
  const file = { path: basename(path), format: kind, bytes: entry.size, language, ...(table && { table }) };
  const shared = join(dirname(path), 'datapackage.json');
  const former = await readFile(shared, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const together = loaded.describePackage(file, former);
  const [place, text] =
    together === undefined
      ? [`${path}.datapackage.json`, loaded.describePackage(file) ?? '']
      : [shared, together];
  await withOutput(call, place, (output) => write(output, text));
}
