import { type Cell, formOf, type Report, sumsOf } from '@gouji/core';

/** A cell that a figure comes from, as published. */
export type Part = Cell & { cell: string };

/** A figure of a report with the cells it comes from: one of the form's, or the parts of a group sum. */
export type Figure = {
  state: Cell['state'] | 'unassessable' | 'notInForm';
  value?: number;
  parts: Part[];
};

/** The figure at a cell path or group-sum path; a sum with a part that is no number is `unassessable`, never zero. */
export function figureOf(report: Report, path: string): Figure {
  const [own] = partsOf(report, [path]);
  if (own) return { state: own.state, ...('value' in own ? { value: own.value } : {}), parts: [own] };
  const sum = sumsOf(formOf(report.form)).find((candidate) => candidate.path === path);
  if (!sum) return { state: 'notInForm', parts: [] };
  const parts = partsOf(report, sum.parts);
  const values = parts.flatMap((part) => ('value' in part ? [part.value] : []));
  if (values.length < sum.parts.length) return { state: 'unassessable', parts };
  return { state: 'number', value: values.reduce((total, value) => total + value, 0), parts };
}

const partsOf = (report: Report, paths: string[]): Part[] =>
  paths.flatMap((path) => {
    const cell = report.cells[path];
    return cell ? [{ cell: path, ...cell }] : [];
  });
