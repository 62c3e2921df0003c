import { GoujiError } from '../../errors.ts';

/** Why bytes are not what they are said to be. */
export class Damage extends Error {}

/** An error as one with a code: damage is told of the file of that name, a file that cannot be read is told so, anything else is our own fault. */
export function refusalOf(error: unknown, name: string): GoujiError {
  if (error instanceof GoujiError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Damage) return new GoujiError('file-damaged', { name, reason }, { cause: error });
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return new GoujiError('file-unreadable', { path: name, reason: String(error.code) }, { cause: error });
  return new GoujiError('internal', { name, reason }, { cause: error });
}
