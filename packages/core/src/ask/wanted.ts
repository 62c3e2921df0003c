import { cellsOf, formOf } from '../forms/index.ts';
import type { FormId } from '../forms/index.ts';
import type { Meaning } from './lexicon.ts';
import { metricAt } from './metrics.ts';
import { rateAt } from './rates.ts';
import type { Token } from './scan.ts';

/** A figure as a question names it, before the edition is known: a rate, or a row with the columns that may be meant (null: the usual one). */
export type Wanted = { rate: string } | { row: string; columns: string[] | null };

/** The figures named in one clause; `asks` says that the clause has a word that asks for a number. */
type ClauseFigures = { wanted: Wanted[]; strong: boolean; asks: boolean };

const USUAL_COLUMNS = ['total', 'decisions'];

/** The paths that a wanted figure has in an edition: one, or all columns of a row that has no usual one; none if the edition lacks it. */
export function pathsIn(wanted: Wanted, form: FormId): string[] {
  if ('rate' in wanted) return [wanted.rate];
  const has = (column: string) => metricAt(`${wanted.row}.${column}`)?.forms.includes(form) ?? false;
  const column = (wanted.columns ?? USUAL_COLUMNS).find(has);
  if (column !== undefined) return [`${wanted.row}.${column}`];
  if (wanted.columns) return [];
  return cellsOf(formOf(form))
    .filter((cell) => `${cell.table}.${cell.row}` === wanted.row)
    .map((cell) => cell.path);
}

/** The paths that a wanted figure has in any edition, the newest first. */
export const pathsInAny = (wanted: Wanted): string[] => [
  ...new Set([...pathsIn(wanted, '2021'), ...pathsIn(wanted, '2019')]),
];

// Rows that a column means when no row is named.
const ROWS_OF_COLUMN: readonly (readonly [string[], string[]])[] = [
  [['naturalPerson', 'business', 'researchInstitution', 'publicWelfareOrganization'], ['applications.new']],
  [['legalServiceOrganization', 'otherOrganization', 'organizations'], ['applications.new']],
  [
    ['upheld', 'corrected', 'pending', 'other'],
    ['remedies.reconsideration', 'remedies.litigation'],
  ],
  [
    ['issued', 'newlyMade', 'repealed', 'inForce', 'totalDisclosed'],
    ['disclosure.administrativeRules', 'disclosure.normativeDocuments'],
  ],
  [['decisions'], ['disclosure.licensing', 'disclosure.penalties', 'disclosure.coercion']],
  [['projects'], ['disclosure.procurement']],
  [['amount'], ['disclosure.fees', 'disclosure.procurement']],
];

const fits = (row: string, columns: string[]): boolean =>
  columns.some((column) => metricAt(`${row}.${column}`));

/** The figures that the tokens of a question name, clause by clause; later clauses take over the row of the one before. */
export function wantedIn(tokens: readonly Token[]): Wanted[] {
  const found: ClauseFigures[] = [];
  let previous: string[] = [];
  for (const { clause, context } of clausesOf(tokens)) {
    const figures = figuresIn(clause, previous);
    if (figures.wanted.length === 0) continue;
    previous = figures.wanted.flatMap((wanted) => ('row' in wanted ? [wanted.row] : []));
    found.push(context ? { ...figures, strong: false, asks: false } : figures);
  }
  // 收到的申请中，有多少予以公开: the first clause only says what the second counts.
  const telling = found.filter(({ strong, asks }) => strong || asks);
  const kept = telling.some(({ strong }) => strong) ? telling : found;
  return distinct(kept.flatMap(({ wanted }) => wanted));
}

/** A clause; `context` only says what the following ones are counted among. */
type Clause = { clause: Token[]; context: boolean };

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let clause: Token[] = [];
  const end = (context: boolean) => {
    clauses.push({ clause, context });
    clause = [];
  };
  for (const token of tokens) {
    const is = (meaning: Token['means'][number]['is']) => token.means.some((one) => one.is === meaning);
    // 行政复议几件纠正几件: a second number is asked for of what stands between.
    if (is('row') || is('column') || is('cell')) {
      const again = tokens.slice(tokens.indexOf(token)).some(asksForNumber);
      if (again && hasFigure(clause) && asksLast(clause)) end(false);
    }
    // How many came in and how many…: a joining word behind what is asked begins anew.
    if (is('end') && token.text === ',' && isNounAlone(clause)) clause.push(token);
    else if (is('end') || is('break') || (is('join') && clause.some(asksForNumber))) end(false);
    else if (AMONG.test(token.text)) end(true);
    else clause.push(token);
  }
  end(false);
  return clauses;
}

