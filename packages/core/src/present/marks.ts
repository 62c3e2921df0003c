import type { Finding, Report } from '../report/index.ts';
import { MOST_REPAIRS } from '../rules/repair.ts';

/** `broken`: a finding says that this cell is wrong. `doubtful`: this one or another is, or we are not sure to have read it. `involved`: it only stands in the same equation. */
export type Mark = 'broken' | 'doubtful' | 'involved';

/** The cells of a finding with their marks. Where nothing could be checked, or nothing is wrong, all are only involved. */
export function marksOf(report: Report, finding: Finding): Map<string, Mark> {
  const marks = new Map<string, Mark>(finding.cells.map((path) => [path, 'involved']));
  const { about, severity } = finding;
  if (about === 'unassessable' || (about === 'agency' && severity === 'info')) return marks;
  const { repairs = [], cells } = finding;
  // Of several cells that no repair tells apart, any one may be the wrong one.
  const known = about === 'agency' && (repairs.length === 1 || cells.length === 1);
  for (const path of suspectsOf(report, finding)) marks.set(path, known ? 'broken' : 'doubtful');
  return marks;
}

/** The cells that may be wrong: those that repairs change, or all that hold something where no repair is known, or where more single ones may fit than are offered. */
function suspectsOf(report: Report, finding: Finding): Iterable<string> {
  const { repairs = [], cells } = finding;
  const isOpen = repairs.length === MOST_REPAIRS && repairs.every(({ changes }) => changes.length === 1);
  return repairs.length === 0 || isOpen
    ? cells.filter((path) => isRead(report, path))
    : repairedCells(finding);
}

/** The cells that any of the repairs of a finding changes. */
export const repairedCells = ({ repairs = [] }: Finding): Set<string> =>
  new Set(repairs.flatMap(({ changes }) => changes.map(({ cell }) => cell)));

// A cell left blank holds nothing that could be wrong.
const isRead = ({ cells }: Report, path: string): boolean => {
  const state = cells[path]?.state;
  return state === 'number' || state === 'illegible';
};

/** The cells that a finding is about in the first place, at most so many: the wrong or doubtful ones, else all. */
export function foremostCells(report: Report, finding: Finding, most: number): string[] {
  const marks = [...marksOf(report, finding)];
  const wrong = marks.filter(([, mark]) => mark !== 'involved');
  return (wrong.length > 0 ? wrong : marks).slice(0, most).map(([path]) => path);
}
