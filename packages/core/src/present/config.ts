import { z } from 'zod';
import { GoujiError } from '../errors.ts';
import { SeveritySchema } from '../report/schemas.ts';
import { rules } from '../rules/index.ts';
import { nearest } from './nearest.ts';

const LevelSchema = z.enum(['off', ...SeveritySchema.options]);
const FailOnSchema = z.enum([...SeveritySchema.options, 'never']);

const ruleLevels = Object.fromEntries(
  rules.map(({ id, title, severity }) => [
    id,
    LevelSchema.optional().meta({ description: `${title.en} ${title.zh} (default: ${severity})` }),
  ]),
);

/** What `gouji.config.json` may hold: a level for each rule, and the least severity that makes a check fail. */
export const ConfigSchema = z
  .strictObject({
    $schema: z.string().optional(),
    rules: z.strictObject(ruleLevels).optional(),
    failOn: FailOnSchema.optional().meta({
      description: 'The least severity that makes gouji check fail. 达到这一级别时检查不通过。',
    }),
  })
  .meta({ title: 'gouji.config.json' });

export type FailOn = z.infer<typeof FailOnSchema>;
export type Config = z.infer<typeof ConfigSchema>;

/** The JSON schema of `gouji.config.json` as it is published: draft 7, as editors read it. */
export function configJsonSchema(): string {
  const schema = z.toJSONSchema(ConfigSchema, { target: 'draft-7' });
  // Lists of words stand on one line each.
  const text = JSON.stringify(schema, null, 2).replaceAll(
    /\[\s+([^[\]{}]*?)\s+\]/gu,
    (_, words: string) => `[${words.replaceAll(/\s*\n\s*/gu, ' ')}]`,
  );
  return `${text}\n`;
}

/** The configuration in a text; `path` is what the user calls its file. Throws `config-invalid` for what is not JSON, and for keys, rules and values that do not exist. */
export function parseConfig(text: string, path: string): Config {
  const result = ConfigSchema.safeParse(jsonOf(text, path), { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) throw result.error;
  throw new GoujiError('config-invalid', { path, place: issue.path.join('.'), ...objectionOf(issue) });
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const seen = cause instanceof Error ? cause.message : String(cause);
    throw new GoujiError('config-invalid', { path, place: '', seen, expected: 'JSON' }, { cause });
  }
}

/** So many characters of a value are repeated to who wrote it. */
const SHOWN = 60;

type Objection = { seen: string; expected: string; meant?: string };

function objectionOf(issue: z.core.$ZodIssue): Objection {
  const seen = (JSON.stringify(issue.input) ?? '').slice(0, SHOWN);
  if (issue.code === 'invalid_value') return { seen, expected: issue.values.join(' | ') };
  if (issue.code === 'invalid_type') return { seen, expected: issue.expected };
  if (issue.code !== 'unrecognized_keys') return { seen, expected: issue.message };
  const [key = ''] = issue.keys;
  const atTop = issue.path.length === 0;
  const known = atTop ? Object.keys(ConfigSchema.shape) : rules.map(({ id }) => id);
  const meant = nearest(key, known);
  const expected = atTop ? known.join(', ') : 'the id of a rule (gouji rules lists them)';
  return { seen: key.slice(0, SHOWN), expected, ...(meant !== undefined && { meant }) };
}
