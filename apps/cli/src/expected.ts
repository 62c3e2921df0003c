import type { Attendance, Report } from '@gouji/core';
import { readFile } from 'node:fs/promises';
import type { Call } from './subcommand.ts';

/** Who of the agencies listed in a file (CSV, spreadsheet, text) has a report among these; undefined where no list is named. Throws a GoujiError where the file cannot be read. */
export async function attendance(
  { loaded }: Call<object>,
  path: string | undefined,
  reports: Report[],
): Promise<Attendance | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new loaded.GoujiError('file-not-found', { path }, { cause });
    throw new loaded.GoujiError('file-unreadable', { path, reason: cause.code ?? cause.message }, { cause });
  });
  const { document } = await loaded.readDocument({ name: path, bytes });
  const rows = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
      : [block.text.split(/[,，]/u)],
  );
  return loaded.missingAgencies(loaded.expectedFrom(rows), reports);
}
