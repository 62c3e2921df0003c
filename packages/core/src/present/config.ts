import { z } from 'zod';
import { GoujiError } from '../errors.ts';
import { SeveritySchema } from '../report/index.ts';
import type { Finding, Severity } from '../report/index.ts';
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

/** The configuration in a text; `name` is what the user calls it. Throws `argument-invalid` for what is not JSON, and for keys, rules and values that do not exist. */
export function parseConfig(text: string, name: string): Config {
  const result = ConfigSchema.safeParse(jsonOf(text, name), { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) throw result.error;
  const place = [name, issue.path.join('.')].filter(Boolean).join(': ');
  throw new GoujiError('argument-invalid', { name: place, ...objectionOf(issue) });
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const seen = cause instanceof Error ? cause.message : String(cause);
    throw new GoujiError('argument-invalid', { name, seen, expected: 'JSON' }, { cause });
  }
}

/** So many characters of a value are repeated to who wrote it. */
const SHOWN = 60;

function objectionOf(issue: z.core.$ZodIssue): { seen: string; expected: string } {
  const seen = (JSON.stringify(issue.input) ?? '').slice(0, SHOWN);
  if (issue.code === 'invalid_value') return { seen, expected: issue.values.join(' | ') };
  if (issue.code === 'invalid_type') return { seen, expected: issue.expected };
  if (issue.code !== 'unrecognized_keys') return { seen, expected: issue.message };
  const known = issue.path.length === 0 ? Object.keys(ConfigSchema.shape) : rules.map(({ id }) => id);
  const meant = issue.keys.map((key) => nearest(key, known));
  const expected = meant.includes(undefined) ? known : meant;
  return { seen: issue.keys.join(', '), expected: expected.join(', ') };
}

const order: readonly Severity[] = SeveritySchema.options;

/** The findings as the user wants them: without rules turned off, with the severities of the configuration, the gravest first. What a rule only doubts or cannot check is never made graver than it was. */
export function applyConfig(findings: readonly Finding[], { rules: levels = {} }: Config): Finding[] {
  return findings
    .flatMap((finding) => {
      const level = levels[finding.rule];
      if (level === undefined) return [finding];
      return level === 'off' ? [] : [{ ...finding, severity: severityAt(finding, level) }];
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function severityAt({ rule, about, severity }: Finding, level: Severity): Severity {
  const proper = rules.find(({ id }) => id === rule)?.about ?? about;
  if (about === proper) return level;
  return order[Math.max(order.indexOf(severity), order.indexOf(level))] ?? level;
}
