import { basename } from 'node:path';
import { decodeName } from '../../readers/zip/directory.ts';
import { gunzip } from './gunzip.ts';
import { sizeRefusal } from './limits.ts';
import { readMemberPath } from './member-path.ts';
import type { Source } from './source.ts';
import { addressOf, type Unpacked, type Unpacking } from './unpack.ts';

/** Takes the one file out of a gzip file. */
export async function* ungzip(source: Source, { name, budget }: Unpacking): AsyncGenerator<Unpacked> {
  const { chunks, origin } = gunzip(source, budget);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks) {
    pieces.push(piece);
    size += piece.length;
    const path = pathOf(origin.name, name);
    const error = sizeRefusal(addressOf(name, path), size, origin.packed, budget.limits);
    if (!error) continue;
    yield { path, error };
    return;
  }
  budget.countEntry();
  yield { path: pathOf(origin.name, name), bytes: Buffer.concat(pieces) };
}

/** What a gzip file calls its content or, where it does not, its own name without the ending. */
function pathOf(stated: Uint8Array | undefined, container: string): string {
  const own = basename(container).replace(/\.gz$/iu, '');
  if (!stated) return own;
  const place = readMemberPath(basename(decodeName(stated, false)));
  return typeof place === 'string' ? own : place.path;
}
