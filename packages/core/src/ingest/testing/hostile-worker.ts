import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../serve.ts';

// The program of a worker to which the worst happens: a file may hang it, crash it, fill its memory, or take its time.
const befall: Record<string, (path: string) => unknown> = {
  hang: (path) => {
    // For who wants to know whether it is still there.
    writeFileSync(`${path}.pid`, String(process.pid));
    for (;;);
  },
  crash: () => process.abort(),
  leave: () => process.exit(3),
  swell: () => {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 1_000_000 }, (_, i) => i));
  },
};

serve((work) => (task) => {
  const begun = work(task);
  async function* steps(): (typeof begun)['steps'] {
    const [, seconds] = /dawdle-(\d+)/u.exec(task.path) ?? [];
    if (seconds !== undefined) await sleep(Number(seconds) * 1000);
    for (const [name, happen] of Object.entries(befall)) if (task.path.includes(name)) happen(task.path);
    return yield* begun.steps;
  }
  return { ...begun, steps: steps() };
});
