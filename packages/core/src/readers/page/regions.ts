/** A cell of a grid: its first row and column from 0, and how many of each it takes. */
export type Region = { row: number; column: number; rows: number; columns: number };

/** Whether a border is drawn right of or below an elementary cell. */
export type Borders = {
  right(row: number, column: number): boolean;
  below(row: number, column: number): boolean;
};

/**
 * The cells of a grid in reading order: elementary cells without a border between them are one. A shape that is no
 * rectangle, as where a piece of a border is lost, falls into rectangles, so that no cell covers another.
 */
export function regionsOf(rows: number, columns: number, borders: Borders): Region[] {
  const joined = join(rows, columns, borders);
  const taken = new Uint8Array(rows * columns);
  const regions: Region[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column]) continue;
      const region = growFrom(row, column);
      for (let r = row; r < row + region.rows; r += 1) {
        taken.fill(1, r * columns + column, r * columns + column + region.columns);
      }
      regions.push(region);
    }
  }
  return regions;

  function growFrom(row: number, column: number): Region {
    const shape = joined[row * columns + column];
    const isFree = (r: number, c: number): boolean =>
      joined[r * columns + c] === shape && !taken[r * columns + c];
    let right = column + 1;
    while (right < columns && isFree(row, right)) right += 1;
    let below = row + 1;
    while (below < rows && isFreeRow(below)) below += 1;
    return { row, column, rows: below - row, columns: right - column };

    function isFreeRow(r: number): boolean {
      for (let c = column; c < right; c += 1) if (!isFree(r, c)) return false;
      return true;
    }
  }
}

/** For each elementary cell the number of the shape that it belongs to. */
function join(rows: number, columns: number, { right, below }: Borders): Int32Array {
  const shapes = new Int32Array(rows * columns).fill(-1);
  const open: number[] = [];
  const reach = (cell: number, shape: number): void => {
    if (shapes[cell] !== -1) return;
    shapes[cell] = shape;
    open.push(cell);
  };
  for (let start = 0; start < shapes.length; start += 1) {
    reach(start, start);
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const row = Math.floor(cell / columns);
      const column = cell % columns;
      if (column + 1 < columns && !right(row, column)) reach(cell + 1, start);
      if (column > 0 && !right(row, column - 1)) reach(cell - 1, start);
      if (row + 1 < rows && !below(row, column)) reach(cell + columns, start);
      if (row > 0 && !below(row - 1, column)) reach(cell - columns, start);
    }
  }
  return shapes;
}
