import type { Finding, Report, Severity } from '../../report/index.ts';
import { marksOf } from '../marks.ts';
import type { Mark } from '../marks.ts';

/** How a cell is marked on the page: by which findings, by their numbers, the severity and the anchor of the first, and its own anchor. */
export type CellMark = { mark: Mark; severity: Severity; numbers: number[]; finding: string; anchor: string };

export type CellMarks = Map<string, CellMark>;

/** The anchor of a finding; reports and findings count from 1. */
export const findingAnchor = (report: number, finding: number): string => `r${report}f${finding}`;

/** The marks of all numbered findings on the cells of a report. What a cell is for the gravest finding, it is. */
export function cellMarksOf(report: Report, number: number, findings: readonly Finding[]): CellMarks {
  const marks: CellMarks = new Map();
  for (const [index, finding] of findings.entries()) {
    for (const [path, mark] of marksOf(report, finding)) {
      const before = marks.get(path);
      if (mark !== 'involved' && before && before.mark !== 'involved') before.numbers.push(index + 1);
      else if (!before || mark !== 'involved') {
        const anchors = { finding: findingAnchor(number, index + 1), anchor: `r${number}-${path}` };
        marks.set(path, { mark, severity: finding.severity, numbers: [index + 1], ...anchors });
      }
    }
  }
  return marks;
}
