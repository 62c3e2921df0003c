import { z } from 'zod';
import { AddressSchema } from './report.ts';

export const SeveritySchema = z.enum(['error', 'warning', 'info']);

/** Whose doubt a finding is: the agency's figures cannot be right, our reading is unsure, or nothing can be said. */
export const AboutSchema = z.enum(['agency', 'reading', 'unassessable']);

/** A change of one cell's number that would mend a finding; `from` is null where the cell is blank. */
export const ChangeSchema = z.object({ cell: z.string(), from: z.number().nullable(), to: z.number() });

/** Changes that together would mend a finding; `certain` where no other change of as few cells would. */
export const RepairSchema = z.object({
  changes: z.array(ChangeSchema).min(1),
  certain: z.boolean().optional(),
});

/**
 * Something noticed about a report by a rule; `message` holds the finding in both languages. `at` is where the sentence or
 * the cell stands that it is about and `quote` what is printed there; neither where it is about the report as a whole.
 */
export const FindingSchema = z.object({
  rule: z.string(),
  severity: SeveritySchema,
  about: AboutSchema,
  cells: z.array(z.string()),
  message: z.object({ zh: z.string(), en: z.string() }),
  expected: z.number().optional(),
  actual: z.number().optional(),
  repairs: z.array(RepairSchema).optional(),
  at: AddressSchema.optional(),
  quote: z.string().optional(),
});

export type Severity = z.infer<typeof SeveritySchema>;
export type About = z.infer<typeof AboutSchema>;
export type Change = z.infer<typeof ChangeSchema>;
export type Repair = z.infer<typeof RepairSchema>;
export type Finding = z.infer<typeof FindingSchema>;