// requests, denials and lawsuits
function isNounAlone(clause: readonly Token[]): boolean {
  const [word, second] = clause.filter(({ means }) => means[0]?.is !== 'glue' && means[0]?.is !== 'filler');
  return word !== undefined && !second && NOUN.test(word.text);
}

const hasFigure = (clause: readonly Token[]): boolean =>
  clause.some(({ means }) => means.some(({ is }) => is === 'row' || is === 'cell'));

// Behind 几件, where nothing but small words follow.
const asksLast = (clause: readonly Token[]): boolean => {
  const at = clause.findLastIndex(asksForNumber);
  const figure = clause.findLastIndex(({ means }) =>
    means.some(({ is }) => is === 'row' || is === 'cell' || is === 'column'),
  );
  return at > figure;
};

// 收到的申请中
const AMONG = /^(?:中|里|当中|里面|之中)$/u;

const meanings = <K extends Meaning['is']>(token: Token, is: K): Extract<Meaning, { is: K }>[] =>
  token.means.filter((meaning): meaning is Extract<Meaning, { is: K }> => meaning.is === is);

const asksForNumber = (token: Token): boolean => meanings(token, 'count').length > 0;

function figuresIn(clause: Token[], previous: string[]): ClauseFigures {
  const asks = clause.some(asksForNumber);
  const rates = clause.flatMap((token) => meanings(token, 'rate').map(({ rate }) => rate));
  const cells = clause.flatMap((token) => meanings(token, 'cell'));
  const rows = strongRows(clause).filter(
    (row) => !rates.some((rate) => isPartOf(row, rate)) && !cells.some((cell) => cell.row === row),
  );
  const weak = clause.flatMap((token) => meanings(token, 'row').filter((row) => row.weak));
  const listed = clause.flatMap((token, at) => (isListed(clause, at) ? meanings(token, 'row') : []));
  const named = columnsIn(clause, rows);
  // 制发规章、规范性文件: the column of the one is that of the other.
  const columns = named.length > 0 ? named : cells.map(({ column }) => [column]);
  const wanted: Wanted[] = [
    ...listed.flatMap((meaning) => meaning.rows.map((row) => ({ row, columns: null }))),
    ...rates.map((rate) => ({ rate })),
    ...cells.map(({ row, column }) => ({ row, columns: [column] })),
    ...compose(rows, rows.length > 0 ? columns : named, [previous, weak.flatMap((row) => row.rows)]),
  ];
  const strong = wanted.length > 0;
  if (!strong && weak.length > 0) {
    wanted.push(...weak.flatMap((meaning) => meaning.rows.map((row) => ({ row, columns: null }))));
  }
  return { wanted, strong, asks };
}

// requests and denials | 收到和办结
const NOUN = /^(?:requests?|applications?|收到|申请)$/iu;

/** Whether a weak word stands in a list beside a figure, and so is one itself. */
function isListed(clause: readonly Token[], at: number): boolean {
  const token = clause[at];
  if (!token || !NOUN.test(token.text) || !meanings(token, 'row').some(({ weak }) => weak)) return false;
  const words = (side: readonly Token[]) => side.filter(({ means }) => means[0]?.is !== 'glue');
  const [joint, next] = words(clause.slice(at + 1));
  const [before, previous] = words(clause.slice(0, at)).toReversed();
  return isNext(joint, next) || isNext(before, previous);
}

const isNext = (joint: Token | undefined, other: Token | undefined): boolean =>
  joint?.means.some(({ is }) => is === 'join' || is === 'end') === true &&
  other?.means.some((one) => one.is === 'cell' || (one.is === 'row' && !one.weak)) === true;

