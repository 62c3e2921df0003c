import { GoujiError } from '../../errors.ts';

/** Why bytes are not, or no longer, what they begin like. */
export class Damage extends Error {}

/** Runs a step; whatever it stumbles over in the bytes is `file-damaged`. */
export function orDamaged<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    // A DataView throws a RangeError where it is asked for what is not there.
    if (!(cause instanceof Damage) && !(cause instanceof RangeError)) throw cause;
    const reason = cause instanceof Damage ? cause.message : 'it points outside of itself';
    throw new GoujiError('file-damaged', { name, reason }, { cause });
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
