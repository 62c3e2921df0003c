import { GoujiError } from '../../errors.ts';
import { Damage } from './damage.ts';

/** The head of a Word document: how long its parts are, and where its tables stand. */
export type Fib = {
  /** The stream that holds the tables. */
  tables: '0Table' | '1Table';
  /** Characters of the main text; of notes, headers and comments behind it; of the text boxes behind those. */
  counts: { main: number; between: number; boxes: number };
  /** Where in the stream of tables one of them stands. */
  place(table: keyof typeof TABLES): { from: number; to: number };
};

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const NEWEST_OLD = 104;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;

/** The number of each table in the list of places. */
const TABLES = { styles: 1, characters: 12, paragraphs: 13, text: 33, families: 73, lists: 74 } as const;

/** Reads the head of the stream WordDocument. Throws `file-encrypted`, `format-unsupported` for Word 95 and older, `Damage`. */
export function readFib(view: DataView, name: string): Fib {
  const kind = view.getUint16(0, true);
  const old = kind === WORD_97 && view.getUint16(2, true) <= NEWEST_OLD;
  if (kind === WORD_6 || old)
    throw new GoujiError('format-unsupported', { name, format: 'DOC, Word 6/95', instead: 'DOCX' });
  if (kind !== WORD_97) throw new Damage('no head of a Word document');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw new GoujiError('file-encrypted', { name });
  // 32 bytes, then three lists, each behind its length: of 2-byte, 4-byte and 8-byte items.
  const longs = 34 + 2 * view.getUint16(32, true) + 2;
  const places = longs + 4 * view.getUint16(longs - 2, true) + 2;
  const count = (index: number): number => view.getUint32(longs + 4 * index, true);
  return {
    tables: flags & SECOND_TABLE ? '1Table' : '0Table',
    // Item 6 is of no use today; 4, 5, 7 and 8 are footnotes, headers, comments and endnotes.
    counts: {
      main: count(3),
      between: count(4) + count(5) + count(6) + count(7) + count(8),
      boxes: count(9),
    },
    place(table) {
      const at = places + 8 * TABLES[table];
      const from = view.getUint32(at, true);
      return { from, to: from + view.getUint32(at + 4, true) };
    },
  };
}
