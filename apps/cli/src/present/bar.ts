import type { App } from '../app.ts';

/** Shows how far long work is. `log` prints a line above, `stop` takes the bar away and may be called twice. */
export type Bar = {
  log(line: string): void;
  step(shown?: Record<string, string | number>): void;
  stop(): void;
};

/** From so many files on, work is long. */
const LONG = 20;

/** A bar on standard error, in a format of cli-progress; none for short work or where standard error is no terminal. */
export async function openBar(
  { io, text }: App,
  total: number,
  format = text.progress,
): Promise<Bar | undefined> {
  if (!io.isTTY.stderr || total < LONG) return undefined;
  const { default: progress } = await import('cli-progress');
  const bars = new progress.MultiBar(
    { format, stream: io.stderr, clearOnComplete: true, hideCursor: true, gracefulExit: false },
    progress.Presets.shades_classic,
  );
  const shownAtFirst = { rate: '–', failed: 0 };
  const bar = bars.create(total, 0, shownAtFirst);
  let done = 0;
  const log = (line: string): void => {
    bars.log(line);
    // It keeps lines back until it next draws, which may be never.
    bars.update();
  };
  const step = (shown?: Record<string, string | number>): void => {
    done += 1;
    // One file may hold many.
    if (done > bar.getTotal()) bar.setTotal(done);
    bar.update(done, shown);
  };
  const clear = (): void => {
    if (bars.isActive) bars.stop();
  };
  // It hides the cursor and turns the wrapping of lines off.
  const withdraw = io.tidyAtEnd(clear);
  const stop = (): void => {
    clear();
    withdraw();
  };
  return { log, step, stop };
}
