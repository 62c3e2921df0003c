import { analyse, cellsOf, type Form, formOf, type FormId, GoujiError, type SourceFile } from '@gouji/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Grid, GridCell } from '../bench/generate/grid.ts';
import { spread } from '../bench/generate/layouts.ts';
import { balancedFigures, printedReport, type Random, randomFrom } from '../bench/generate/report.ts';

/** What a cell is meant to say: its number, or that nothing stands there. */
export type Truth = Record<string, number | undefined>;

const fullWidth = (text: string): string =>
  text.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const grouped = (n: number): string => n.toLocaleString('en-US');
const signed = (n: number): string => (n < 0 ? `减${-n}` : `增${n}`);

/** One of the ways in which agencies print a number. */
function written(value: number, unit: string, factor: number | undefined, random: Random): string {
  if (unit === 'yuan' && factor === undefined) return random(2) ? `${value}元` : `${value / 10_000}万元`;
  const bare = factor ? value / factor : value;
  if (unit === 'change' && bare !== 0 && random(2)) return signed(bare);
  return (
    [String(bare), fullWidth(String(bare)), bare >= 0 ? grouped(bare) : String(bare), ` ${bare} `][
      random(4)
    ] ?? ''
  );
}

/** Figures that satisfy a form's equations, so many in a hundred of them left blank. */
export function truthOf(form: Form, random: Random, blanks: number): Truth {
  const values = balancedFigures(form, random);
  return Object.fromEntries(
    cellsOf(form).map(({ path }) => [path, random(100) < blanks ? undefined : values[path]]),
  );
}

/** The figures as agencies print them, by cell path. */
export function textsOf(form: Form, truth: Truth, random: Random): Record<string, string> {
  return Object.fromEntries(
    cellsOf(form).map(({ path, unit, spec }) => {
      const value = truth[path];
      return [path, value === undefined ? '' : written(value, unit, spec.factor, random)];
    }),
  );
}

/**
 * Every cell that was read as something else than it says; `illegible` counts as such unless the page is damaged.
 * Of `unprinted` cells nothing may be read but that nothing stands there.
 */
export async function misread(
  formId: FormId,
  file: SourceFile,
  truth: Truth,
  damaged: boolean,
  unprinted: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const { cells, form, year } = await analyse(file);
  expect([form, year]).toEqual([formId, 2022]);
  return cellsOf(formOf(formId)).flatMap(({ path }) => {
    const cell = cells[path];
    const want = unprinted.has(path) ? undefined : truth[path];
    // Of a damaged row without any figure nothing may be left at all.
    const lost = cell?.state === 'illegible' || (cell?.state === 'absent' && want === undefined);
    if (damaged && lost) return [];
    const right =
      want === undefined ? cell?.state === 'blank' : cell?.state === 'number' && cell.value === want;
    return right ? [] : [`${path}: ${want ?? 'blank'} read as ${JSON.stringify(cell)}`];
  });
}

/** Every cell that is told to hold another figure than it does, or none; nothing where the file is refused. */
export async function mistold(
  file: SourceFile,
  truth: Truth,
  unprinted: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const report = await analyse(file).catch((error: unknown) => {
    if (error instanceof GoujiError) return undefined;
    throw error;
  });
  return Object.entries(report?.cells ?? {}).flatMap(([path, cell]) => {
    const want = unprinted.has(path) ? undefined : truth[path];
    const wrong =
      (cell.state === 'number' && cell.value !== want) || (cell.state === 'blank' && want !== undefined);
    return wrong ? [`${path}: ${want ?? 'blank'} read as ${JSON.stringify(cell)}`] : [];
  });
}

/** What is done to the rows of a table. */
export type Damage = (rows: GridCell[][], random: Random) => GridCell[][];

// What an encoder puts for a character that it cannot read.
const LOST = '�';

/** The text with such a sign for one of its characters, or among them. */
function withBroken(text: string, random: Random): string {
  const at = random(text.length);
  return text.slice(0, at) + LOST + text.slice(at + random(2));
}

