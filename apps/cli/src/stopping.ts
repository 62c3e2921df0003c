/** What a process is to us here: it can be told to stop, and it ends. */
type Ending = Pick<NodeJS.Process, 'on' | 'kill' | 'pid'> & { removeAllListeners(signal: string): unknown };

/** What is to be done when the process is stopped, and who lets it go on a while. */
export type Stopping = {
  /** Has something small tidied up should the process end before the function that comes back is called. */
  tidyAtEnd(tidy: () => void): () => void;
  /** From the first call on, the first Ctrl-C no longer ends the process but aborts this signal. */
  interruption(): AbortSignal;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Hears of what stops a process; a process that asks for nothing of it ends as if this were not there. */
export function createStopping(own: Ending): Stopping {
  const waiting = new Set<() => void>();
  let controller: AbortController | undefined;
  let listens = false;

  function tidyUp(): void {
    for (const tidy of waiting) {
      waiting.delete(tidy);
      tidy();
    }
  }

  function stop(signal: NodeJS.Signals): void {
    if (signal === 'SIGINT' && controller && !controller.signal.aborted) return controller.abort();
    tidyUp();
    // Ended by the signal itself, as whoever sent it expects.
    for (const each of SIGNALS) own.removeAllListeners(each);
    own.kill(own.pid, signal);
  }

  function listen(): void {
    if (listens) return;
    listens = true;
    for (const signal of SIGNALS) own.on(signal, stop);
    own.on('exit', tidyUp);
  }

  return {
    tidyAtEnd(tidy) {
      listen();
      waiting.add(tidy);
      return () => void waiting.delete(tidy);
    },
    interruption() {
      listen();
      controller ??= new AbortController();
      return controller.signal;
    },
  };
}
