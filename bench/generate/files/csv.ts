import type { FileLayout } from '../layouts.ts';
import { spread } from '../layouts.ts';
import { gbk } from './gbk.ts';

const quoted = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);

/** CSV as Excel saves it in China: GBK, prose in the first column, a merged cell's text in its first place. */
export const csv: FileLayout = {
  name: 'CSV',
  extension: 'csv',
  print({ title, sections }) {
    const rows = [
      [title],
      ...sections.flatMap(({ heading, prose, grid }) => [
        [heading],
        ...prose.map((text) => [text]),
        ...(grid
          ? spread(grid).map((row) => row.map(({ cell, covered }) => (covered ? '' : cell.text)))
          : []),
      ]),
    ];
    const width = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) =>
      [...row.map(quoted), ...Array<string>(width - row.length).fill('')].join(','),
    );
    return gbk(lines.join('\r\n'));
  },
};
