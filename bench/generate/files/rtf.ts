import type { Grid } from '../grid.ts';
import type { FileLayout } from '../layouts.ts';
import { standingRows } from './standing.ts';

const WIDTH = 600;

const text = (value: string): string =>
  Array.from(value, (character) => {
    if (character === '\n') return '\\line ';
    const unit = character.charCodeAt(0);
    if (unit < 0x80) return character.replace(/[\\{}]/u, '\\$&');
    return `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  }).join('');

const paragraph = (value: string): string => `\\pard ${text(value)}\\par\n`;

const table = (grid: Grid): string =>
  standingRows(grid)
    .map((row) => {
      const places = row.map(({ cell, column, continued }) => {
        const merge = continued ? '\\clvmrg' : cell.rowspan > 1 ? '\\clvmgf' : '';
        return `${merge}\\cellx${(column + cell.colspan) * WIDTH}`;
      });
      const cells = row.map(({ cell, continued }) => `{${continued ? '' : text(cell.text)}}\\cell`);
      return `\\trowd\\trgaph108${places.join('')}\n\\pard\\intbl ${cells.join('')}\\row\n`;
    })
    .join('');

/** Rich text: rows by right edges of cells, merged downwards by `clvmgf` and `clvmrg`. */
export const rtf: FileLayout = {
  name: 'RTF',
  extension: 'rtf',
  print({ title, sections }) {
    const body = sections.map(
      ({ heading, prose, grid }) =>
        paragraph(heading) + prose.map(paragraph).join('') + (grid ? table(grid) : ''),
    );
    return new TextEncoder().encode(
      `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n${paragraph(title)}${body.join('')}}`,
    );
  },
};
