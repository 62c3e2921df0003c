import type { Clean } from './clean.ts';
import type { Score } from './score.ts';

const share = (part: number, of: number): string => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}`);

/** A table of text in columns, as Markdown that is also legible on a terminal. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, place) =>
    Math.max(3, name.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, place) => (place === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** What was found of injected errors, one line a kind, shares in percent. */
export const scoreTable = (scores: Score[]): string =>
  table(
    [
      'error',
      'reports',
      'visible',
      'recall',
      'precision',
      'told once',
      'cells named first',
      'first repair',
      'determined',
      'first repair there',
      'certain',
      'certain and right',
    ],
    scores.map((score) => [
      score.kind.title,
      String(score.injected),
      String(score.visible),
      share(score.found, score.visible),
      share(score.right, score.findings),
      share(score.told, score.found),
      share(score.named, score.found),
      share(score.mended, score.found),
      String(score.determined),
      share(score.determinedMended, score.determined),
      String(score.certain),
      share(score.certainRight, score.certain),
    ]),
  );

/** How many sound reports were accused, one line an oddity. */
export const cleanTable = (scores: Clean[]): string =>
  table(
    ['sound reports', 'reports', 'accused', 'by'],
    scores.map(({ oddity, reports, accused, rules }) => [
      oddity,
      String(reports),
      String(accused),
      rules.join(' '),
    ]),
  );
