import type { Transformer } from 'grammy';

/** Leaves out what is no update at all: it has no number to confirm and would stop the polling. */
export const soundUpdates: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal);
  if (method !== 'getUpdates' || !response.ok || !Array.isArray(response.result)) return response;
  const received = response.result as ({ update_id?: unknown } | null)[];
  const sound = received.filter((update) => Number.isSafeInteger(update?.update_id));
  return { ...response, result: sound as typeof response.result };
};
