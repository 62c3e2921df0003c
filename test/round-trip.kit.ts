import { analyse, cellsOf, type Form, formOf, type FormId, type SourceFile } from '@gouji/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { GridCell } from '../bench/generate/grid.ts';
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

/** Every cell that was read as something else than it says; `illegible` counts as such unless the page is damaged. */
export async function misread(
  formId: FormId,
  file: SourceFile,
  truth: Truth,
  damaged: boolean,
): Promise<string[]> {
  const { cells, form, year } = await analyse(file);
  expect([form, year]).toEqual([formId, 2022]);
  return cellsOf(formOf(formId)).flatMap(({ path }) => {
    const cell = cells[path];
    const want = truth[path];
    // Of a damaged row without any figure nothing may be left at all.
    const lost = cell?.state === 'illegible' || (cell?.state === 'absent' && want === undefined);
    if (damaged && lost) return [];
    const right =
      want === undefined ? cell?.state === 'blank' : cell?.state === 'number' && cell.value === want;
    return right ? [] : [`${path}: ${want ?? 'blank'} read as ${JSON.stringify(cell)}`];
  });
}

/** What is done to the rows of a table. */
export type Damage = (rows: GridCell[][], random: Random) => GridCell[][];

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

/** A report printed with figures of that seed, its tables damaged. */
export function sample(formId: FormId, seed: number, blanks: number, damage?: Damage) {
  const form = formOf(formId);
  const random = randomFrom(seed);
  const truth = truthOf(form, random, blanks);
  const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
  for (const { grid } of printed.sections) if (grid && damage) grid.rows = damage(grid.rows, random);
  return { truth, printed, random };
}

/** A text as a file. */
export const textFile = (extension: string, text: string): SourceFile => ({
  name: `report.${extension}`,
  bytes: new TextEncoder().encode(text),
});

/** Any seed. */
export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
