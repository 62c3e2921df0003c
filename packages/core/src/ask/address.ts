import type { z } from 'zod';
import type { Language } from '../errors.ts';
import type { AddressSchema } from '../report/index.ts';

type Address = z.infer<typeof AddressSchema>;
type Part = keyof Address;

const NAMES: Record<Language, Record<Part, (n: number) => string>> = {
  zh: {
    page: (n) => `第${n}页`,
    line: (n) => `第${n}行`,
    table: (n) => `第${n}张表`,
    row: (n) => `第${n}行`,
    cell: (n) => `第${n}格`,
  },
  en: {
    page: (n) => `page ${n}`,
    line: (n) => `line ${n}`,
    table: (n) => `table ${n}`,
    row: (n) => `row ${n}`,
    cell: (n) => `cell ${n}`,
  },
};

const BY_LINE: Part[] = ['page', 'line'];
const BY_TABLE: Part[] = ['page', 'table', 'row', 'cell'];

/** Where something stands, for a person: 第71行 or line 71 where the source has lines, else 第2张表第5行第3格. */
export function describeAddress(at: Address, language: Language): string {
  const parts = at.line === undefined ? BY_TABLE : BY_LINE;
  const named = parts.flatMap((part) => {
    const n = at[part];
    return n === undefined ? [] : [NAMES[language][part](n)];
  });
  return named.join(language === 'zh' ? '' : ', ');
}
