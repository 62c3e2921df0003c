import type { Grid, GridCell } from '../grid.ts';
import { spread } from '../layouts.ts';

/** What stands in a row: a cell from its first column on, or the continuation of one that began in a row above. */
export type Standing = { cell: GridCell; column: number; continued: boolean };

/** The rows of a table with the cells that reach into them from above. */
export const standingRows = (grid: Grid): Standing[][] =>
  spread(grid).map((row) => {
    const standing: Standing[] = [];
    for (let column = 0; column < row.length;) {
      const place = row[column];
      if (place) standing.push({ cell: place.cell, column, continued: place.covered === 'row' });
      column += place?.cell.colspan ?? 1;
    }
    return standing;
  });
