import { analyse, cellsOf, type Form, formOf, type FormId } from '@gouji/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridCell } from '../bench/generate/grid.ts';
import { type Layout, layouts, type Printed } from '../bench/generate/layouts.ts';
import { balancedFigures, printedReport, type Random, randomFrom } from '../bench/generate/report.ts';

/** What a cell is meant to say: its number, or that nothing stands there. */
type Truth = Record<string, number | undefined>;

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

function truthOf(form: Form, random: Random, blanks: number): Truth {
  const values = balancedFigures(form, random);
  return Object.fromEntries(
    cellsOf(form).map(({ path }) => [path, random(100) < blanks ? undefined : values[path]]),
  );
}

function textsOf(form: Form, truth: Truth, random: Random): Record<string, string> {
  return Object.fromEntries(
    cellsOf(form).map(({ path, unit, spec }) => {
      const value = truth[path];
      return [path, value === undefined ? '' : written(value, unit, spec.factor, random)];
    }),
  );
}

/** Every cell that was read as something else than it says; `illegible` counts as such unless the page is damaged. */
async function misread(
  formId: FormId,
  layout: Pick<Layout, 'extension' | 'print'>,
  printed: Printed,
  truth: Truth,
  damaged: boolean,
): Promise<string[]> {
  const text = layout.print(printed);
  const { cells, form, year } = await analyse({
    name: `report.${layout.extension}`,
    bytes: new TextEncoder().encode(text),
  });
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

/** Damage that publishing does to labels and rows without touching a figure. */
const damages: Record<string, (rows: GridCell[][], random: Random) => GridCell[][]> = {
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

/** Damage that recognition and copying do to whole lines of a table printed as tab rows. */
const lineDamages: Record<string, (lines: string[], random: Random) => string[]> = {
  'trailing tabs lost': (lines) => lines.map((line) => line.replace(/\t+$/u, '')),
  'surplus tabs behind rows': (lines, random) =>
    lines.map((line) => (line.includes('\t') ? line + '\t'.repeat(random(3)) : line)),
  'a page break with its header repeated': (lines, random) => {
    const header = lines.findIndex((line) => line.includes('申请人情况'));
    const at = header + 4 + random(20);
    return [...lines.slice(0, at), '', ...lines.slice(header, header + 3), ...lines.slice(at)];
  },
  'a page break': (lines, random) => {
    const at = 3 + random(lines.length - 3);
    return [...lines.slice(0, at), '', '- 3 -', '', ...lines.slice(at)];
  },
  'rows shifted left': (lines, random) =>
    lines.map((line) => {
      const lead = /^\t+(?=\d\.)/u.exec(line)?.[0] ?? '';
      return lead && random(3) === 0 ? line.slice(lead.length) + lead : line;
    }),
  'doubled tabs': (lines, random) => {
    const at = random(lines.length);
    // Behind the label where there is one: →5. 要求提供→→→→→→→→→→→→→→0
    const torn = (line: string): string => {
      const label = /^.*\p{Script=Han}(?=\t)/u.exec(line)?.[0] ?? '';
      return label + line.slice(label.length).replaceAll('\t', '\t\t');
    };
    return lines.map((line, i) => (i > at ? torn(line) : line));
  },
  'lost group cells': (lines) =>
    lines.map((line) => line.replace(/^(?:三、本年度办理结果|（[三四五六]）\S*)?\t+(?=\d\.)/u, '')),
  'a surplus zero': (lines, random) =>
    lines.map((line) =>
      /^\t?（七）/u.test(line) && random(2) ? line.replace(/(?<=）总计\t)/u, '0\t') : line,
    ),
};

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const runs = Number(process.env['GOUJI_RUNS'] ?? 25);

describe.each(['2019', '2021'] as const)('the %s form', (formId) => {
  const form = formOf(formId);

  test.each(layouts.map((layout) => [layout.name, layout] as const))(
    '%s: every cell comes back',
    async (_, layout) => {
      await fc.assert(
        fc.asyncProperty(seeds, fc.constantFrom(0, 10, 60, 95), async (seed, blanks) => {
          const random = randomFrom(seed);
          const truth = truthOf(form, random, blanks);
          const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
          expect(await misread(formId, layout, printed, truth, false)).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  describe.each(Object.entries(damages))('%s', (_, damage) => {
    test.each(layouts.map((layout) => [layout.name, layout] as const))(
      '%s: no cell comes back wrong',
      async (__, layout) => {
        await fc.assert(
          fc.asyncProperty(seeds, async (seed) => {
            const random = randomFrom(seed);
            const truth = truthOf(form, random, 20);
            const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
            for (const { grid } of printed.sections) if (grid) grid.rows = damage(grid.rows, random);
            expect(await misread(formId, layout, printed, truth, true)).toEqual([]);
          }),
          { numRuns: runs },
        );
      },
    );
  });

  test.each(Object.entries(lineDamages))('tab rows, %s: no cell comes back wrong', async (_, damage) => {
    const [tabRows] = layouts;
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(0, 30, 90), async (seed, blanks) => {
        const random = randomFrom(seed);
        const truth = truthOf(form, random, blanks);
        const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
        const print = () => damage((tabRows?.print(printed) ?? '').split('\n'), random).join('\n');
        expect(await misread(formId, { extension: 'txt', print }, printed, truth, true)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('a cell a line before a pipe, empty cells collapsed: no cell comes back wrong', async () => {
    const pipes = layouts.find(({ name }) => name.includes('pipe'));
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(5, 30, 90), async (seed, blanks) => {
        const random = randomFrom(seed);
        const truth = truthOf(form, random, blanks);
        const printed = printedReport('甲市乙局', 2022, formId, textsOf(form, truth, random));
        const print = () => (pipes?.print(printed) ?? '').replace(/^ \|$\n/gmu, '');
        expect(await misread(formId, { extension: 'txt', print }, printed, truth, true)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
