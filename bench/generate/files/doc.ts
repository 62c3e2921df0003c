import { paragraph, row, rowShape } from '../../../packages/core/src/readers/doc/testing/modifiers.ts';
import { writeDoc } from '../../../packages/core/src/readers/doc/testing/write-doc.ts';
import type { FileLayout } from '../layouts.ts';
import type { Grid } from '../grid.ts';
import { standingRows } from './standing.ts';

const WIDTH = 600;
// A cell that is merged with those below it, and the first of them.
const MERGED = 0x20;
const FIRST = 0x40;
// Ends a line inside a paragraph.
const LINE_END = '\u000b';

const table = (grid: Grid) =>
  standingRows(grid).flatMap((cells) => {
    const edges = [0, ...cells.map(({ cell, column }) => (column + cell.colspan) * WIDTH)];
    const flags = cells.map(({ cell, continued }) =>
      cell.rowspan > 1 ? MERGED | (continued ? 0 : FIRST) : 0,
    );
    const texts = cells.map(({ cell, continued }) => (continued ? '' : cell.text.replaceAll('\n', LINE_END)));
    return row(texts, rowShape(edges, flags));
  });

/** Word 97 to 2003: rows by the edges of their cells, merged downwards by flags. */
export const doc: FileLayout = {
  name: 'DOC',
  extension: 'doc',
  print: ({ title, sections }) =>
    writeDoc([
      paragraph(title),
      ...sections.flatMap(({ heading, prose, grid }) => [
        paragraph(heading),
        ...prose.map((text) => paragraph(text)),
        ...(grid ? table(grid) : []),
      ]),
    ]),
};
