import { createHash } from 'node:crypto';
import { cellsOf, formOf, type FormId, type Report } from '@gouji/core';
import type { Invented } from './batch.ts';
import { gridsOf } from './grid.ts';

type At = { table: number; row: number; cell: number };

const places = new Map<FormId, Map<string, At>>();

/** Where the cells of a form stand in its printed tables. */
function placesOf(form: FormId): Map<string, At> {
  const known = places.get(form);
  if (known) return known;
  const found = new Map<string, At>();
  for (const [table, grid] of gridsOf(formOf(form), {}).entries()) {
    for (const [row, cells] of grid.rows.entries()) {
      for (const [cell, { figure }] of cells.entries()) {
        if (figure !== undefined)
          found.set(`${grid.id}.${figure}`, { table: table + 1, row: row + 1, cell: cell + 1 });
      }
    }
  }
  places.set(form, found);
  return found;
}

/** The report that an invented one would be read as, made without printing and reading it; a `head` is without its cells. */
export function reportOf(
  { name, division, year, form, figures }: Invented,
  extent: 'whole' | 'head' = 'whole',
): Report {
  const title = `${name}${year}年政府信息公开工作年度报告`;
  const sha256 = createHash('sha256').update(`${division.code}${title}`).digest('hex');
  const at = placesOf(form);
  const specs = extent === 'whole' ? cellsOf(formOf(form)) : [];
  const cells = specs.map(({ path }) => {
    const value = figures[path] ?? 0;
    return [path, { state: 'number', value, text: String(value), at: at.get(path) ?? {} }] as const;
  });
  return {
    id: sha256.slice(0, 16),
    title,
    year,
    form,
    source: { name: `${name}${year}.html`, sha256, format: 'html' },
    agency: { name, printed: name, division },
    period: null,
    sections: HEADINGS.map((heading, i) => ({ number: i + 1, heading, at: { line: 3 + i } })),
    cells: Object.fromEntries(cells),
    claims: [],
    doubts: [],
  };
}

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
