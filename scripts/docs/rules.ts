import { rules, type Rule } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** The page of all rules: what each demands, why, where it is laid down, how to mend, and what it says. */
export function rulesPage(): string {
  return [
    GENERATED,
    '',
    '# Rules 规则',
    '',
    'Ids are permanent. `error`: the figures cannot be right; `warning`: something to look at; `info`: something to know.',
    '',
    ...tableHead('Rule', 'Severity', 'Forms', 'What must hold', '要求'),
    ...rules.map(({ id, severity, forms, title }) =>
      tableRow(`[${id}](#${id})`, severity, forms.join(', '), title.en, title.zh),
    ),
    '',
    ...rules.flatMap(section),
  ].join('\n');
}

function section({ id, title, why, mend, source, severity, about, bad }: Rule): string[] {
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
    'What it says 提示示例:',
    '',
    ...messagesOf({ check: rules.find((rule) => rule.id === id)?.check, bad }),
    '',
  ];
}

function messagesOf({ check, bad }: { check: Rule['check'] | undefined; bad: Rule['bad'] }): string[] {
  const [first] = bad;
  const finding = first && check?.(first.report, first.context)[0];
  return finding ? [`> ${finding.message.en}`, '>', `> ${finding.message.zh}`] : [];
}
