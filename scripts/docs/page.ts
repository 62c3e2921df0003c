/** The first line of every generated page. */
export const GENERATED = '<!-- Written by `pnpm run docs` from the code: do not edit. -->';

/** A row of a Markdown table; pipes and line breaks inside cells are made harmless. */
export const tableRow = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

export const tableHead = (...cells: string[]): string[] => [
  tableRow(...cells),
  `|${cells.map(() => '---|').join('')}`,
];
