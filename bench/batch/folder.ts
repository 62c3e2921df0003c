import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBatch } from '../generate/write.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023];

/** A folder with so many invented reports, the formats by turns; it stays in the folder for temporary files, because a large one takes minutes to make. */
export function folderOf(name: string, formats: readonly string[], size: number): string {
  const folder = join(tmpdir(), `gouji-bench-${name}-${size}`);
  const mark = join(folder, '.complete');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const options = { seed: 1, agencies: size / YEARS.length, years: YEARS, errors: 0.03, formats };
  for (const _ of writeBatch(folder, options));
  writeFileSync(mark, '');
  return folder;
}