/** Damage that publishing does to labels and rows without touching a figure. */
export const damages: Record<string, Damage> = {
  'clipped labels': (rows, random) =>
    rows.map((row) =>
      row.map((cell) => {
        const clip = cell.figure === undefined && cell.text.length > 8 && random(3) === 0;
        return clip ? { ...cell, text: cell.text.slice(0, -1 - random(2)) } : cell;
      }),
    ),
  'a character of a label lost': (rows, random) =>
    rows.map((row) =>
      row.map((cell) => {
        // A lost 万 would make the header state another unit: that is a change of meaning, not of spelling.
        const spared = cell.figure !== undefined || cell.text.length < 9 || cell.text.includes('单位');
        if (spared || random(3) > 0) return cell;
        const at = 3 + random(cell.text.length - 4);
        return { ...cell, text: cell.text.slice(0, at) + cell.text.slice(at + 1) };
      }),
    ),
  'a character of a figure broken': (rows, random) =>
    rows.map((row) =>
      row.map((cell) => {
        const broken = cell.figure !== undefined && cell.text !== '' && random(6) === 0;
        return broken ? { ...cell, text: withBroken(cell.text, random) } : cell;
      }),
    ),
  'a unit broken': (rows) =>
    rows.map((row) =>
      row.map((cell) =>
        cell.figure === undefined
          ? { ...cell, text: cell.text.replace(/[万亿](?=元)|(?<=（)(?=元)/u, LOST) }
          : cell,
      ),
    ),
  'spaces inside labels': (rows, random) =>
    rows.map((row) =>
      row.map((cell) =>
        cell.figure === undefined && random(2)
          ? { ...cell, text: cell.text.replace(/(?<=^.{3})/u, ' ') }
          : cell,
      ),
    ),
  'other ordinals': (rows) =>
    rows.map((row) =>
      row.map((cell) =>
        cell.figure === undefined
          ? { ...cell, text: cell.text.replace(/^(\d)\./u, '$1．').replace(/^（(.)）/u, '($1) ') }
          : cell,
      ),
    ),
};

/** The rows cut in two, each cell that reaches over the cut going on below it as an empty one. */
function cutRows(rows: GridCell[][], at: number): [above: GridCell[][], below: GridCell[][]] {
  const begun = new Map<GridCell, number>();
  const halves: [GridCell[][], GridCell[][]] = [[], []];
  const places = spread({ id: '', rows: rows.map((row) => row.map((cell) => ({ ...cell }))) });
  places.forEach((row, r) => {
    const cells = new Set(row.map(({ cell }) => cell));
    const kept = [...cells].flatMap((cell): GridCell[] => {
      const top = begun.get(cell) ?? r;
      begun.set(cell, top);
      if (top === r) return [{ ...cell, rowspan: r < at ? Math.min(cell.rowspan, at - r) : cell.rowspan }];
      return r === at ? [{ ...cell, text: '', rowspan: top + cell.rowspan - at }] : [];
    });
    halves[r < at ? 0 : 1].push(kept);
  });
  return halves;
}

/** Damage to the tables themselves, as page breaks and zealous merging leave it. */
export const tableDamages: Record<string, Damage> = {
  'a header repeated at a page break': (rows, random) => {
    if (!rows[0]?.some(({ text }) => text.includes('申请人情况'))) return rows;
    const header = rows.slice(0, 3);
    const [above, below] = cutRows(rows, 4 + random(rows.length - 4));
    return [...above, ...header, ...below];
  },
  'blank cells merged': (rows, random) =>
    rows.map((row) => {
      const merged: GridCell[] = [];
      for (const cell of row) {
        const last = merged.at(-1);
        const blank = [last, cell].every((one) => one?.figure !== undefined && one.text === '');
        if (last && blank && random(2)) last.colspan += cell.colspan;
        else merged.push({ ...cell });
      }
      return merged;
    }),
};

const hasFigures = (row: GridCell[]): boolean => row.some(({ figure }) => figure !== undefined);
/** Whether a row has figures and shares no cell with another. */
const standsAlone = (row: GridCell[]): boolean =>
  hasFigures(row) && row.every(({ rowspan }) => rowspan === 1);
/** The rows, each as often as said; a cell that reaches over them from above reaches over as many. */
function timesEach(rows: GridCell[][], times: (row: GridCell[]) => number): GridCell[][] {
  const own = rows.map((row) => row.map((cell) => ({ ...cell })));
  const places = spread({ id: '', rows: own });
  return own.flatMap((row, r) => {
    const count = times(row);
    const above = new Set((places[r] ?? []).map(({ cell }) => cell)).difference(new Set(row));
    for (const cell of above) cell.rowspan += count - 1;
    return Array.from({ length: count }, () => row);
  });
}

const filler = (text: string): GridCell => ({ text, colspan: 1, rowspan: 1 });

/** One row in four with one cell more, before one of its figures. */
const withOneMore = (rows: GridCell[][], text: string, random: Random): GridCell[][] =>
  rows.map((row) => {
    const figures = row.filter(({ figure }) => figure !== undefined);
    const before = figures[random(Math.max(figures.length, 1))];
    if (!before || figures.length < 2 || random(4)) return row;
    return row.flatMap((cell) => (cell === before ? [filler(text), cell] : [cell]));
  });

