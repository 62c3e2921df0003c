import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { versionOf } from './libraries.ts';

/** A table of results; numbers stand right. */
export type Table = { head: string[]; rows: string[][] };

/** What a benchmark tells: `short` stands in the index of all results, `about` says how it was measured. */
export type Page = {
  name: string;
  title: string;
  short: string[];
  about: string[];
  tables: Table[];
  libraries?: string[];
};

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const tableText = ({ head, rows }: Table): string =>
  [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');

/** The machine, the versions and the date of a run. */
export function surroundings(libraries: readonly string[] = []): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const versions = [
    `Node ${process.versions.node}`,
    ...libraries.map((name) => `${name} ${versionOf(name) ?? ''}`),
  ];
  const date = new Date().toISOString().slice(0, 10);
  return `${machine}, load ${loadavg()[0]?.toFixed(1) ?? '?'}; ${versions.join(', ')}; ${date}.`;
}

/** Prints a page and writes it to `bench/results`. */
export function publish({ name, title, short, about, tables, libraries }: Page): void {
  const text = [
    `# ${title}`,
    `Written by \`pnpm bench ${name}\`. ${surroundings(libraries)}`,
    short.map((one) => `> ${one}`).join('\n>\n'),
    ...about,
    ...tables.map(tableText),
  ].join('\n\n');
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), `${text}\n`);
  process.stdout.write(`${text}\n`);
}

/** The value below which that share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
