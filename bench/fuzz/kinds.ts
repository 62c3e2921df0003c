import type { SourceFile } from '@gouji/core';
import { containers } from './containers.ts';
import { filesByFormat } from './files.ts';
import { pictures } from './pictures.ts';

/** What is fuzzed under one name: its sound files, whether they hold other files, and which part of the cases it gets. */
export type Kind = { name: string; files: SourceFile[]; holdsFiles: boolean; share: number };

// A picture is scaled, straightened and cut up: some fifty times the work of a page of text.
const SHARE_OF_PICTURES = 0.05;

/** Every format that is read and every container that is opened. */
export async function kinds(): Promise<Kind[]> {
  const formats = filesByFormat();
  const small = ['html', 'docx', 'text', 'csv'].flatMap((format) => formats.get(format)?.slice(-1) ?? []);
  return [
    ...Array.from(formats, ([name, files]) => ({ name, files, holdsFiles: false, share: 1 })),
    { name: 'scan', files: await pictures(), holdsFiles: false, share: SHARE_OF_PICTURES },
    ...Array.from(await containers(small), ([name, files]) => ({ name, files, holdsFiles: true, share: 1 })),
  ];
}
