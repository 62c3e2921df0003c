import { parseFigures } from './figures.ts';
import type { ReportRow } from './rows.ts';

/** The numbers of a report along its layout. */
export type Tabled = Pick<ReportRow, 'layout' | 'figures'>;

// Fewer figures may be equal by chance, or because hardly anything happened.
const ENOUGH = 20;
const MOST = 0.8;

/**
 * Whether two reports of one name and year are versions of one report, as their figures alone tell: of those that are not
 * zero in one of them at least, most are the same. A correction changes a few; two agencies share hardly any.
 */
export function areVersions(one: Tabled, other: Tabled): boolean {
  if (one.layout !== other.layout) return false;
  const others = parseFigures(other.figures);
  let [standing, same] = [0, 0];
  for (const [at, figure] of parseFigures(one.figures).entries()) {
    const beside = others[at] ?? 0;
    if ((figure ?? 0) === 0 && beside === 0) continue;
    standing += 1;
    if (figure === beside) same += 1;
  }
  return same >= ENOUGH && same >= MOST * standing;
}

/** What stands for the division code of one of several agencies of a name, of which none is known to be another: the id of its first report. */
export const codeApart = (id: string): string => `?${id}`;
