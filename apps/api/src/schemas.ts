import { AnswerSchema, FindingSchema, ReportSchema } from '@gouji/core';
import { z } from '@hono/zod-openapi';
import { type ProblemCode, problemTypes } from './problem-types.ts';

// The core's schemas are made before zod learns `.openapi`, so those that get a name here are made anew from their shape.

const { agency, source, form, id, title, year } = ReportSchema.shape;

/** Whose report it is; `division` null for a central organ. */
export const AgencySchema = z.object(agency.shape).openapi('Agency');
/** The file that a report was read from. */
export const SourceSchema = z.object(source.shape).openapi('Source');

/** A finding with its message in the language of the response. */
export const FindingViewSchema = z.object({ ...FindingSchema.shape, message: z.string() }).openapi('Finding');

/** A kept report whole, with its findings. */
export const StoredReportSchema = z
  .object({
    ...ReportSchema.shape,
    agency: AgencySchema,
    source: SourceSchema,
    current: z.boolean().openapi({ description: 'False once a corrected version has come in.' }),
    storedAt: z.string(),
    findings: z.array(FindingViewSchema),
  })
  .openapi('Report');

const CountSchema = z.int().min(0);

/** How many findings there are of each severity. */
export const SeverityCountsSchema = z
  .object({ error: CountSchema, warning: CountSchema, info: CountSchema })
  .openapi('SeverityCounts');

/** A kept report without its cells. */
export const ReportSummarySchema = z
  .object({
    id,
    title,
    year,
    form,
    agency: AgencySchema,
    source: SourceSchema,
    current: z.boolean(),
    storedAt: z.string(),
    findings: SeverityCountsSchema,
  })
  .openapi('ReportSummary');

/** What leads to the page after this one. */
export const NextSchema = z
  .string()
  .nullable()
  .openapi({ description: 'The cursor of the next page; null on the last.' });

/** A page of a listing. */
export const ReportPageSchema = z
  .object({ items: z.array(ReportSummarySchema), next: NextSchema })
  .openapi('ReportPage');

/** The core's answer; how the question was read only where that was asked for. */
export const AnswerViewSchema = z
  .object({ ...AnswerSchema.shape, query: AnswerSchema.shape.query.optional() })
  .openapi('Answer');

const codes = Object.keys(problemTypes) as ProblemCode[];

/** Problem details of RFC 9457; `code` is permanent. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(codes).openapi({ description: 'What is wrong; a code is permanent.' }),
    instance: z.string(),
  })
  .openapi('Problem');
