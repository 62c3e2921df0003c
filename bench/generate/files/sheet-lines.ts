import type { GridCell } from '../grid.ts';
import type { Printed } from '../layouts.ts';
import { standingRows } from './standing.ts';

/** A line of a sheet: the cells that begin in it, in their columns from 0. */
export type Line = { cell: GridCell; column: number }[];

/** The lines of the one sheet: prose in its first column, tables below as they stand. */
export const linesOf = ({ title, sections }: Printed): Line[] => {
  const line = (text: string): Line => [{ cell: { text, colspan: 1, rowspan: 1 }, column: 0 }];
  return [
    line(title),
    ...sections.flatMap(({ heading, prose, grid }) => [
      line(heading),
      ...prose.map(line),
      ...(grid ? standingRows(grid).map((row) => row.filter(({ continued }) => !continued)) : []),
    ]),
  ];
};
