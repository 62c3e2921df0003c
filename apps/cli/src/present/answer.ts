import type { Answer } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine, painter, writeLines } from './out.ts';
import { layOut } from './table.ts';

/** So many citations and rows are printed, and the rest counted, unless an explanation is asked for. */
const LISTED = 5;

/** Prints an answer: the sentence, where its figures are printed, what to mind, and what else could be asked. */
export async function printAnswer(
  call: Call<object, 'answers'>,
  answer: Answer,
  extent: 'short' | 'explained',
): Promise<void> {
  const { io, text } = call;
  const { note, choices } = text.answer;
  const { colon } = text.punctuation;
  const limit = extent === 'short' ? LISTED : Infinity;
  await writeLines(io.stdout, [
    ...answer.text.split('\n').map(oneLine),
    ...sourceLines(call, answer, limit),
    ...answer.caveats.map((caveat) => `${note}${colon}${oneLine(caveat)}`),
    ...(answer.choices?.length ? [`${choices}${colon}`] : []),
    ...(answer.choices ?? []).map(({ question }) => `  ${oneLine(question)}`),
    ...(extent === 'explained' ? await explanation(call, answer) : []),
  ]);
}

function sourceLines(
  { io, text, loaded, language }: Call<object, 'answers'>,
  { citations }: Answer,
  limit: number,
): string[] {
  if (citations.length === 0) return [];
  const paint = painter(io);
  const { aside, colon, quote } = text.punctuation;
  const lines = citations.slice(0, limit).map(({ source, at, text: printed, cell }) => {
    const place = at ? ` ${loaded.describeAddress(at, language)}` : '';
    return `  ${oneLine(source)}${place}${colon}${quote(oneLine(printed))}${paint('dim', aside(cell))}`;
  });
  const rest = citations.length - lines.length;
  const more = rest > 0 ? [`  ${text.answer.moreSources(rest)}`] : [];
  return [`${text.answer.sources}${colon}`, ...lines, ...more];
}

async function explanation(
  call: Call<object, 'answers'>,
  { query, rows = [], language }: Answer,
): Promise<string[]> {
  const { text } = call;
  const { answer, report, punctuation } = text;
  const listed = (words: (string | number)[]): string =>
    words.map((word) => oneLine(`${word}`)).join(punctuation.comma) || answer.nothing;
  const understood = [
    [answer.operation, query.operation],
    [answer.metrics, listed(query.metrics)],
    [answer.names, listed(query.names)],
    [answer.years, listed(query.years)],
    [answer.unread, listed(query.unread)],
  ].map(([name, value]) => `  ${name}${punctuation.colon}${value}`);
  const figures = rows.map((row) => [
    oneLine(row.agency),
    `${row.year}`,
    row.metric,
    row.value === undefined ? text.state[row.state] : `${row.value}`,
  ]);
  const head = [report.agency, report.year, answer.figure, answer.value];
  const table = figures.length === 0 ? [] : await layOut([head, ...figures], 'open', [3]);
  return [
    '',
    `${answer.understood}${punctuation.colon}${oneLine(query.words[language])}`,
    ...understood,
    ...(table.length ? ['', ...table] : []),
  ];
}
