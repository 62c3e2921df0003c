import { errorMessages } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** The page of all error codes with their messages; `‹name›` stands for what was seen. */
export function errorsPage(): string {
  const rows = Object.entries(errorMessages).map(([code, { en, zh }]) =>
    tableRow(`\`${code}\``, render(en as Render), render(zh as Render)),
  );
  return [
    GENERATED,
    '',
    '# Errors 错误代码',
    '',
    'An error refuses an input; its code is permanent. The CLI prints the message and ends with 2 (70 if the fault is ours), the API answers with problem details (RFC 9457) that carry the code.',
    '',
    ...tableHead('Code', 'Message', '中文'),
    ...rows,
    '',
  ].join('\n');
}

type Render = (details: Record<string, string>) => string;

const render = (message: Render): string =>
  message(new Proxy<Record<string, string>>({}, { get: (_, name) => `‹${String(name)}›` }));
