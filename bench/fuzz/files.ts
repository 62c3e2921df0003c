import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { GoujiError, readDocument, type SourceFile } from '@gouji/core';
import { randomFrom } from '../generate/report.ts';
import { harm } from './harm.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['examples', 'packages/core/test/fixtures'];

/** The sound files of each format among fixtures and examples; one that is refused counts under its ending. */
export async function filesByFormat(): Promise<Map<string, SourceFile[]>> {
  const formats = new Map<string, SourceFile[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.expected\.|\.json$/u.test(entry.name)) continue;
      const file = { name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) };
      const format = await formatOf(file);
      formats.set(format, [...(formats.get(format) ?? []), file]);
    }
  }
  return formats;
}

async function formatOf(file: SourceFile): Promise<string> {
  try {
    return (await readDocument(file)).format;
  } catch (error) {
    if (error instanceof GoujiError) return extname(file.name).slice(1);
    throw error;
  }
}

/** The case of that number: always the same for the same files, seed and number. */
export function caseOf(files: SourceFile[], seed: number, number: number): SourceFile {
  const random = randomFrom(seed + Math.imul(number, 0x9e3779b1));
  const file = files[random(files.length)];
  return { name: file?.name ?? '', bytes: harm(file?.bytes ?? new Uint8Array(), random) };
}
