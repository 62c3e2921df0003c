import { z } from 'zod';

export const MetricSchema = z.object({
  path: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  unit: z.enum(['count', 'change', 'yuan', 'percent']),
  forms: z.array(z.enum(['2019', '2021'])),
  kind: z.enum(['cell', 'sum', 'rate']),
  parts: z.array(z.string()),
});

/** A figure that can be asked for. A `cell` is printed by at least one edition; `parts` are the cells that it is made of where it is not printed. */
export type Metric = z.infer<typeof MetricSchema>;
