import { cellAt, formOf, sumAt } from '../forms/index.ts';
import type { FormId, Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';

type Address = Report['doubts'][number]['at'];

/** The official name of a cell or group sum, row and column; the path itself where the form has neither. */
export function nameOf(form: FormId, path: string): Label {
  const spec = formOf(form);
  return (cellAt(spec, path) ?? sumAt(spec, path))?.label ?? { zh: path, en: path };
}

/** A number as it is written in a message: plain digits, at most six decimals. */
export const figure = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toFixed(6)));

const SHORT_SUM = 7;

/** The terms of an addition; in a long one, only those that are not zero. */
export function addition(terms: number[]): string {
  let words = '';
  for (const term of terms) {
    if (term === 0 && terms.length > SHORT_SUM) continue;
    words += `${words && ' + '}${term < 0 ? `(${figure(term)})` : figure(term)}`;
  }
  return words || '0';
}

/** The addition with its sum, or the sum alone where there is nothing to add. */
export function additionWithSum(terms: number[]): string {
  let total = 0;
  for (const term of terms) total += term;
  const sum = figure(total);
  const words = addition(terms);
  return words === sum ? sum : `${words} = ${sum}`;
}

const NAMED = 3;

/** The words for the first few items, and how many there are in all. */
export function listed<T>(items: readonly T[], wordsOf: (item: T) => Label): Label {
  let [zh, en] = ['', ''];
  for (const item of items.slice(0, NAMED)) {
    const words = wordsOf(item);
    zh += `${zh && '、'}${words.zh}`;
    en += `${en && '; '}${words.en}`;
  }
  const rest = items.length - NAMED;
  return rest > 0 ? { zh: `${zh}等 ${items.length} 处`, en: `${en} and ${rest} more` } : { zh, en };
}

/** A name in quotation marks. */
export const quotedName = ({ zh, en }: Label): Label => ({ zh: `「${zh}」`, en: `“${en}”` });

/** The names of cells, quoted and listed. */
export const listedNames = (form: FormId, paths: string[]): Label =>
  listed(paths, (path) => quotedName(nameOf(form, path)));

/** Where something stands, such as 第 2 页第 79 行 or page 2, line 79; empty where nothing is known. */
export function placeOf(at: Address): Label {
  let [zh, en] = ['', ''];
  for (const [number, chinese, english] of steps(at)) {
    if (number === undefined) continue;
    zh += `第 ${number} ${chinese}`;
    en += `${en && ', '}${english} ${number}`;
  }
  return { zh, en };
}

// A line of the source is nearer than the table that it stands in.
const steps = ({ page, line, table, row, cell }: Address) =>
  line === undefined
    ? ([
        [page, '页', 'page'],
        [table, '个表', 'table'],
        [row, '行', 'row'],
        [cell, '格', 'cell'],
      ] as const)
    : ([
        [page, '页', 'page'],
        [line, '行', 'line'],
      ] as const);

/** An English number with its noun. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

/** The text with its first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
