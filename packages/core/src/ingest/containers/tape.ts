/** Bytes that come one after the other, of which some may be given back. */
export type Tape = {
  /** How many bytes stand before the next one. */
  at(): number;
  /** The next bytes, as many as are at hand; undefined at the end. What it throws it throws again when asked again. */
  next(): Promise<Uint8Array | undefined>;
  /** Gives back the bytes taken last. */
  unread(bytes: Uint8Array): void;
  /** The next so many bytes; fewer at the end. */
  read(length: number): Promise<Uint8Array>;
  /** The next line with its end, at most so many bytes of it; empty at the end. */
  readLine(longest: number): Promise<Uint8Array>;
  /** Passes over so many bytes; gives how many there were. */
  skip(length: number): Promise<number>;
  close(): Promise<void>;
};

const EMPTY: Uint8Array = new Uint8Array(0);
const LINE_FEED = 10;

export function tapeOf(chunks: AsyncGenerator<Uint8Array>): Tape {
  let rest: Uint8Array = EMPTY;
  let at = 0;
  // A generator that has thrown ends quietly when it is asked again.
  let failure: { cause: unknown } | undefined;

  async function pull(): Promise<Uint8Array | undefined> {
    if (failure) throw failure.cause;
    try {
      const { value, done } = await chunks.next();
      return done ? undefined : value;
    } catch (cause) {
      failure = { cause };
      throw cause;
    }
  }

  async function next(): Promise<Uint8Array | undefined> {
    let bytes: Uint8Array | undefined = rest;
    rest = EMPTY;
    while (bytes?.length === 0) bytes = await pull();
    at += bytes?.length ?? 0;
    return bytes;
  }

  function unread(bytes: Uint8Array): void {
    at -= bytes.length;
    rest = rest.length === 0 ? bytes : Buffer.concat([bytes, rest]);
  }

  /** The next piece, cut to so many bytes. */
  async function nextUpTo(length: number): Promise<Uint8Array | undefined> {
    const piece = await next();
    if (!piece || piece.length <= length) return piece;
    unread(piece.subarray(length));
    return piece.subarray(0, length);
  }

  /** Takes so many bytes, piece by piece, and nothing that comes after them: it may be damaged. Gives how many there were. */
  async function take(length: number, keep: (piece: Uint8Array) => void): Promise<number> {
    let taken = 0;
    while (taken < length) {
      const piece = await nextUpTo(length - taken);
      if (!piece) break;
      taken += piece.length;
      keep(piece);
    }
    return taken;
  }

  async function read(length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    await take(length, (piece) => void pieces.push(piece));
    return pieces.length === 1 ? (pieces[0] ?? EMPTY) : Buffer.concat(pieces);
  }

  async function readLine(longest: number): Promise<Uint8Array> {
    let line: Uint8Array = EMPTY;
    while (line.length < longest) {
      const piece = await nextUpTo(longest - line.length);
      if (!piece) break;
      const end = piece.indexOf(LINE_FEED) + 1;
      line = Buffer.concat([line, end ? piece.subarray(0, end) : piece]);
      if (!end) continue;
      unread(piece.subarray(end));
      break;
    }
    return line;
  }

  return {
    at: () => at,
    next,
    unread,
    read,
    readLine,
    skip: (length) => take(length, () => {}),
    async close() {
      await chunks.return(undefined);
    },
  };
}
