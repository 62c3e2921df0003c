import { isFigure } from '../../../text/figure.ts';
import { isMarkdown } from '../../markdown/detect.ts';
import { readRecords } from './records.ts';

// Pipes separate the cells of a text layout, which has a reader of its own.
const DELIMITERS = [',', ';'];
const LAYOUT = /\t|\|[^\n]*\|/u;
/** Of the records, so many may look like that for what stands in a field. */
const STRAY = 0.2;
/** As much of a text as tells whether it is delimited. */
const SAMPLE = 65_536;
const ROWS = 5;
const FIELDS = 3;
/** Of the records that have a delimiter, so many have as many fields as most, or as the one above or below. */
const ALIKE = 0.8;
/** Of the fields of tables that keep their own widths, at least so many are blank or figures. */
const FIGURES = 0.5;

/**
 * The delimiter of a text that is one sheet: nearly all records that have it have as many fields, at least three, and
 * there are at least five of those; or each table in it has its own width, and most fields are figures. Undefined where
 * the text is laid out otherwise, or nothing is delimited.
 */
export function delimiterOf(name: string, text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if (isMarkdown(name, sample)) return undefined;
  const found = DELIMITERS.find((delimiter) => sample.includes(delimiter) && isDelimited(sample, delimiter));
  return found ?? (sample.includes('\t') && isPadded(sample) ? '\t' : undefined);
}

function isDelimited(sample: string, delimiter: string): boolean {
  const rows: string[][] = [];
  let laidOut = 0;
  for (const { fields } of readRecords(sample, delimiter)) {
    if (LAYOUT.test(fields.join(' '))) laidOut += 1;
    if (fields.length > 1) rows.push(fields);
  }
  const { width, most } = commonWidth(rows);
  if (most < ROWS || laidOut > rows.length * STRAY) return false;
  return (width >= FIELDS && most >= rows.length * ALIKE) || areTables(rows);
}

/** The number of fields that most rows have, and how many have it. */
function commonWidth(rows: string[][]): { width: number; most: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { width, most };
}

// 行政强制,385,,                           <- table two has four columns
// 一、本年新收政府信息公开申请数量,,,41,20,7,12,11,2,93     <- table three ten
function areTables(rows: string[][]): boolean {
  const inTables = rows.filter(
    ({ length }, i) => length >= FIELDS && (rows[i - 1]?.length === length || rows[i + 1]?.length === length),
  );
  const fields = inTables.flat();
  return (
    inTables.length >= Math.max(ROWS, rows.length * ALIKE) &&
    fields.filter(isFigure).length >= fields.length * FIGURES
  );
}

// A sentence, or the title.
const PROSE = /。|(?:报告|年报)\s*$/u;

// 2023年，本机关认真贯彻落实《条例》，扎实推进各项工作。→→→→→→→→→      <- as spreadsheets save "text, tab delimited"
/** Whether nearly all lines are cut into as many fields by tabs, prose too: in the layout of tab rows that stands alone. */
function isPadded(sample: string): boolean {
  const rows = Array.from(readRecords(sample, '\t'), ({ fields }) => fields).filter((fields) =>
    fields.some((field) => field.trim()),
  );
  const { width, most } = commonWidth(rows);
  const isProse = ([first = '', ...others]: string[]): boolean =>
    others.length === width - 1 && PROSE.test(first) && !others.some((field) => field.trim());
  return width >= FIELDS && most >= Math.max(ROWS, rows.length * ALIKE) && rows.some(isProse);
}
