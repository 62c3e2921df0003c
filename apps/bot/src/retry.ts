import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';

/** How often a call is tried again, and how long before the first time (each next pause is twice as long), in ms. */
export type Patience = { attempts: number; firstPause: number };

/** Tries a call again when the connection breaks or the server fails; the auto-retry plugin would do so for ever. */
export const retryFaults =
  ({ attempts, firstPause }: Patience): Transformer =>
  async (call, method, payload, signal) => {
    for (let attempt = 0; ; attempt += 1) {
      const last = attempt >= attempts;
      try {
        const response = await call(method, payload, signal);
        if (last || response.ok || response.error_code < 500) return response;
      } catch (error) {
        if (last || signal?.aborted || !(error instanceof HttpError)) throw error;
      }
      await pause(firstPause * 2 ** attempt, undefined, signal ? { signal: signal as AbortSignal } : {});
    }
  };