/** A row of an agency's own below each group of results, which the form does not have. */
function withSubtotals(rows: GridCell[][], name: string, random: Random): GridCell[][] {
  const own = rows.map((row) => row.map((cell) => ({ ...cell })));
  let open: { left: number } | undefined;
  const results = own.flat().find(({ text }) => text.startsWith('三、'));
  return own.flatMap((row) => {
    const lead = row.find(({ text, rowspan }) => /^（[三四五六]）/u.test(text) && rowspan > 1);
    if (lead && results) {
      open = { left: lead.rowspan };
      lead.rowspan += 1;
      results.rowspan += 1;
    }
    if (!open || (open.left -= 1) > 0) return [row];
    open = undefined;
    return [row, [filler(name), ...Array.from({ length: 7 }, () => filler(String(random(30))))]];
  });
}

/** What is lost from rows, or put into them, so that what is left no longer tells its place by itself. */
export const rowDamages: Record<string, Damage> = {
  'a figure lost with its cell': (rows, random) =>
    rows.map((row) => {
      const figures = row.filter(({ figure }) => figure !== undefined);
      const gone = figures[random(Math.max(figures.length, 1))];
      return figures.length < 2 || random(4) ? row : row.filter((cell) => cell !== gone);
    }),
  'blank cells lost': (rows) =>
    rows.map((row) => row.filter(({ figure, text }) => figure === undefined || text !== '')),
  'a blank cell too many': (rows, random) => withOneMore(rows, '', random),
  'a zero too many': (rows, random) => withOneMore(rows, '0', random),
  'rows lost': (rows, random) => timesEach(rows, (row) => (standsAlone(row) && random(4) === 0 ? 0 : 1)),
  'labels blank': (rows, random) =>
    rows.map((row) =>
      hasFigures(row) && random(4) === 0
        ? row.map((cell) => (cell.figure === undefined ? { ...cell, text: '' } : cell))
        : row,
    ),
  'spans of labels lost': (rows) =>
    rows.map((row) => row.map((cell) => (cell.figure === undefined ? { ...cell, colspan: 1 } : cell))),
};

/** What agencies and their editors do to whole tables. */
export const habits: Record<string, Damage> = {
  'rows printed twice': (rows, random) =>
    timesEach(rows, (row) => (standsAlone(row) && random(4) === 0 ? 2 : 1)),
  '合计 for 总计': (rows) =>
    rows.map((row) =>
      row.map((cell) =>
        cell.figure === undefined ? { ...cell, text: cell.text.replace('总计', '合计') } : cell,
      ),
    ),
  'subtotals 小计': (rows, random) => withSubtotals(rows, '小计', random),
  'subtotals 合计': (rows, random) => withSubtotals(rows, '合计', random),
  'a note below': (rows) => [...rows, [filler('注：其他处理含撤回申请 5 件，合计 3 件')]],
  'the total first': (rows) => {
    if (!rows[0]?.some(({ text }) => text.includes('申请人情况'))) return rows;
    return rows.map((row, i) => {
      const moved = i === 1 ? row : row.filter(({ figure }) => figure !== undefined);
      const total = moved.at(-1);
      return total ? [...row.filter((cell) => !moved.includes(cell)), total, ...moved.slice(0, -1)] : row;
    });
  },
};

/** Damage that only a cell with lines of its own can show. */
export const cellDamages: Record<string, Damage> = {
  'labels broken over lines': (rows, random) =>
    rows.map((row) =>
      row.map((cell) => {
        if (cell.figure !== undefined || cell.text.length < 4 || random(2)) return cell;
        const at = 1 + random(cell.text.length - 1);
        return { ...cell, text: `${cell.text.slice(0, at)}\n${cell.text.slice(at)}` };
      }),
    ),
};

/** The rows whose figures have words before them; those of the last table stand under theirs. */
const tellingRows = ({ id, rows }: Grid): GridCell[][] =>
  rows.filter(
    (row) => id === 'remedies' || row.some(({ figure, text }) => figure === undefined && text !== ''),
  );

/** A report printed with figures of that seed, its tables damaged; `unprinted` are the cells that the damage took away. */
export function sample(formId: FormId, seed: number, blanks: number, damage?: Damage) {
  const form = formOf(formId);
  const random = randomFrom(seed);
  const truth = truthOf(form, random, blanks);
  const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
  for (const { grid } of printed.sections) if (grid && damage) grid.rows = damage(grid.rows, random);
  const left = printed.sections.flatMap(({ grid }) =>
    grid ? tellingRows(grid).flatMap((row) => row.map(({ figure }) => `${grid.id}.${figure}`)) : [],
  );
  const unprinted = new Set(Object.keys(truth)).difference(new Set(left));
  return { truth, printed, random, unprinted };
}

/** A text as a file. */
export const textFile = (extension: string, text: string): SourceFile => ({
  name: `report.${extension}`,
  bytes: new TextEncoder().encode(text),
});

/** Any seed. */
export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
