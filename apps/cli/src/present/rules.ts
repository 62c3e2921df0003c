import type { Rule } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine, painter, writeLines } from './out.ts';
import { layOut } from './table.ts';

/** What a rule says of itself, without its examples. */
export const ruleData = ({ id, title, why, mend, source, forms, severity, about }: Rule): object => ({
  id,
  title,
  why,
  mend,
  source,
  forms,
  severity,
  about,
});

/** Prints the rules as a table. */
export async function printRules(
  { io, text, language }: Call<object>,
  rules: readonly Rule[],
): Promise<void> {
  const head = [text.rules.id, text.rules.severity, text.rules.title, text.rules.source];
  const rows = rules.map(({ id, severity, title, source }) => [
    id,
    text.severity[severity],
    title[language],
    source.document,
  ]);
  const [top = '', ...lines] = await layOut([head, ...rows], 'open');
  await writeLines(io.stdout, [painter(io)('bold', top), ...lines]);
}

/** Prints one rule: what it checks, why, what to do, and what it says of its own examples. */
export async function printRule({ io, text, language }: Call<object>, rule: Rule): Promise<void> {
  const { colon, comma } = text.punctuation;
  const examples = rule.bad.flatMap(({ report, context }) => rule.check(report, context));
  const about = text.about[rule.about];
  await writeLines(io.stdout, [
    `${painter(io)('bold', rule.id)}${colon}${rule.title[language]}`,
    `${text.rules.severity}${colon}${text.severity[rule.severity]}${text.punctuation.aside(about)}`,
    `${text.rules.source}${colon}${rule.source.document} ${rule.source.clause}`,
    `${text.rules.forms}${colon}${rule.forms.map(text.report.edition).join(comma)}`,
    '',
    `${text.rules.why}${colon}${rule.why[language]}`,
    `${text.rules.mend}${colon}${rule.mend[language]}`,
    '',
    `${text.rules.examples}${colon}`,
    ...examples.map(({ message }) => `  ${oneLine(message[language])}`),
  ]);
}
