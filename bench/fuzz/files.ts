import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { formOf, type SourceFile } from '@gouji/core';
import { fileLayouts } from '../generate/files/index.ts';
import { balancedFigures, printedReport, randomFrom } from '../generate/report.ts';
import { harm } from './harm.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['examples', 'packages/core/test/fixtures'];

const kin: Record<string, string> = {
  md: 'markdown',
  txt: 'text',
  htm: 'html',
  mht: 'mhtml',
  fodt: 'odt',
  fods: 'ods',
};
// Pictures are recognised, not read: they have files and runs of their own.
const PICTURES = /(?:^|[\\/])scans?[\\/]|\.(?:png|jpe?g|tiff?)$/iu;
const NO_SOURCE = /\.(?:expected\.\w+|json)$/u;

/** The sound files of each format by its name: fixtures and examples, which their endings tell, and one generated of each that can be. */
export function filesByFormat(): Map<string, SourceFile[]> {
  const files = folders.flatMap((folder) => filesBelow(join(root, folder)));
  return Map.groupBy([...files, ...generated()], ({ name }) => {
    const ending = extname(name).slice(1).toLowerCase();
    return kin[ending] ?? ending;
  });
}

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !NO_SOURCE.test(path) && !PICTURES.test(path))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }));
}

function generated(): SourceFile[] {
  const figures = balancedFigures(formOf('2021'), randomFrom(1));
  const texts = Object.fromEntries(Object.entries(figures).map(([path, value]) => [path, String(value)]));
  const report = printedReport('甲市乙局', 2022, '2021', texts);
  return fileLayouts.map(({ extension, print }) => ({
    name: `generated.${extension}`,
    bytes: print(report),
  }));
}

/** The case of that number: always the same for the same files, seed and number. */
export function caseOf(files: SourceFile[], seed: number, number: number): SourceFile {
  const random = randomFrom(seed + Math.imul(number, 0x9e3779b1));
  const file = files[random(files.length)];
  return { name: file?.name ?? '', bytes: harm(file?.bytes ?? new Uint8Array(), random) };
}
