import { constants, gunzipSync } from 'node:zlib';

/** Files that hold files: those that are opened, and those of which only the name is known. */
export type ContainerKind = OpenedKind | RefusedKind;
export type OpenedKind = 'zip' | 'tar' | 'tar.gz' | 'warc' | 'warc.gz' | 'gz';
export type RefusedKind = 'RAR' | '7z' | 'bzip2' | 'xz' | 'Zstandard';

/** How many bytes of a file `containerOf` wants to see. */
export const HEAD_BYTES = 4_096;

const signatures: [ContainerKind, string][] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['warc', 'WARC/1.'],
  ['warc', 'WARC/0.'],
  ['gz', '\u001f\u008b\b'],
  ['RAR', 'Rar!\u001a\u0007'],
  ['7z', '7z\u00bc\u00af\u0027\u001c'],
  ['xz', '\u00fd7zXZ\u0000'],
  ['Zstandard', '\u0028\u00b5\u002f\u00fd'],
];
const BZIP2 = /^BZh[1-9]1AY&SY/u;

/** Which container a file is, by its first bytes; undefined where it is none. Whether a ZIP is a document, only its names tell. */
export function containerOf(head: Uint8Array): ContainerKind | undefined {
  const opening = Buffer.from(head.subarray(0, 10)).toString('latin1');
  const kind = signatures.find(([, signature]) => opening.startsWith(signature))?.[0];
  if (kind === 'gz') return packedKind(head);
  if (kind) return kind;
  if (BZIP2.test(opening)) return 'bzip2';
  return isTar(head) ? 'tar' : undefined;
}

function packedKind(head: Uint8Array): OpenedKind {
  const inner = containerOf(unpackHead(head.subarray(0, HEAD_BYTES)));
  return inner === 'tar' || inner === 'warc' ? `${inner}.gz` : 'gz';
}

/** Unpacks what it can of the first bytes, for there may be damage among them. */
function unpackHead(head: Uint8Array): Uint8Array {
  for (let length = head.length; length > 0; length >>= 1) {
    try {
      return gunzipSync(head.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH });
    } catch {}
  }
  return new Uint8Array(0);
}

const BLOCK = 512;
const CHECKSUM = { from: 148, to: 156 };

/** Whether a tar header stands first: by its checksum, for the oldest tars have no magic. */
function isTar(head: Uint8Array): boolean {
  if (head.length < BLOCK) return false;
  const header = Buffer.from(head.subarray(0, BLOCK));
  const stated = /^ *[0-7]+/u.exec(header.toString('latin1', CHECKSUM.from, CHECKSUM.to));
  if (!stated) return false;
  header.fill(' ', CHECKSUM.from, CHECKSUM.to);
  return header.reduce((sum, byte) => sum + byte, 0) === Number.parseInt(stated[0], 8);
}
