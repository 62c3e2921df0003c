import { numberText } from '../plain-number.ts';
import type { Attribute } from '../../word/xml/scan-xml.ts';

/** A cell being read: what it is, how often it is repeated, how far it reaches, and its lines as shown. */
export type OpenCell = {
  kind: string;
  value: string;
  covered: boolean;
  styled: boolean;
  repeated: number;
  columns: number;
  rows: number;
  lines: string[];
};

/** The kinds of cells whose value is the number that they show. */
const NUMBERS: ReadonlySet<string> = new Set(['float', 'currency']);
// The style of a cell to which nothing was done.
const PLAIN = 'Default';
const COVERED = { kind: '', value: '', covered: true, styled: false, columns: 1, rows: 1 };

export function openCell(attribute: Attribute, covered: boolean): OpenCell {
  const repeated = countOf(attribute('number-columns-repeated'));
  if (covered) return { ...COVERED, repeated, lines: [] };
  const kind = attribute('value-type') ?? '';
  return {
    kind,
    value: NUMBERS.has(kind) ? (attribute('value') ?? '') : '',
    covered,
    styled: (attribute('style-name') ?? PLAIN) !== PLAIN,
    repeated,
    columns: countOf(attribute('number-columns-spanned')),
    rows: countOf(attribute('number-rows-spanned')),
    lines: [],
  };
}

/** A count from 1 that an attribute says. */
export const countOf = (value: string | undefined): number =>
  value === undefined ? 1 : Math.max(1, Math.trunc(Number(value)) || 1);

/** The text of a cell: as shown, unless a number is shown rounded. */
export function textOf({ kind, value, lines }: OpenCell): string {
  const shown = lines.join('\n');
  return NUMBERS.has(kind) && value !== '' && Number.isFinite(Number(value))
    ? numberText(Number(value), shown)
    : shown;
}
