import { GoujiError } from '../../../errors.ts';
import type { Bounds } from '../../bounds.ts';
import type { Piece } from '../../html/pieces.ts';
import {
  closeParagraph,
  closeTextBox,
  createBuilder,
  flushBytes,
  takeBytes,
  takeText,
  type Builder,
} from './builder.ts';
import { scanRtf } from './scan-rtf.ts';
import { READ_THOUGH_STARRED, SIGNS, WORDS } from './words.ts';

// Word nests a few dozen.
const DEEPEST = 1_000;

/** Reads an RTF file, its bytes as characters of Latin-1, into pieces: as accepted where changes were tracked, without what is hidden. */
export function buildPieces(source: string, name: string, within: Bounds): readonly Piece[] {
  within('characters', source.length);
  const builder = createBuilder(within);
  const end = scanRtf(source, {
    open: () => openGroup(builder, name),
    close: () => closeGroup(builder),
    word: (word, value) => takeWord(builder, word, value),
    text: (bytes) => takeBytes(builder, bytes),
  });
  if (!end) throw new GoujiError('file-damaged', { name, reason: 'it is cut off inside a group' });
  builder.group.level = 0;
  closeParagraph(builder, 0);
  return builder.flow.whole.pieces;
}

function openGroup(builder: Builder, name: string): void {
  flushBytes(builder);
  builder.skip = 0;
  const { around, group } = builder;
  around.push(group);
  builder.group = { ...group, starred: false, isBox: false };
  if (around.length > DEEPEST) {
    const what = 'levels of nested groups';
    throw new GoujiError('document-too-complex', { name, what, count: around.length, limit: DEEPEST });
  }
}

function closeGroup(builder: Builder): void {
  flushBytes(builder);
  builder.skip = 0;
  if (builder.group.isBox) closeTextBox(builder);
  builder.group = builder.around.pop() ?? builder.group;
}

function takeWord(builder: Builder, word: string, value: number | undefined): void {
  const sign = SIGNS.get(word);
  if (sign !== undefined && builder.skip > 0) {
    builder.skip -= 1;
    return;
  }
  flushBytes(builder);
  builder.skip = 0;
  const { group } = builder;
  if (group.destination === 'skip') return;
  const wasStarred = group.starred;
  group.starred = word === '*';
  if (wasStarred && !READ_THOUGH_STARRED.has(word)) group.destination = 'skip';
  else if (sign === undefined) WORDS.get(word)?.(builder, value);
  else takeText(builder, sign);
}
