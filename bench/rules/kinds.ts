import {
  discontinued,
  inRemedies,
  inTwoBlocks,
  parts,
  total,
  withLastYear,
  withoutZeros,
  withProse,
} from './beside.ts';
import type { Kind } from './error.ts';
import { blanked, remediesShifted, shiftedLeft, shiftedRight, split, swapped } from './garbled.ts';
import { apart, intoTotal, oneOf, twoInRow, wrongColumn, wrongResult } from './misplaced.ts';
import { atBorder, double, drop, replaceDigit, slip, transpose } from './slips.ts';
import { documents, minusLost, misreadColumn, unitSlip, withClaims, withLastAmount } from './table-two.ts';

const any = (): boolean => true;

/** The kinds of errors that the figures of a report can show. */
export const kinds: Kind[] = [
  { id: 'off-by-little', title: 'one cell of table three off by 1 to 9', make: oneOf(any, 'all') },
  { id: 'digit-changed', title: 'one digit changed (12 as 17)', make: slip(10, replaceDigit) },
  { id: 'digits-transposed', title: 'two digits transposed (12 as 21)', make: slip(10, transpose) },
  { id: 'digit-dropped', title: 'a digit dropped (12 as 2)', make: slip(10, drop) },
  { id: 'digit-doubled', title: 'a digit doubled (12 as 122)', make: slip(1, double) },
  { id: 'zero-at-border', title: 'a zero too many or too few (10 as 1 or 100)', make: slip(1, atBorder) },
  { id: 'row-total', title: 'the total of a result wrong', make: oneOf(({ result }) => result, 'total') },
  {
    id: 'column-total',
    title: 'row (7) wrong in one column',
    make: oneOf(({ path }) => path === 'concluded', 'applicants'),
  },
  {
    id: 'column-total-carried',
    title: 'row (7) wrong in one column and, with it, its total',
    make: intoTotal('concluded'),
  },
  {
    id: 'carried-forward',
    title: 'carried forward wrong in one cell',
    make: oneOf(({ path }) => path === 'carriedForward', 'all'),
  },
  {
    id: 'carried-forward-carried',
    title: 'carried forward wrong in one column and, with it, its total',
    make: intoTotal('carriedForward'),
  },
  { id: 'wrong-column', title: 'cases counted under another applicant', make: wrongColumn },
  { id: 'wrong-result', title: 'cases counted under another result', make: wrongResult },
  { id: 'shifted-left', title: 'a row shifted left by one cell', make: shiftedLeft },
  { id: 'shifted-right', title: 'a row shifted right by one cell', make: shiftedRight },
  { id: 'rows-swapped', title: 'two rows in each other’s place', make: swapped },
  { id: 'digits-split', title: 'a number split over two cells (12 as 1 and 2)', make: split },
  { id: 'two-in-row', title: 'two cells of one row wrong', make: twoInRow },
  { id: 'two-apart', title: 'two cells wrong, in no common row or column', make: apart(2), findings: 2 },
  {
    id: 'three-apart',
    title: 'three cells wrong, no two in a common row or column',
    make: apart(3),
    findings: 3,
  },
  { id: 'remedies-part', title: 'an outcome of table four wrong', make: inRemedies(parts) },
  { id: 'remedies-total', title: 'a total of table four wrong', make: inRemedies(total) },
  {
    id: 'remedies-prose',
    title: 'a cell of table four wrong, of which the prose tells the truth',
    make: inRemedies((cells) => cells),
    alsoIn: withProse,
    findings: 2,
  },
  {
    id: 'remedies-two',
    title: 'a cell wrong in each of two blocks of table four',
    make: inTwoBlocks,
    findings: 2,
  },
  { id: 'remedies-shifted', title: 'table four shifted by one cell', make: remediesShifted },
  {
    id: 'among-blanks',
    title: 'one cell of table three off by 1 to 9 where every zero is left blank',
    make: oneOf(any, 'all'),
    alsoIn: withoutZeros,
  },
  { id: 'blank', title: 'nothing printed where a number belongs', make: blanked },
  {
    id: 'carried-over',
    title: 'carried over unlike last year’s carried forward, made to fit',
    make: discontinued,
    alsoIn: withLastYear,
    wrong: (path) => path === 'applications.carriedOver.total',
  },
  {
    id: 'carried-over-alone',
    title: 'carried over unlike last year’s carried forward, in one cell',
    make: oneOf(({ path }) => path === 'carriedOver', 'all'),
    alsoIn: withLastYear,
  },
  {
    id: 'misread-column',
    title: 'table two: decisions filled in as items + change',
    make: misreadColumn,
    rule: 'misread-column',
  },
  {
    id: 'unit-slip',
    title: 'table two: an amount ten thousand times too large or too small, last year’s at hand',
    make: unitSlip,
    alsoIn: withLastAmount,
    rule: 'unit-slip',
  },
  {
    id: 'documents-prose',
    title: 'table two: a number of documents wrong, of which the prose tells the truth',
    make: documents,
    alsoIn: withClaims,
    rule: 'narrative-mismatch',
  },
  {
    id: 'minus-lost',
    title: 'table two: a change without its minus (-14 as 14), of which the prose tells the truth',
    make: minusLost,
    alsoIn: withClaims,
    rule: 'narrative-mismatch',
  },
];
