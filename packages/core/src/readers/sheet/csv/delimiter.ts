import { isMarkdown } from '../../markdown/detect.ts';
import { readRecords } from './records.ts';

// Tabs and pipes separate the cells of text layouts, which have a reader of their own.
const DELIMITERS = [',', ';'];
const LAYOUT = /\t|\|[^\n]*\|/u;
/** Of the records, so many may look like that for what stands in a field. */
const STRAY = 0.2;
/** As much of a text as tells whether it is delimited. */
const SAMPLE = 65_536;
const ROWS = 5;
const FIELDS = 3;
/** Of the records that have a delimiter, so many have as many fields as most. */
const ALIKE = 0.8;

/**
 * The delimiter of a text that is one table: nearly all records that have it have as many fields, at least three, and
 * there are at least five of those. Undefined where it is laid out otherwise, or nothing is delimited.
 */
export function delimiterOf(name: string, text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if (isMarkdown(name, sample)) return undefined;
  return DELIMITERS.find((delimiter) => sample.includes(delimiter) && isDelimited(sample, delimiter));
}

function isDelimited(sample: string, delimiter: string): boolean {
  const counts = new Map<number, number>();
  let rows = 0;
  let laidOut = 0;
  for (const { fields } of readRecords(sample, delimiter)) {
    if (LAYOUT.test(fields.join(' '))) laidOut += 1;
    if (fields.length < 2) continue;
    rows += 1;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const [width = 0, most = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return width >= FIELDS && most >= ROWS && most >= rows * ALIKE && laidOut <= rows * STRAY;
}
