import { z } from 'zod';

/** Where a value stands in its source; every number counts from 1. */
export const AddressSchema = z.object({
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
  table: z.int().positive().optional(),
  row: z.int().positive().optional(),
  cell: z.int().positive().optional(),
});

export const CellStateSchema = z.enum(['number', 'blank', 'placeholder', 'illegible', 'absent']);

const printed = {
  text: z.string(),
  at: AddressSchema,
  /** How sure the text was read, 0 to 1, where a picture had to be recognised or bytes were broken. */
  confidence: z.number().min(0).max(1).optional(),
};

/** A cell of the form as published. `value` (counts, or yuan) stands only where the state is `number`; `text` is what is printed. */
export const CellSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('number'), value: z.number(), ...printed }),
  z.object({ state: z.literal('blank'), ...printed }),
  z.object({ state: z.literal('placeholder'), ...printed }),
  z.object({ state: z.literal('illegible'), ...printed }),
  z.object({ state: z.literal('absent') }),
]);

/** A figure stated in the prose: `metric` is the path of a cell or of a group sum, `text` the words that carry it. */
export const ClaimSchema = z.object({
  metric: z.string(),
  value: z.number(),
  text: z.string(),
  at: AddressSchema,
});

export const DivisionRefSchema = z.object({ code: z.string().regex(/^\d{6}$/), name: z.string() });

export const AgencySchema = z.object({
  name: z.string().min(1),
  printed: z.string(),
  division: DivisionRefSchema.nullable(),
});

export const SourceSchema = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string(),
});

/** The dates that the report says its figures cover, ISO; `text` is the printed words. */
export const PeriodSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  text: z.string(),
  at: AddressSchema,
});

/** A statutory section found in the document, by its number 1 to 6 and its printed heading. */
export const SectionSchema = z.object({
  number: z.int().min(1).max(6),
  heading: z.string(),
  at: AddressSchema,
});

/** Something about the reading itself that a person should know: what was set aside, and why. */
export const DoubtSchema = z.object({
  kind: z.enum([
    'surplus-cell',
    'ambiguous-row',
    'unit-unstated',
    'converted',
    'untitled',
    'agency-disputed',
    'reworded-label',
    'foreign-column',
    'printed-twice',
  ]),
  cells: z.array(z.string()),
  text: z.string(),
  at: AddressSchema,
});

/**
 * What the prose says of a figure that it states (`of`): its growth on last year in percent or in cases, last year's own
 * figure, or its share of a whole in percent. `decimals` is to how many the value is printed (-1 where only tens count).
 */
export const ComparisonSchema = z.object({
  metric: z.string(),
  kind: z.enum(['percent', 'difference', 'previous', 'share']),
  value: z.number(),
  decimals: z.int(),
  of: z.number(),
  text: z.string(),
  at: AddressSchema,
});

/** What the prose divides a number (`value`) into: the applications received by channel, the information disclosed by kind. */
export const ChannelsSchema = z.object({
  value: z.number(),
  parts: z.array(z.object({ name: z.string(), value: z.number() })),
  text: z.string(),
  at: AddressSchema,
});

/** The text of the sixth section as far as it was kept, its paragraphs one a line, and where it begins. */
export const RemarksSchema = z.object({ text: z.string(), at: AddressSchema });

/**
 * The day that tells when the report came out, ISO: `published` by the page around it, `completed` by its index (成文日期),
 * `signed` below its text. The last two are never later than the first.
 */
export const PublishedSchema = z.object({
  date: z.iso.date(),
  kind: z.enum(['published', 'completed', 'signed']),
  text: z.string(),
  at: AddressSchema,
});

/**
 * A sentence of the prose: `key` is the same for sentences that differ in numbers and in the agency's own name alone,
 * `figures` the same for those with the same counts, and 0 without any. A store keeps no `text` and `at`.
 */
export const SentenceSchema = z.object({
  key: z.int().nonnegative(),
  figures: z.int().nonnegative(),
  text: z.string().optional(),
  at: AddressSchema.optional(),
});

/** Words that give a year which a report on its year should not give: for what it covers, for what it plans, or for its signature. */
export const DatingSchema = z.object({
  kind: z.enum(['covers', 'plans', 'signs']),
  year: z.int(),
  text: z.string(),
  at: AddressSchema,
});

/** Whose figures a report says it gives: those of the bodies under the agency too (`aggregate`), or its `own` alone. */
export const ScopeSchema = z.object({
  kind: z.enum(['aggregate', 'own']),
  text: z.string(),
  at: AddressSchema,
});

/** One annual report as published: every cell of its form with its state, what its prose claims, and where all of it stands; `titleAt` is where the title begins. */
export const ReportSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  titleAt: AddressSchema.optional(),
  year: z.int().min(2000).max(2100),
  form: z.enum(['2019', '2021']),
  source: SourceSchema,
  agency: AgencySchema,
  period: PeriodSchema.nullable(),
  sections: z.array(SectionSchema),
  cells: z.record(z.string(), CellSchema),
  claims: z.array(ClaimSchema),
  doubts: z.array(DoubtSchema),
  comparisons: z.array(ComparisonSchema).optional(),
  channels: z.array(ChannelsSchema).optional(),
  disclosed: z.array(ChannelsSchema).optional(),
  remarks: RemarksSchema.optional(),
  published: PublishedSchema.optional(),
  prose: z.array(SentenceSchema).optional(),
  datings: z.array(DatingSchema).optional(),
  scope: ScopeSchema.optional(),
});

export type Cell = z.infer<typeof CellSchema>;
export type CellState = z.infer<typeof CellStateSchema>;
export type Claim = z.infer<typeof ClaimSchema>;
export type Comparison = z.infer<typeof ComparisonSchema>;
export type Channels = z.infer<typeof ChannelsSchema>;
export type Published = z.infer<typeof PublishedSchema>;
export type Sentence = z.infer<typeof SentenceSchema>;
export type Dating = z.infer<typeof DatingSchema>;
export type Scope = z.infer<typeof ScopeSchema>;
export type Remarks = z.infer<typeof RemarksSchema>;
export type Doubt = z.infer<typeof DoubtSchema>;
export type Period = z.infer<typeof PeriodSchema>;
export type Section = z.infer<typeof SectionSchema>;
export type Agency = z.infer<typeof AgencySchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Report = z.infer<typeof ReportSchema>;