const DOCUMENTS = new Set(['disclosure.administrativeRules', 'disclosure.normativeDocuments']);

// 公开 beside 规章 is a column of table two, not the row of table three.
function strongRows(clause: Token[]): string[] {
  const named = clause.flatMap((token) =>
    meanings(token, 'row')
      .filter((row) => !row.weak)
      .map(({ rows }) => ({ token, rows })),
  );
  // 以过程性信息为由不公开的申请数: the applications are those of the row in front.
  if (named.length > 1 && !clause.some(joins)) {
    const volumes = named.filter(({ token }) => VOLUME.test(token.text));
    if (volumes.length < named.length) for (const one of volumes) named.splice(named.indexOf(one), 1);
  }
  // How many of the applications received were granted: the first row is what is counted among.
  if (named.length > 1 && countsAmong(clause, named[0]?.token)) named.shift();
  const documents = named.some(({ rows }) => rows.some((row) => DOCUMENTS.has(row)));
  const rows = named.flatMap(({ token, rows }) =>
    documents && meanings(token, 'column').length > 0 ? [] : rows,
  );
  return rows.filter((row) => !rows.some((other) => other !== row && isWithinRow(other, row)));
}

const VOLUME =
  /^(?:申请(?:量|数|数量|总量|总数|件数)|(?:number|volume) of (?:applications?|requests?)|(?:application|request) volume)$/iu;

const joins = (token: Token): boolean => token.means.some(({ is }) => is === 'join');

const countsAmong = (clause: Token[], row: Token | undefined): boolean => {
  const before = clause.slice(0, row ? clause.indexOf(row) : 0).filter(({ text }) => text.trim() !== '');
  return before.some((token, i) => asksForNumber(token) && /^of$/iu.test(before[i + 1]?.text ?? ''));
};

/** Whether a row is one of those that a group row adds up: denied.stateSecret of denied, directLitigation of litigation. */
export function isWithinRow(row: string, group: string): boolean {
  return metricAt(`${group}.total`)?.parts.includes(`${row}.total`) ?? false;
}

// 公开率（公开加部分公开）: what the brackets hold explains the rate.
const isPartOf = (row: string, rate: string): boolean =>
  rateAt(rate)?.numerator.plus.some((part) => part.startsWith(`${row}.`)) ?? false;

function columnsIn(clause: Token[], rows: string[]): string[][] {
  const documents = rows.some((row) => DOCUMENTS.has(row));
  // 收费几项: items are asked for, not money.
  if (rows.includes('disclosure.fees') && clause.some(({ text }) => /(?:几|多少)项$/u.test(text))) {
    return [['itemsPreviousYear']];
  }
  const found = clause.flatMap((token) => {
    const ambiguous = meanings(token, 'row').length > 0;
    return ambiguous && !documents ? [] : meanings(token, 'column').map(({ columns }) => columns);
  });
  return found.filter((columns, i) => found.findIndex((other) => other.join() === columns.join()) === i);
}

/** Puts rows and columns together; a row whose table has none of the columns stands alone, columns without a row take those of the first of the `fallbacks` that have them. */
function compose(rows: string[], columns: string[][], fallbacks: string[][]): Wanted[] {
  if (rows.length === 0) return columns.flatMap((keys) => columnAlone(keys, fallbacks));
  return rows.flatMap((row): Wanted[] => {
    const fitting = columns.filter((keys) => fits(row, keys));
    if (fitting.length === 0) return [{ row, columns: null }];
    return fitting.map((keys) => ({ row, columns: keys }));
  });
}

function columnAlone(keys: string[], fallbacks: string[][]): Wanted[] {
  const inherited = fallbacks
    .map((rows) => rows.filter((row) => fits(row, keys)))
    .find((rows) => rows.length > 0);
  return (inherited ?? rowsOfColumn(keys)).map((row) => ({ row, columns: keys }));
}

const rowsOfColumn = (keys: string[]): string[] =>
  ROWS_OF_COLUMN.find(([columns]) => keys.every((key) => columns.includes(key)))?.[1] ?? [];

const distinct = (wanted: Wanted[]): Wanted[] => [
  ...new Map(wanted.map((one) => [JSON.stringify(one), one])).values(),
];
