import type { SourceFile } from '@gouji/core';
import { containers } from './containers.ts';
import { filesByFormat } from './files.ts';
import { pictures } from './pictures.ts';

/** What is fuzzed under one name: its sound files, whether they hold other files. */
export type Kind = { name: string; files: SourceFile[]; holdsFiles: boolean };

/** Every format that is read and every container that is opened. */
export async function kinds(): Promise<Kind[]> {
  const formats = filesByFormat();
  const small = ['html', 'docx', 'text', 'csv'].flatMap((format) => formats.get(format)?.slice(-1) ?? []);
  return [
    ...Array.from(formats, ([name, files]) => ({ name, files, holdsFiles: false })),
    { name: 'scan', files: await pictures(), holdsFiles: false },
    ...Array.from(await containers(small), ([name, files]) => ({ name, files, holdsFiles: true })),
  ];
}
