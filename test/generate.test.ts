import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse, checkReport, type Report } from '@gouji/core';
import { describe, expect, test } from 'vitest';
import { invent } from '../bench/generate/batch.ts';
import { reportOf } from '../bench/generate/rows.ts';
import { formats, printIn } from '../bench/generate/write.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023];
const OPTIONS = { seed: 5, agencies: 40, years: YEARS };

describe('the report generator', () => {
  test('invents chains of years in which nothing is wrong, in both forms', () => {
    const forms = new Map<string, number>();
    let previous: Report | undefined;
    for (const invented of invent(OPTIONS)) {
      const report = reportOf(invented);
      forms.set(report.form, (forms.get(report.form) ?? 0) + 1);
      const isNext = previous?.agency.name === report.agency.name;
      const found = checkReport(report, isNext && previous ? { previous } : {});
      expect([report.title, found.filter(({ severity }) => severity === 'error')]).toEqual([
        report.title,
        [],
      ]);
      previous = report;
    }
    expect([...forms]).toEqual([
      ['2019', 80],
      ['2021', 120],
    ]);
  });

  test('misprints the share that is asked for, and each misprint is found', () => {
    const all = [...invent({ ...OPTIONS, agencies: 100, errors: 0.2 })];
    const wrong = all.filter(({ wrong: cell }) => cell !== undefined);
    expect(wrong.length).toBeGreaterThan(70);
    expect(wrong.length).toBeLessThan(130);
    for (const one of wrong) {
      const found = checkReport(reportOf(one)).filter(({ severity }) => severity === 'error');
      expect(found.length).toBeGreaterThan(0);
    }
  });

  test('gives the same for the same seed, other figures for another, and each agency once', () => {
    const taken = (seed: number) => [...invent({ ...OPTIONS, seed })];
    expect(taken(5)).toEqual(taken(5));
    expect(taken(5)).not.toEqual(taken(6));
    const names = new Set<string>();
    for (const { name, division } of invent({ seed: 1, agencies: 20_000, years: [2022] }))
      names.add(division.code + name);
    expect(names.size).toBe(20_000);
  });

  test.each(Object.keys(formats))('prints %s that is read as what it says', async (format) => {
    for (const invented of invent({ seed: 3, agencies: 2, years: [2020, 2021] })) {
      const expected = reportOf(invented);
      const bytes = printIn(format, invented);
      const read = await analyse({ name: `${invented.name}${invented.year}.${format}`, bytes });
      const numbers = ({ cells }: Report) =>
        Object.entries(cells).map(([path, cell]) => [path, 'value' in cell ? cell.value : cell.state]);
      expect([read.agency.name, read.agency.division?.code, read.year]).toEqual([
        expected.agency.name,
        expected.agency.division?.code,
        expected.year,
      ]);
      expect(numbers(read)).toEqual(numbers(expected));
    }
  });

  test('takes no memory for the reports that it has given', () => {
    // Without it, what is waiting to be collected would be counted.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (count: number): number => {
      let last = 0;
      let given = 0;
      for (const _ of invent({ seed: 1, agencies: count / 5, years: YEARS })) {
        given += 1;
        if (given === count) {
          collect();
          last = process.memoryUsage().heapUsed;
        }
      }
      return last;
    };
    expect(heap(20_000) - heap(2_000)).toBeLessThan(40 * 1024 ** 2);
  });
});
