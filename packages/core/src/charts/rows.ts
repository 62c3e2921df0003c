import type { Answer, AnswerRow } from '../ask/answer.ts';
import { textsIn } from '../ask/context.ts';
import { measureAt } from '../ask/measure.ts';
import type { Name } from '../ask/names.ts';
import { identityOf } from '../places/index.ts';

/** A row of an answer with the names it is shown under; `who` is the same for an agency under all its names. */
export type NamedRow = AnswerRow & { who: string; agencyName: string; figure: Name };

/** The rows of an answer, each with its names; of an agency that was renamed the newest name. */
export function namedRows({ rows = [], citations, language }: Answer): NamedRow[] {
  const { label } = textsIn(language).ask;
  const sourceOf = (id: string): string => citations.find(({ report }) => report === id)?.source ?? id;
  const newest = new Map<string, AnswerRow>();
  const named = rows.map((row) => ({ ...row, who: row.report ?? identityOf(row.agency, row.code) }));
  for (const row of named) if ((newest.get(row.who)?.year ?? 0) <= row.year) newest.set(row.who, row);
  return named.map((row) => {
    const { agency, division, code, report } = newest.get(row.who) ?? row;
    const name = report === undefined ? agency : `${agency}〔${sourceOf(report)}〕`;
    const place = code === null || division === null ? null : { code, name: division };
    return {
      ...row,
      agencyName: label({ name, printed: agency, division: place }, null),
      figure: measureAt(row.metric).name,
    };
  });
}

/** The different values of something among rows, in the order in which they come. */
export const distinct = <T>(rows: readonly NamedRow[], key: (row: NamedRow) => T): T[] => [
  ...new Set(rows.map(key)),
];
