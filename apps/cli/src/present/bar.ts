import type { App } from '../app.ts';

/** Shows how far long work is. `log` prints a line above, `stop` takes the bar away and may be called twice. */
export type Bar = { log(line: string): void; step(): void; stop(): void };

/** From so many files on, work is long. */
const LONG = 20;

/** A bar on standard error; none for short work or where standard error is no terminal. */
export async function openBar({ io, text }: App, total: number): Promise<Bar | undefined> {
  if (!io.isTTY.stderr || total < LONG) return undefined;
  const { default: progress } = await import('cli-progress');
  const bars = new progress.MultiBar(
    {
      format: text.progress,
      stream: io.stderr,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    },
    progress.Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  const log = (line: string): void => {
    bars.log(line);
    // It keeps lines back until it next draws, which may be never.
    bars.update();
  };
  const stop = (): void => {
    if (bars.isActive) bars.stop();
  };
  return { log, step: () => bar.increment(), stop };
}
