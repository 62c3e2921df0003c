import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';

/** How often a call is tried again, and how long before the first time (each next pause is twice as long), in ms. */
export type Patience = { attempts: number; firstPause: number };

/** Tries something again until it is done or the patience ends. `attempt` tells `again` to what may pass; what it throws is thrown. */
export async function patiently<T>(
  { attempts, firstPause }: Patience,
  attempt: (last: boolean) => Promise<T | typeof again>,
  signal?: AbortSignal,
): Promise<T> {
  for (let count = 0; ; count += 1) {
    const result = await attempt(count >= attempts);
    if (result !== again) return result;
    await pause(firstPause * 2 ** count, undefined, signal ? { signal } : {});
  }
}

/** What an attempt gives that may be made again. */
export const again = Symbol('again');

/** Tries a call again when the connection breaks or the server fails; the auto-retry plugin would do so for ever. */
export const retryFaults =
  (patience: Patience): Transformer =>
  (call, method, payload, signal) =>
    patiently(
      patience,
      async (last) => {
        try {
          const response = await call(method, payload, signal);
          return last || response.ok || response.error_code < 500 ? response : again;
        } catch (error) {
          if (last || signal?.aborted || !(error instanceof HttpError)) throw error;
          return again;
        }
      },
      signal as AbortSignal | undefined,
    );
