import { AddressSchema } from '@gouji/core';
import { z } from '@hono/zod-openapi';
import { AgencySchema, FindingViewSchema, NextSchema, SourceSchema } from '../schemas.ts';

const CellState = z.enum(['number', 'blank', 'placeholder', 'illegible', 'absent']);

const PartSchema = z
  .object({
    cell: z.string(),
    state: CellState,
    value: z.number().optional(),
    text: z.string().optional().openapi({ description: 'As printed.' }),
    at: AddressSchema.optional().openapi({ description: 'Where it stands; numbers count from 1.' }),
  })
  .openapi('Part');

const LookupRowSchema = z
  .object({
    agency: z.string(),
    division: AgencySchema.shape.division,
    year: z.int(),
    state: z.enum([...CellState.options, 'unassessable', 'notInForm']).openapi({
      description:
        'How the cell was published. A sum with a part that is no number is `unassessable`; `notInForm`: that edition of the form does not ask for it.',
    }),
    value: z.number().optional().openapi({ description: 'Only where the state is `number`.' }),
    text: z.string().optional().openapi({ description: 'As printed; absent for a sum.' }),
    at: AddressSchema.optional(),
    parts: z.array(PartSchema).optional().openapi({ description: 'The cells that a sum is made of.' }),
    report: z.string(),
    source: SourceSchema,
    findings: z.array(FindingViewSchema).openapi({ description: 'Findings that concern these cells.' }),
  })
  .openapi('LookupRow');

/** The answer of a look-up: the same figure in every report that was chosen. */
export const LookupSchema = z
  .object({
    metric: z.string(),
    label: z.string(),
    unit: z.enum(['count', 'change', 'yuan']),
    rows: z.array(LookupRowSchema),
    next: NextSchema,
    note: z.string().optional().openapi({ description: 'Why there are no rows, and what there is instead.' }),
  })
  .openapi('Lookup');

/** One figure of one report. */
export type LookupRow = z.infer<typeof LookupRowSchema>;
