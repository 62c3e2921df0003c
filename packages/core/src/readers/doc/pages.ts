import { GoujiError } from '../../errors.ts';
import { Damage } from './damage.ts';
import type { Sprms } from './sprms.ts';

/** The properties of the bytes `from` to `to` of the text: the number of a style, of paragraphs alone, and modifiers. */
export type Run = { from: number; to: number; style: number; sprms: Sprms };

const PAGE = 512;
const LAST = PAGE - 1;
/** Bytes that a page keeps for each of its runs, besides where it starts. */
const PARAGRAPH_SIZE = 13;
const CHARACTER_SIZE = 1;

// A page has room for the runs of a page or two of print.
const MOST_PAGES = 5_000;

/** Where the list of the pages stands, and the stream that holds the pages. */
type Source = { document: DataView; tables: DataView; from: number; to: number; name: string };

/** The runs of paragraphs in the order of the bytes. */
export const paragraphRuns = (source: Source): Run[] => readRuns(source, PARAGRAPH_SIZE, paragraphSprms);

/** The runs of characters in the order of the bytes. */
export const characterRuns = (source: Source): Run[] => readRuns(source, CHARACTER_SIZE, characterSprms);

type ReadSprms = (document: DataView, at: number) => Pick<Run, 'style' | 'sprms'>;

// list:  bounds of the pages | numbers of the pages
// page:  bounds of the runs | where in the page, in twos, the properties of each run stand, 0 for none | … | how many runs
function readRuns({ document, tables, from, to, name }: Source, size: number, read: ReadSprms): Run[] {
  const pages = Math.floor((to - from - 4) / 8);
  if (pages > MOST_PAGES) {
    const details = { name, what: 'pages of properties', count: pages, limit: MOST_PAGES };
    throw new GoujiError('document-too-complex', details);
  }
  const runs: Run[] = [];
  for (let i = 0; i < pages; i += 1) {
    const number = tables.getUint32(from + 4 * (pages + 1 + i), true) & 0x3fffff;
    readPage(document, number * PAGE, size, read, runs);
  }
  return runs.every((run, i) => i === 0 || run.from >= (runs[i - 1]?.from ?? 0))
    ? runs
    : runs.toSorted((a, b) => a.from - b.from);
}

function readPage(document: DataView, page: number, size: number, read: ReadSprms, runs: Run[]): void {
  const count = document.getUint8(page + LAST);
  const offsets = page + 4 * (count + 1);
  if (offsets + size * count > page + LAST) throw new Damage('a page of properties holds too many');
  for (let k = 0; k < count; k += 1) {
    const offset = document.getUint8(offsets + size * k) * 2;
    runs.push({
      from: document.getUint32(page + 4 * k, true),
      to: document.getUint32(page + 4 * k + 4, true),
      ...(offset === 0 ? plain(document) : read(document, page + offset)),
    });
  }
}

// count of twos, half of one less | style, 2 bytes | sprms      or, where the count is 0:      0 | count of twos | style | sprms
const paragraphSprms: ReadSprms = (document, at) => {
  const odd = document.getUint8(at);
  const start = odd ? at + 1 : at + 2;
  const to = start + (odd ? odd * 2 - 1 : document.getUint8(at + 1) * 2);
  return { style: document.getUint16(start, true), sprms: { view: document, from: start + 2, to } };
};

const characterSprms: ReadSprms = (document, at) => ({
  style: 0,
  sprms: { view: document, from: at + 1, to: at + 1 + document.getUint8(at) },
});

const plain = (view: DataView): Pick<Run, 'style' | 'sprms'> => ({
  style: 0,
  sprms: { view, from: 0, to: 0 },
});

/** The run in which a byte stands. */
export function runAt(runs: Run[], byte: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.from <= byte && byte < run.to ? run : undefined;
}
