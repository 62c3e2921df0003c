import type { Cell, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine } from './out.ts';

type Naming = Pick<Call<object>, 'loaded' | 'language' | 'text'>;

/** The official name of a cell or group sum of the report's form; the path itself where it has none. */
export function cellName({ loaded, language }: Naming, report: Report, path: string): string {
  const form = loaded.formOf(report.form);
  const spec = loaded.cellAt(form, path) ?? loaded.sumsOf(form).find((sum) => sum.path === path);
  return spec?.label[language] ?? path;
}

/** A cell with its name, where it stands, and what is printed there: 结果维持（第71行）：7. */
export function cellLine(naming: Naming, report: Report, path: string): string {
  const { loaded, language, text } = naming;
  const { aside, colon } = text.punctuation;
  const name = cellName(naming, report, path);
  const cell = report.cells[path];
  if (!cell) return name;
  const place = cell.state === 'absent' ? '' : loaded.describeAddress(cell.at, language);
  return `${name}${place && aside(place)}${colon}${shown(naming, cell)}`;
}

function shown({ text }: Naming, cell: Cell): string {
  if (cell.state === 'number') return oneLine(cell.text);
  const printed = cell.state === 'absent' ? '' : oneLine(cell.text);
  return text.state[cell.state] + (printed && text.punctuation.aside(printed));
}
