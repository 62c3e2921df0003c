import type { Rule } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { findingBlock } from './findings.ts';
import { fragmentLines } from './fragment.ts';
import { painter, writeLines } from './out.ts';
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

/** Prints one rule: what it checks, why, what to do, how to set it, and its examples as `gouji check` would show them, with the same figures when they are right. */
export async function printRule(call: Call<object>, rule: Rule): Promise<void> {
  const { io, text, language } = call;
  const { colon, comma } = text.punctuation;
  const about = text.about[rule.about];
  await writeLines(io.stdout, [
    `${painter(io)('bold', rule.id)}${colon}${rule.title[language]}`,
    `${text.rules.severity}${colon}${text.severity[rule.severity]}${text.punctuation.aside(about)}`,
    `${text.rules.source}${colon}${rule.source.document} ${rule.source.clause}`,
    `${text.rules.forms}${colon}${rule.forms.map(text.report.edition).join(comma)}`,
    '',
    `${text.rules.why}${colon}${rule.why[language]}`,
    `${text.rules.mend}${colon}${rule.mend[language]}`,
    `${text.rules.config}${colon}{ "rules": { "${rule.id}": "off" } }`,
    ...rule.bad.flatMap((example, index) => exampleLines(call, rule, example, index === 0)),
  ]);
}

type BadExample = Rule['bad'][number];

function exampleLines(call: Call<object>, rule: Rule, example: BadExample, withRight: boolean): string[] {
  const { text, loaded, language } = call;
  const { report, context } = example;
  const findings = rule.check(report, context);
  const wrong = [
    '',
    `${text.rules.wrong}${text.punctuation.colon}`,
    ...findings.flatMap((finding) => findingBlock(call, report, finding, 'drawn')),
  ];
  const right = rule.good.find((good) => good.report.form === report.form)?.report;
  const [first] = findings;
  // An equation is shown with the same cells where it holds; a sentence would need another sentence.
  if (!withRight || !first || !right || first.cells.length < 2) return wrong;
  const { repairs: _, ...sound } = { ...first, about: 'unassessable' as const };
  const drawn = loaded
    .fragmentsOf(right, sound, language)
    .flatMap((fragment) => fragmentLines(call, right, fragment));
  if (drawn.length === 0) return wrong;
  return [
    ...wrong,
    '',
    `${text.rules.right}${text.punctuation.colon}`,
    ...drawn.map((line) => `    ${line}`),
  ];
}
