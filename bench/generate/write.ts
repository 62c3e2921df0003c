import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, formOf } from '@gouji/core';
import { invent, type BatchOptions, type Invented } from './batch.ts';
import { fileLayouts } from './files/index.ts';
import { layouts } from './layouts.ts';
import { printedReport } from './report.ts';

/** The formats in which reports can be written, by the ending of their files. */
export const formats: Record<string, (typeof layouts)[number] | (typeof fileLayouts)[number]> =
  Object.fromEntries([...fileLayouts, ...layouts].map((layout) => [layout.extension, layout]));

/** The bytes of an invented report in a format. */
export function printIn(format: string, { name, year, form, figures }: Invented): Uint8Array {
  const layout = formats[format];
  if (!layout)
    throw new Error(`There is no format ${format}. There are: ${Object.keys(formats).join(', ')}.`);
  const texts = Object.fromEntries(
    cellsOf(formOf(form)).map(({ path, spec }) => [path, String((figures[path] ?? 0) / (spec.factor ?? 1))]),
  );
  const printed = layout.print(printedReport(name, year, form, texts));
  return typeof printed === 'string' ? new TextEncoder().encode(printed) : printed;
}

/** Writes invented reports one after the other, the formats by turns, in a folder per division; gives their paths. */
export function* writeBatch(
  folder: string,
  options: BatchOptions & { formats: readonly string[] },
): Generator<string> {
  const made = new Set<string>();
  let count = 0;
  for (const one of invent(options)) {
    const format = options.formats[count % options.formats.length] ?? 'html';
    count += 1;
    const below = join(folder, one.division.code.slice(0, 2), one.division.code);
    if (!made.has(below)) mkdirSync(below, { recursive: true });
    made.add(below);
    const path = join(below, `${one.name}${one.year}.${format}`);
    writeFileSync(path, printIn(format, one));
    yield path;
  }
}
