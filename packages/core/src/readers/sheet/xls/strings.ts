import { Damage } from '../../doc/damage.ts';
import { type Look, PLAIN_LOOK, type Run, textUnder, type Written, writtenIn } from '../look.ts';
import type { BookRecord, Stretch } from './records.ts';

/** What stands in a record and in those that go on with it, as far as it is read. */
export type Contents = {
  view: DataView;
  stretches: Stretch[];
  /** The stretch being read and the place in it. */
  current: number;
  at: number;
};

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

export const contentsOf = (view: DataView, { at, end, more }: BookRecord, skipped = 0): Contents => ({
  view,
  stretches: [{ at, end }, ...more],
  current: 0,
  at: at + skipped,
});

/** How the font of a number looks. */
export type Fonts = (number: number) => Look;

/** The texts that the cells of all sheets name by number. */
export function readStrings(view: DataView, record: BookRecord, fonts: Fonts): Written[] {
  const contents = contentsOf(view, record, 8);
  const count = view.getUint32(record.at + 4, true);
  const strings: Written[] = [];
  while (strings.length < count) strings.push(readRich(contents, fonts));
  return strings;
}

const PLAIN_FONTS: Fonts = () => PLAIN_LOOK;

/** A text behind its length in characters, and behind that what it consists of. */
export const readString = (contents: Contents): string =>
  textUnder(PLAIN_LOOK, readRich(contents, PLAIN_FONTS));

function readRich(contents: Contents, fonts: Fonts): Written {
  const length = number(contents, 2);
  const flags = number(contents, 1);
  const runs = flags & RICH ? number(contents, 2) : 0;
  const extension = flags & EXTENDED ? number(contents, 4) : 0;
  const text = characters(contents, length, flags);
  const written = runs > 0 ? inRuns(contents, text, runs, fonts) : text;
  skip(contents, extension);
  return written;
}

// first character | font, of each run; what stands before the first has the font of the cell
function inRuns(contents: Contents, text: string, count: number, fonts: Fonts): Written {
  const runs: Run[] = [];
  let from = 0;
  let look: Look | undefined;
  for (let i = 0; i <= count; i += 1) {
    const to = i < count ? Math.max(from, number(contents, 2)) : text.length;
    if (to > from) runs.push({ text: text.slice(from, to), look });
    if (i < count) look = fonts(number(contents, 2));
    from = to;
  }
  return writtenIn(runs);
}

/** A text whose length stands before it in one byte. */
export function readShortString(contents: Contents): string {
  const length = number(contents, 1);
  return characters(contents, length, number(contents, 1));
}

/** Goes to the next stretch where one is read; what is left there. */
function left(contents: Contents): number {
  for (;;) {
    const stretch = contents.stretches[contents.current];
    if (!stretch) throw new Damage('a text is cut off');
    if (contents.at < stretch.end) return stretch.end - contents.at;
    contents.current += 1;
    contents.at = contents.stretches[contents.current]?.at ?? 0;
  }
}

function number(contents: Contents, bytes: number): number {
  let value = 0;
  for (let i = 0; i < bytes; i += 1) {
    left(contents);
    value += contents.view.getUint8(contents.at) * 256 ** i;
    contents.at += 1;
  }
  return value;
}

function skip(contents: Contents, bytes: number): void {
  for (let todo = bytes; todo > 0;) {
    const step = Math.min(todo, left(contents));
    contents.at += step;
    todo -= step;
  }
}

const narrow = new TextDecoder('latin1');
const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

// A text that goes on in the next record says there anew whether its characters take one byte or two.
function characters(contents: Contents, length: number, flags: number): string {
  const { view } = contents;
  let text = '';
  let size = flags & WIDE ? 2 : 1;
  for (let todo = length; todo > 0;) {
    const stretch = contents.current;
    const room = left(contents);
    if (contents.current !== stretch) {
      size = number(contents, 1) & WIDE ? 2 : 1;
      continue;
    }
    const count = Math.min(todo, Math.floor(room / size));
    if (count === 0) throw new Damage('a text is cut off');
    const bytes = new Uint8Array(view.buffer, view.byteOffset + contents.at, count * size);
    text += (size === 2 ? wide : narrow).decode(bytes);
    contents.at += count * size;
    todo -= count;
  }
  return text;
}
