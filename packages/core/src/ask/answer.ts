import { z } from 'zod';
import { AddressSchema, CellStateSchema } from '../report/schemas.ts';

export const AnswerKindSchema = z.enum([
  'value',
  'series',
  'ranking',
  'comparison',
  'list',
  'clarify',
  'noData',
  'notUnderstood',
]);

/** The state of an answered figure: that of its cell, or `unassessable` for a sum or rate with a part that is no number. */
export const RowStateSchema = z.enum([...CellStateSchema.options, 'unassessable']);

/** One figure of an answer; `code` is that of the division, `report` the id of the report where only that tells whose it is (朝阳区人民政府 of nobody knows where), `value` stands only where the state is `number` (counts, yuan or percent). */
export const AnswerRowSchema = z.object({
  agency: z.string(),
  report: z.string().optional(),
  division: z.string().nullable(),
  code: z.string().nullable(),
  year: z.int(),
  metric: z.string(),
  value: z.number().optional(),
  state: RowStateSchema,
});

/** Where a figure of the answer is printed; a cell that the document does not hold has no `at`. */
export const CitationSchema = z.object({
  report: z.string(),
  cell: z.string(),
  text: z.string(),
  source: z.string(),
  at: AddressSchema.optional(),
});

/** A way to go on: `question` can be asked as it stands. */
export const ChoiceSchema = z.object({
  label: z.string(),
  question: z.string(),
  agency: z.string().optional(),
  year: z.int().optional(),
});

export const OperationSchema = z.enum([
  'lookup',
  'ratio',
  'growth',
  'series',
  'compare',
  'match',
  'rank',
  'sum',
  'tally',
  'breakdown',
  'filter',
  'overview',
  'date',
  'feeNote',
]);

/**
 * What was understood of a question, `words` in a sentence. `unread` holds the words that were not understood. Given as
 * `previous` with the next question it is what that one follows on; `asked` are the questions that it rests on itself.
 */
export const UnderstoodSchema = z.object({
  words: z.object({ zh: z.string(), en: z.string() }),
  operation: OperationSchema,
  metrics: z.array(z.string()),
  names: z.array(z.string()),
  years: z.array(z.int()),
  unread: z.array(z.string()),
  asked: z.array(z.string()),
});

/** The answer to a question: `text` for a person, everything in it again as data. `compared` is how many agencies a ranking put in order, shown or not. */
export const AnswerSchema = z.object({
  kind: AnswerKindSchema,
  text: z.string(),
  language: z.enum(['zh', 'en']),
  metric: z.string().nullable(),
  value: z.number().optional(),
  unit: z.string().optional(),
  compared: z.int().optional(),
  rows: z.array(AnswerRowSchema).optional(),
  citations: z.array(CitationSchema),
  caveats: z.array(z.string()),
  choices: z.array(ChoiceSchema).max(6).optional(),
  query: UnderstoodSchema,
});

export type AnswerKind = z.infer<typeof AnswerKindSchema>;
export type RowState = z.infer<typeof RowStateSchema>;
export type AnswerRow = z.infer<typeof AnswerRowSchema>;
export type Citation = z.infer<typeof CitationSchema>;
export type Choice = z.infer<typeof ChoiceSchema>;
export type Operation = z.infer<typeof OperationSchema>;
export type Understood = z.infer<typeof UnderstoodSchema>;
export type Answer = z.infer<typeof AnswerSchema>;
