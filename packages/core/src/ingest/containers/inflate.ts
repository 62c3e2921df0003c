import { constants, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { Damage } from './damage.ts';
import type { Tape } from './tape.ts';

const CHUNK = 64 * 1024;

/**
 * Unpacks the deflated bytes at which a tape stands and, once they have been taken to the end, leaves it behind the
 * last of them. `told` hears, before each piece, about how many packed bytes were used up to then. Throws `Damage`.
 */
export async function* inflateFrom(
  tape: Tape,
  told: (packed: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const packed = await tape.next();
  const whole = packed && inflateAtOnce(packed);
  if (packed) tape.unread(packed.subarray(whole?.packed ?? 0));
  if (whole) {
    told(whole.packed);
    yield whole.bytes;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  const feeding = feed(inflate, tape).catch((error: Error) => void inflate.destroy(error));
  try {
    for await (const piece of inflate) {
      told(inflate.bytesWritten);
      yield piece as Uint8Array;
    }
    await feeding;
    told(inflate.bytesWritten);
  } catch (cause) {
    throw asDamage(cause);
  } finally {
    inflate.destroy();
  }
}

// What a record with a page in it unpacks to; a stream of its own costs more than such a record.
const SMALL = 4 * CHUNK;
const OPTIONS = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: SMALL, chunkSize: CHUNK };

/** Unpacks deflated bytes that are few and end within the bytes at hand; undefined where they are not or do not. */
function inflateAtOnce(bytes: Uint8Array): { bytes: Uint8Array; packed: number } | undefined {
  try {
    const { buffer, engine } = inflateRawSync(bytes, OPTIONS) as unknown as {
      buffer: Uint8Array;
      engine: InflateRaw;
    };
    const packed = engine.bytesWritten;
    return packed < bytes.length ? { bytes: buffer, packed } : undefined;
  } catch {
    return undefined;
  }
}

async function feed(inflate: InflateRaw, tape: Tape): Promise<void> {
  for (let packed = await tape.next(); packed; packed = await tape.next()) {
    const chunk = packed;
    const before = inflate.bytesWritten;
    await new Promise<void>((resolve) => void inflate.write(chunk, () => resolve()));
    // What the stream did not take stands behind its end.
    const taken = inflate.bytesWritten - before;
    if (taken === chunk.length) continue;
    tape.unread(chunk.subarray(taken));
    return;
  }
  inflate.end();
}

/** What zlib says of bytes that do not unpack, as damage; any other error as it is. */
export function asDamage(cause: unknown): unknown {
  if (!(cause instanceof Error && 'code' in cause)) return cause;
  if (cause.code === 'Z_BUF_ERROR') return new Damage('it is cut off', { cause });
  return /^(?:Z_|ERR_)/u.test(String(cause.code)) ? new Damage('it does not unpack', { cause }) : cause;
}
