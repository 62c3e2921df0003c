import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cellsOf, formOf } from '../../forms/index.ts';
import type { FormId } from '../../forms/index.ts';
import type { Agency, Cell, Published, Report } from '../../report/index.ts';

/** What a fixture says of a report: numbers, or printed texts, by path of a cell or of a row (its total and natural persons). */
export type Sketch = {
  name: string;
  code: string | null;
  division?: string;
  year: number;
  /** The file, where the name does not make one: of several agencies of a name. */
  source?: string;
  form?: FormId;
  cells?: Record<string, number | string>;
  published?: Published;
  /** The text of its sixth section. */
  remarks?: string;
};

/** A report with 0 in every cell but those named; each cell has its own line. */
export function sketched({
  name,
  code,
  division = '',
  year,
  source = `${name}${year}.txt`,
  form,
  cells = {},
  published,
  remarks,
}: Sketch): Report {
  const edition = form ?? (year < 2021 ? '2019' : '2021');
  const filled = cellsOf(formOf(edition)).map(({ path, table, row, column }, i) => {
    const own =
      cells[path] ?? (column === 'total' || column === 'naturalPerson' ? cells[`${table}.${row}`] : 0);
    return [path, cellOf(own ?? 0, i + 1)] as const;
  });
  const agency: Agency = {
    name,
    printed: name,
    division: code === null ? null : { code, name: division },
  };
  const report = reportOf(agency, year, edition, source, Object.fromEntries(filled));
  return {
    ...report,
    ...(published && { published }),
    ...(remarks !== undefined && { remarks: { text: remarks, at: { line: 220 } } }),
  };
}

function cellOf(printed: number | string, line: number): Cell {
  const at = { line };
  if (typeof printed === 'number') return { state: 'number', value: printed, text: String(printed), at };
  if (printed === '') return { state: 'blank', text: '', at };
  if (printed === 'absent') return { state: 'absent' };
  if (printed === '/') return { state: 'placeholder', text: '/', at };
  if (printed.startsWith('?')) return { state: 'illegible', text: printed.slice(1), at };
  // 减 105 => -105: as printed, and what it says.
  const [text = '', value = text] = printed.split(' => ');
  return { state: 'number', value: Number(value), text, at };
}

type Expected = {
  title: string;
  agency: Agency;
  year: number;
  form: FormId;
  cells: Record<string, Record<string, string[]>>;
  lines: Record<string, number>;
};

/** The report of a real seed, from what is expected of reading it. */
export function seeded(number: string, source: string): Report {
  const file = new URL(`../../../test/seeds/${number}.expected.json`, import.meta.url);
  // Written by hand in this shape and checked against the parser.
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const { agency, year, form, cells, lines } = expected;
  const columns = Map.groupBy(cellsOf(formOf(form)), ({ table, row }) => `${table}.${row}`);
  const filled = [...columns].flatMap(([key, specs]) =>
    specs.map(({ path, table, row }, i) => {
      const printed = cells[table]?.[row]?.[i] ?? 'absent';
      const number = /^-?\d+$/u.test(printed) ? Number(printed) : printed;
      return [path, cellOf(number, (lines[key] ?? 1) + i)] as const;
    }),
  );
  return reportOf(agency, year, form, source, Object.fromEntries(filled));
}

function reportOf(
  agency: Agency,
  year: number,
  form: FormId,
  source: string,
  cells: Record<string, Cell>,
): Report {
  const sha256 = createHash('sha256')
    .update(`${agency.name}/${agency.division?.code}/${year}/${source}`)
    .digest('hex');
  return {
    id: sha256.slice(0, 16),
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    year,
    form,
    source: { name: source, sha256, format: 'text' },
    agency,
    period: null,
    sections: [],
    cells,
    claims: [],
    doubts: [],
  };
}
