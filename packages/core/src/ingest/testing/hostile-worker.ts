import { serve } from '../serve.ts';

// The program of a worker to which the worst happens: a file may hang it, crash it, or fill its memory.
const befall: Record<string, () => unknown> = {
  hang: () => {
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
  for (const [name, happen] of Object.entries(befall)) if (task.path.includes(name)) happen();
  return work(task);
});
