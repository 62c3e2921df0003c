import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '../answer.ts';
import { ask } from '../ask.ts';
import type { Store } from '../../store/store.ts';

/** A row as expected: agency, year, and its value, null where there is no number. */
export type ExpectedRow = [agency: string, year: number, value: number | null];

/** A question with the answer that is right; `refused` stands for every kind that gives no number. */
export type Question = {
  ask: string;
  /** Questions put before it in the same conversation. */
  after?: string[];
  kind: string | string[];
  agency?: string;
  year?: number;
  metric?: string;
  value?: number;
  state?: string;
  rows?: ExpectedRow[];
  unordered?: true;
  first?: ExpectedRow;
  includes?: ExpectedRow[];
  agencies?: string[];
  says?: string;
};

/** `right`; `refused` where there was an answer; `unlike` where it answered, without a number, something else; `wrong` where it gave a number that is not the right one. */
export type Verdict = 'right' | 'refused' | 'unlike' | 'wrong';

/** The day on which the questions are put. */
export const TODAY = '2025-03-01';

const folder = new URL('../questions/', import.meta.url);

/** Every file of questions by its name. */
export const questionFiles = (): Record<string, Question[]> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'store.json')
      .sort()
      // Written by hand in this shape.
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Question[],
      ]),
  );

/** Puts a question, after those that come before it in the conversation. */
export async function put(store: Store, question: Question): Promise<Answer> {
  let previous: Answer['query'] | undefined;
  for (const text of question.after ?? []) {
    const answer = await ask(store, text, { today: TODAY, ...(previous && { previous }) });
    previous = answer.query;
  }
  return ask(store, question.ask, { today: TODAY, ...(previous && { previous }) });
}

const REFUSALS = ['clarify', 'noData', 'notUnderstood'];

/** How an answer compares with what is expected. */
export function judge(question: Question, answer: Answer): Verdict {
  if (isRight(question, answer)) return 'right';
  if (hasNumber(answer)) return 'wrong';
  return REFUSALS.includes(answer.kind) ? 'refused' : 'unlike';
}

/** Whether the question must not be answered with a number. */
export const isUnanswerable = ({ kind, state }: Question): boolean =>
  state !== undefined || kind === 'refused' || REFUSALS.includes([kind].flat()[0] ?? '');

const hasNumber = ({ value, rows = [] }: Answer): boolean =>
  value !== undefined || rows.some((row) => row.value !== undefined);

function isRight(question: Question, answer: Answer): boolean {
  const kinds = [question.kind].flat().flatMap((kind) => (kind === 'refused' ? REFUSALS : [kind]));
  if (!kinds.includes(answer.kind)) return false;
  if (isUnanswerable(question) && hasNumber(answer)) return false;
  return checks.every((check) => check(question, answer));
}

type Check = (question: Question, answer: Answer) => boolean;

const rowsOf = ({ rows = [] }: Answer): ExpectedRow[] =>
  rows
    .filter(({ state, value }) => value !== undefined || state !== 'absent')
    .map(({ agency, year, value }) => [agency, year, value ?? null]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const checks: readonly Check[] = [
  ({ value }, answer) => value === undefined || answer.value === value,
  ({ metric }, answer) => metric === undefined || answer.metric === metric,
  ({ agency }, { rows }) => agency === undefined || rows?.every((row) => row.agency === agency) === true,
  ({ year }, { rows }) => year === undefined || rows?.every((row) => row.year === year) === true,
  ({ state }, { rows }) => state === undefined || rows?.every((row) => row.state === state) === true,
  ({ rows, unordered }, answer) => {
    if (!rows) return true;
    const [wanted, given] = [rows.map(String), rowsOf(answer).map(String)];
    return unordered ? same(wanted.toSorted(), given.toSorted()) : same(wanted, given);
  },
  ({ first }, answer) => first === undefined || same(rowsOf(answer)[0], first),
  ({ includes }, answer) =>
    includes === undefined || includes.every((row) => rowsOf(answer).some((other) => same(other, row))),
  ({ agencies }, { rows = [], text }) => {
    if (!agencies) return true;
    if (rows.length === 0) return agencies.every((name) => text.includes(name));
    return same([...new Set(rows.map(({ agency }) => agency))].toSorted(), agencies.toSorted());
  },
  ({ says }, { text }) => says === undefined || text.includes(says),
];
