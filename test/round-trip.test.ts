import type { FormId } from '@gouji/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layouts, looseLayouts } from '../bench/generate/layouts.ts';
import type { GridCell } from '../bench/generate/grid.ts';
import type { Random } from '../bench/generate/report.ts';
import {
  damages,
  habits,
  misread,
  mistold,
  rowDamages,
  sample,
  seeds,
  tableDamages,
  textFile,
} from './round-trip.kit.ts';

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

const runs = Number(process.env['GOUJI_RUNS'] ?? 25);
const named = layouts.map((layout) => [layout.name, layout] as const);
const loose = looseLayouts.map((layout) => [layout.name, layout] as const);
const nothing = (rows: GridCell[][]): GridCell[][] => rows;
// Where a cell shows by its place alone, or blank ones leave no trace, a row that lost one and gained another looks whole.
const untold = new Set([
  'a figure lost with its cell',
  'blank cells lost',
  'a blank cell too many',
  'a zero too many',
  'labels blank',
]);
const trying = (blanks: number[], attempt: (seed: number, blanks: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...blanks), attempt), { numRuns: runs });

describe.each<FormId>(['2019', '2021'])('the %s form', (formId) => {
  test.each(named)('%s: every cell comes back', async (_, { extension, print }) => {
    await trying([0, 10, 60, 95], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks);
      expect(await misread(formId, textFile(extension, print(printed)), truth, false)).toEqual([]);
    });
  });

  test.each(loose)('%s: every cell comes back where none is blank', async (_, { extension, print }) => {
    await trying([0], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks);
      expect(await misread(formId, textFile(extension, print(printed)), truth, false)).toEqual([]);
    });
  });

  const all = { ...damages, ...tableDamages, ...rowDamages, ...habits };
  describe.each(Object.entries(all))('%s', (_, damage) => {
    test.each(named)('%s: no cell comes back wrong', async (__, { extension, print }) => {
      await trying([0, 20, 60], async (seed, blanks) => {
        const { truth, printed, unprinted } = sample(formId, seed, blanks, damage);
        const file = textFile(extension, print(printed));
        expect(await misread(formId, file, truth, true, unprinted)).toEqual([]);
      });
    });
  });

  const shared = Object.entries({ nothing, ...all }).filter(([name]) => !untold.has(name));
  describe.each(shared)('%s', (_, damage) => {
    test.each(loose)('%s: nothing else than was printed is read', async (__, { extension, print }) => {
      await trying([0, 3, 20, 60, 95], async (seed, blanks) => {
        const { truth, printed, unprinted } = sample(formId, seed, blanks, damage);
        expect(await mistold(textFile(extension, print(printed)), truth, unprinted)).toEqual([]);
      });
    });
  });

  describe.each([
    ['below a heading that names it', '2021年情况', false],
    ['in an annex', '附件：下属单位情况', false],
    ['with nothing to tell it by', '情况', true],
  ])("another report's tables %s", (_, heading, damaged) => {
    test.each(named)('%s: none of its figures is read', async (__, { extension, print }) => {
      await trying([0, 20], async (seed, blanks) => {
        const { truth, printed } = sample(formId, seed, blanks);
        const other = sample(formId, seed + 1, blanks).printed.sections.flatMap(({ grid }) =>
          grid ? [{ heading, prose: [], grid }] : [],
        );
        const text = print({ ...printed, sections: [...printed.sections, ...other] });
        expect(await misread(formId, textFile(extension, text), truth, damaged)).toEqual([]);
      });
    });
  });

  test.each(Object.entries(lineDamages))('tab rows, %s: no cell comes back wrong', async (_, damage) => {
    const [tabRows] = layouts;
    await trying([0, 30, 90], async (seed, blanks) => {
      const { truth, printed, random } = sample(formId, seed, blanks);
      const text = damage((tabRows?.print(printed) ?? '').split('\n'), random).join('\n');
      expect(await misread(formId, textFile('txt', text), truth, true)).toEqual([]);
    });
  });

  test('a cell a line before a pipe, empty cells collapsed: no cell comes back wrong', async () => {
    const pipes = layouts.find(({ name }) => name.includes('pipe'));
    await trying([5, 30, 90], async (seed, blanks) => {
      const { truth, printed } = sample(formId, seed, blanks);
      const text = (pipes?.print(printed) ?? '').replace(/^ \|$\n/gmu, '');
      expect(await misread(formId, textFile('txt', text), truth, true)).toEqual([]);
    });
  });
});
