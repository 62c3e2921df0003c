import { type Finding, fragmentsOf, type FragmentCell, type Report, rules, type Rule } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** The page of all rules: what each demands, why, where it is laid down, how to mend, and what it says. */
export function rulesPage(): string {
  return [
    GENERATED,
    '',
    '# Rules 规则',
    '',
    'Ids are permanent. `error`: the figures cannot be right; `warning`: something to look at; `info`: something to know. A `gouji.config.json` turns a rule off or changes its severity: `{ "rules": { "blank-cells": "off", "form-outdated": "error" } }`; it is taken by `gouji check`, `ingest` and `show`, and by the API and the bot as `GOUJI_CONFIG`. What a rule only doubts or cannot check never becomes graver than it was.',
    '',
    ...tableHead('Rule', 'Severity', 'Forms', 'What must hold', '要求'),
    ...rules.map(({ id, severity, forms, title }) =>
      tableRow(`[${id}](#${id})`, severity, forms.join(', '), title.en, title.zh),
    ),
    '',
    ...rules.flatMap(section),
  ].join('\n');
}

function section(rule: Rule): string[] {
  const { id, title, why, mend, source, severity, about } = rule;
  return [
    `## ${id}`,
    '',
    `**${title.en}** ${title.zh}`,
    '',
    `- Source 依据: ${source.document}, ${source.clause}`,
    `- Severity 级别: ${severity}; about 归因: ${about}`,
    `- Why 为什么: ${why.en} ${why.zh}`,
    `- How to mend 怎么改: ${mend.en} ${mend.zh}`,
    '',
    ...exampleOf(rule),
    '',
  ];
}

/** What the rule says of its first example, with the figures where it is about several, and the same ones where they are right. */
function exampleOf({ check, bad, good }: Rule): string[] {
  const [example] = bad;
  const finding = example && check(example.report, example.context)[0];
  if (!finding) return [];
  const right = good.find(({ report }) => report.form === example.report.form)?.report;
  const says = ['What it says 提示示例:', '', `> ${finding.message.en}`, '>', `> ${finding.message.zh}`];
  if (finding.cells.length < 2 || !right) return says;
  const { repairs: _, ...sound } = { ...finding, about: 'unassessable' as const };
  const [before, after] = [figures(example.report, finding), figures(right, sound)];
  return before.length === 0 || after.length === 0
    ? says
    : [...says, '', 'Wrong 错:', '', ...before, '', 'Right 对:', '', ...after];
}

function figures(report: Report, finding: Finding): string[] {
  const [fragment] = fragmentsOf(report, finding, 'zh');
  if (!fragment) return [];
  return [
    ...tableHead('', ...fragment.columns),
    ...fragment.rows.map(({ label, cells }) => tableRow(label, ...cells.map(printed))),
  ];
}

const printed = (cell: FragmentCell | undefined): string =>
  cell?.mark === 'broken' ? `**${cell.text}**` : (cell?.text ?? '');
