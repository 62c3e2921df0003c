import { HttpError, type Transformer } from 'grammy';
import { describe, type Log } from './failure.ts';

// What the polling calls by itself and tries for ever: nobody else would hear of it.
const SILENT = new Set(['getMe', 'deleteWebhook', 'getUpdates']);

/** Logs each call of the polling that fails, unless the bot is being stopped. */
export const tellTrouble =
  (log: Log): Transformer =>
  async (call, method, payload, signal) => {
    const tell = (what: Record<string, unknown>): void => {
      if (SILENT.has(method) && !signal?.aborted)
        log({ level: 'warning', event: 'call-failed', method, ...what });
    };
    const response = await call(method, payload, signal).catch((error: unknown) => {
      if (error instanceof HttpError) tell(describe(error));
      throw error;
    });
    // A refusal, as of an unknown token, ends the polling and is told there.
    if (!response.ok && response.error_code >= 429)
      tell({ status: response.error_code, reason: response.description });
    return response;
  };
