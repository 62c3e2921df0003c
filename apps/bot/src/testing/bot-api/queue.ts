import type { Payload } from './payload.ts';

const numberOf = (update: unknown): number => (update as { update_id?: number } | null)?.update_id ?? -1;

/** The updates not yet confirmed; `take` waits for one like the Bot API does, so many seconds. */
export function createQueue() {
  let queue: unknown[] = [];
  let confirmed = 0;
  let open = true;
  let wake = Promise.withResolvers<void>();
  return {
    push(update: unknown) {
      queue.push(update);
      wake.resolve();
    },
    confirmed: () => confirmed,
    close() {
      open = false;
      wake.resolve();
    },
    async take({ offset, timeout = 0, limit = 100 }: Payload) {
      if (typeof offset === 'number') {
        confirmed = Math.max(confirmed, offset);
        // What has no number cannot be confirmed and is delivered once.
        queue = queue.filter((update) => numberOf(update) >= offset);
      }
      if (queue.length === 0 && open && Number(timeout) > 0) {
        wake = Promise.withResolvers<void>();
        const timer = setTimeout(wake.resolve, Number(timeout) * 1000);
        await wake.promise;
        clearTimeout(timer);
      }
      return queue.slice(0, Number(limit));
    },
  };
}
