import { struckFigure } from '../../../text/struck.ts';
import { type Look, PLAIN_LOOK, textUnder } from '../look.ts';
import { numberText } from '../plain-number.ts';
import type { Attribute } from '../../word/xml/scan-xml.ts';

/** A cell being read: what it is and looks like, how often it is repeated, how far it reaches, its lines as shown, and what is struck out. */
export type OpenCell = {
  kind: string;
  value: string;
  covered: boolean;
  styled: boolean;
  repeated: number;
  columns: number;
  rows: number;
  lines: string[];
  look: Look;
  struck: string;
};

/** The kinds of cells whose value is the number that they show. */
const NUMBERS: ReadonlySet<string> = new Set(['float', 'currency']);
// The style of a cell to which nothing was done.
const PLAIN = 'Default';
const COVERED = {
  kind: '',
  value: '',
  covered: true,
  styled: false,
  columns: 1,
  rows: 1,
  look: PLAIN_LOOK,
  struck: '',
};

/** Opens a cell whose text looks so. */
export function openCell(attribute: Attribute, covered: boolean, look: Look): OpenCell {
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
    look,
    struck: '',
  };
}

/** A count from 1 that an attribute says. */
export const countOf = (value: string | undefined): number =>
  value === undefined ? 1 : Math.max(1, Math.trunc(Number(value)) || 1);

/** The text of a cell: as shown, unless a number is shown rounded, or what is shown does not count. */
export function textOf({ kind, value, lines, look, struck }: OpenCell): string {
  const shown = lines.join('\n');
  if (!NUMBERS.has(kind) || value === '' || !Number.isFinite(Number(value)))
    return struck !== '' && shown.trim() === '' ? struckFigure(struck) : shown;
  // Programs that do not know what a cell shows leave its text out.
  return textUnder(look, numberText(Number(value), lines.length > 0 ? shown : undefined));
}
