import type { Language } from '../errors.ts';
import type { Claim, Finding, Report } from '../report/index.ts';
import { placeOf } from '../rules/wording.ts';
import { cellIn } from './cells.ts';
import { plain } from './plain.ts';

type Address = Claim['at'];

/** Words of a report outside of its tables that a finding is about, on one line, and where they stand. */
export type Sentence = { at: Address; quote: string };

/** The words that a finding is about; undefined where it is about a cell, or the report as a whole. */
export function sentenceOf(report: Report, { at, quote, cells }: Finding): Sentence | undefined {
  if (!at || quote === undefined) return undefined;
  const isCell = cells.some((path) => {
    const cell = cellIn(report, path);
    return cell.state !== 'absent' && cell.text === quote && isSame(cell.at, at);
  });
  return isCell ? undefined : { at, quote: plain(quote).trim() };
}

const STEPS = ['page', 'line', 'table', 'row', 'cell'] as const;

const isSame = (one: Address, other: Address): boolean => STEPS.every((step) => one[step] === other[step]);

/** Where a sentence stands, such as 第 79 行 or line 79. */
export const sentencePlace = ({ at }: Sentence, language: Language): string => placeOf(at)[language];
