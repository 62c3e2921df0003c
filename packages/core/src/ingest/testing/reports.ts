import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the sample reports. */
export const EXAMPLES = fileURLToPath(new URL('../../../../../examples/', import.meta.url));

const zibo = readFileSync(join(EXAMPLES, 'zibo-public-security-2020.txt'), 'utf8');

/** The report of 淄博 as the n-th of its bureaus would have filed it on a year. */
export const reportOf = (n: number, year = 2020): string =>
  zibo.replaceAll('淄博市公安局', `淄博市第${n}管理局`).replaceAll('2020', String(year));

/** Files with reports of so many bureaus, on each of the years; in the order of years. */
export function writeReports(folder: string, bureaus: number, years: readonly number[] = [2020]): string[] {
  return years.flatMap((year) =>
    Array.from({ length: bureaus }, (_, n) => {
      const path = join(folder, `${year}-${n}.txt`);
      writeFileSync(path, reportOf(n, year));
      return path;
    }),
  );
}
