import type { Grid, GridCell } from './grid.ts';

/** A way in which reports are published: the title, the sections with their tables, as the text of one file. */
export type Layout = { name: string; extension: string; print(report: Printed): string };

/** A format of files that are more than the text they show. */
export type FileLayout = { name: string; extension: string; print(report: Printed): Uint8Array };

/** What a layout prints: a title, and for each of the six sections its heading, its prose, and the table it may hold. */
export type Printed = { title: string; sections: { heading: string; prose: string[]; grid?: Grid }[] };

/** A place in the full grid: the cell that stands there, or what covers it. */
type Place = { cell: GridCell; covered: 'row' | 'column' | false };

/** The full rectangle of a table, each covered place naming the cell that covers it and how. */
export function spread(grid: Grid): Place[][] {
  const places: Place[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (places[r]?.[c]) c += 1;
      for (let dr = 0; dr < cell.rowspan; dr += 1) {
        for (let dc = 0; dc < cell.colspan; dc += 1) {
          const line = places[r + dr];
          if (line) line[c + dc] = { cell, covered: dr > 0 ? 'row' : dc > 0 ? 'column' : false };
        }
      }
    }
  });
  return places;
}

const lines = (report: Printed, print: (grid: Grid) => string[], gap: string[] = []): string =>
  [
    report.title,
    ...report.sections.flatMap(({ heading, prose, grid }) => [
      heading,
      ...prose,
      ...(grid ? [...gap, ...print(grid), ...gap] : []),
    ]),
  ].join('\n');

const tabRows: Layout = {
  name: 'tab rows',
  extension: 'txt',
  print: (report) =>
    lines(report, (grid) =>
      spread(grid).map((row) => row.map(({ cell, covered }) => (covered ? '' : cell.text)).join('\t')),
    ),
};

const cellLines: Layout = {
  name: 'a cell a line behind a tab',
  extension: 'txt',
  print: (report) =>
    lines(
      report,
      (grid) =>
        spread(grid).flatMap((row) => [
          ...row
            .filter(({ covered }) => covered !== 'column')
            .map(({ cell, covered }) => `\t${covered ? '' : cell.text}`),
          '',
        ]),
      [''],
    ),
};

const pipeLines: Layout = {
  name: 'a cell a line before a pipe',
  extension: 'txt',
  print: (report) =>
    lines(report, (grid) => {
      const places = spread(grid);
      const width = Math.max(...places.map((row) => row.length));
      return grid.rows.flatMap((row) =>
        row.map(({ text }, i) => (i < row.length - 1 ? `${text} |` : `${text} |${pad(width - row.length)}`)),
      );
    }),
};

const pad = (count: number): string => (count > 0 ? ` ${'|'.repeat(count)}` : '');

const markdown: Layout = {
  name: 'Markdown',
  extension: 'md',
  print: (report) =>
    lines(
      {
        ...report,
        title: `# ${report.title}`,
        sections: report.sections.map((s) => ({ ...s, heading: `## ${s.heading}` })),
      },
      (grid) => {
        const rows = spread(grid).map(
          (row) => `| ${row.map(({ cell, covered }) => (covered ? '' : cell.text)).join(' | ')} |`,
        );
        return [rows[0] ?? '', `|${' --- |'.repeat(spread(grid)[0]?.length ?? 0)}`, ...rows.slice(1)];
      },
      [''],
    ),
};

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

const html: Layout = {
  name: 'HTML',
  extension: 'html',
  print: ({ title, sections }) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><h1>${escape(title)}</h1>${sections
      .map(
        ({ heading, prose, grid }) =>
          `<h2>${escape(heading)}</h2>${prose.map((p) => `<p>${escape(p)}</p>`).join('')}${grid ? table(grid) : ''}`,
      )
      .join('\n')}</body></html>`,
};

const table = ({ rows }: Grid): string =>
  `<table>${rows.map((row) => `<tr>${row.map(({ text, colspan, rowspan }) => `<td colspan=${colspan} rowspan=${rowspan}>${escape(text)}</td>`).join('')}</tr>`).join('\n')}</table>`;

/** The layouts in which reports are published. */
export const layouts: readonly Layout[] = [tabRows, cellLines, pipeLines, markdown, html];

/** The cells that stand in each line of a table, without those that others cover. */
const standing = (grid: Grid): string[][] => grid.rows.map((row) => row.map(({ text }) => text));

const bareLines: Layout = {
  name: 'a cell a line',
  extension: 'txt',
  print: (report) => lines(report, (grid) => standing(grid).flat().filter(Boolean)),
};

// LibreOffice leaves a blank line for each empty cell, and for each that is covered from above.
const blankLines: Layout = {
  name: 'a cell a line, blank lines for empty cells',
  extension: 'txt',
  print: (report) =>
    lines(report, (grid) =>
      spread(grid).flatMap((row) =>
        row
          .filter(({ covered }) => covered !== 'column')
          .map(({ cell, covered }) => (covered ? '' : cell.text)),
      ),
    ),
};

const gaps: Layout = {
  name: 'cells between gaps',
  extension: 'txt',
  print: (report) => lines(report, (grid) => standing(grid).map((row) => row.filter(Boolean).join('  '))),
};

const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/gu;
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const columns: Layout = {
  name: 'columns of a fixed font',
  extension: 'txt',
  print: (report) => lines(report, (grid) => padded(grid).map((row) => row.join('  ').trimEnd())),
};

const drawn: Layout = {
  name: 'tables drawn with signs',
  extension: 'txt',
  print: (report) =>
    lines(report, (grid) => {
      const rows = padded(grid);
      const rule = (rows[0] ?? []).map((cell) => '─'.repeat(widthOf(cell))).join('┼');
      return rows.flatMap((row) => [`├${rule}┤`, `│${row.join('│')}│`]).concat(`└${rule}┘`);
    }),
};

/** The places of a table, each as wide as the widest text of its column. */
function padded(grid: Grid): string[][] {
  const rows = spread(grid).map((row) => row.map(({ cell, covered }) => (covered ? '' : cell.text)));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, c) => {
      widths[c] = Math.max(widths[c] ?? 0, widthOf(text));
    });
  return rows.map((row) =>
    widths.map((width, c) => (row[c] ?? '') + ' '.repeat(width - widthOf(row[c] ?? ''))),
  );
}

/** Layouts that say less than those: blank cells may leave no trace in them. */
export const looseLayouts: readonly Layout[] = [bareLines, blankLines, gaps, columns, drawn];
