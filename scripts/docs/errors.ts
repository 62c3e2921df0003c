import { errorMessages } from '@gouji/core';
import { httpErrorMessages, type ProblemCode, problemTypes } from '../../apps/api/src/problem-types.ts';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** The page of all error codes with their messages; `‹name›` stands for what was seen. */
export function errorsPage(): string {
  const rows = Object.entries(errorMessages).map(([code, { en, zh }]) =>
    tableRow(`\`${code}\``, statusOf(code), render(en as Render), render(zh as Render)),
  );
  const ofHttp = Object.entries(httpErrorMessages).map(([code, { en, zh }]) =>
    tableRow(`\`${code}\``, statusOf(code), en, zh),
  );
  return [
    GENERATED,
    '',
    '# Errors 错误代码',
    '',
    'An error refuses an input; its code is permanent. The CLI prints the message and ends with 2 (70 if the fault is ours, 74 if there is no room to write), the API answers with this HTTP status and problem details (RFC 9457) that carry the code.',
    '',
    ...tableHead('Code', 'HTTP', 'Message', '中文'),
    ...rows,
    '',
    '## Of the API alone 仅接口',
    '',
    ...tableHead('Code', 'HTTP', 'Message', '中文'),
    ...ofHttp,
    '',
  ].join('\n');
}

const statusOf = (code: string): string => `${problemTypes[code as ProblemCode].status}`;

type Render = (details: Record<string, string>) => string;

const render = (message: Render): string =>
  message(new Proxy<Record<string, string>>({}, { get: (_, name) => `‹${String(name)}›` }));
