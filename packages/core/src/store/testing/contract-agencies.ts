import { describe, expect, test } from 'vitest';
import type { Report } from '../../report/index.ts';
import { packParcel } from '../parcel.ts';
import type { Bench } from './contract.ts';
import { numberCell, sampleFinding, sampleReport } from './sample.ts';

const received = 'applications.new.total';

const DINGYUAN = { code: '341125', name: '定远县' };

/** A report of 朝阳区人民政府, of which it is not said where it is. */
const chaoyang = (seed: number, year = 2022, cells: Report['cells'] = {}): Report =>
  sampleReport({ seed, year, agency: { name: '朝阳区人民政府', division: null }, cells });

/** A report of an agency of 定远县. */
const dingyuan = (seed: number, name: string, year: number): Report =>
  sampleReport({ seed, year, agency: { name, division: DINGYUAN } });

/** Reports are of one agency by who it is, not by how its name is printed. */
export function testAgencies(bench: () => Bench): void {
  describe('agencies of one name that do not say where they are', () => {
    test('are several, however many file on a year, and stand in every listing once each', async () => {
      const { store } = bench();
      const [beijing, changchun] = [1, 2].map((seed) =>
        chaoyang(seed, 2022, { [received]: numberCell(seed * 100) }),
      ) as [Report, Report];
      expect(await store.put(beijing, [])).toBe('added');
      expect(await store.put(changchun, [])).toBe('added');
      expect(await store.put(chaoyang(3, 2023), [])).toBe('added');

      const ids = [beijing.id, changchun.id].sort();
      expect((await store.list({ year: 2022 })).items.map(({ id }) => id)).toEqual(ids);
      const figures = await store.figures([received], { agency: '朝阳区人民政府', year: 2022 });
      expect(figures.map(({ values }) => values[received]).sort()).toEqual([100, 200]);
      const whole = await store.numbers([received], 2022);
      expect([...(whole?.columns[0] ?? [])].sort()).toEqual([100, 200]);
      expect(new Set(whole?.places).size).toBe(2);
      expect(await whole?.idsOf([0, 1])).toEqual(ids);

      const agency = { name: '朝阳区人民政府', printed: '朝阳区人民政府', division: null };
      expect(await store.agencies()).toEqual(
        expect.arrayContaining([
          { agency, years: [2022], only: { id: beijing.id, source: 'reports/2022/1.html' } },
          { agency, years: [2022], only: { id: changchun.id, source: 'reports/2022/2.html' } },
          expect.objectContaining({ agency, years: [2023] }),
        ]),
      );
      expect(await store.agencies()).toHaveLength(3);
    });

    test('have no report on the year before, and are not checked beside one', async () => {
      const { store } = bench();
      const asked: (string | undefined)[] = [];
      const parcels = [chaoyang(1), chaoyang(2, 2023), chaoyang(3)].map((report) => packParcel(report, []));
      await store.putAll(parcels, (_, previous) => {
        asked.push(previous?.id);
        return [sampleFinding('carried-over-continuity')];
      });
      expect(asked).toEqual([]);
      expect(await store.current(chaoyang(2, 2023).agency, 2022)).toBeUndefined();
    });

    test('may correct their report: that most of its figures are the same tells that it is the same', async () => {
      const { store } = bench();
      const [beijing, changchun] = [chaoyang(1), chaoyang(2)];
      for (const report of [beijing, changchun]) await store.put(report, []);
      // Of some fifty figures, three.
      const cells = {
        ...beijing.cells,
        'applications.new.total': numberCell(7001),
        'applications.concluded.total': numberCell(7002),
        'remedies.reconsideration.total': numberCell(7003),
      };
      const corrected = chaoyang(4, 2022, cells);
      expect(await store.put(corrected, [])).toBe('corrected');
      const { items } = await store.list({});
      expect(items.map(({ id }) => id)).toEqual([changchun.id, corrected.id].sort());
      const again = chaoyang(5, 2022, cells);
      const other = { ...again, source: { ...again.source, format: 'docx' as const } };
      expect(await store.put(other, [])).toBe('repeated');
      expect((await store.list({})).items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      expect(await store.put(beijing, [])).toBe('unchanged');
    });

    test('are several where there are too few figures to tell', async () => {
      const { store } = bench();
      const nothing = Object.fromEntries(Object.keys(chaoyang(1).cells).map((path) => [path, numberCell(0)]));
      for (const seed of [1, 2]) {
        const cells = { ...nothing, [received]: numberCell(3) };
        expect(await store.put(chaoyang(seed, 2022, cells), [])).toBe('added');
      }
      expect((await store.list({})).items).toHaveLength(2);
    });
  });

  describe('an agency under two names', () => {
    const [plates, plain] = ['定远县市场监督管理局（知识产权局）', '定远县市场监督管理局'] as const;
    const [before, after] = [dingyuan(1, plates, 2021), dingyuan(2, plain, 2022)];

    test.each([
      ['the first year first', [before, after]],
      ['the second year first', [after, before]],
    ])('is checked beside its report on the year before: %s', async (_, reports) => {
      const { store } = bench();
      const check = (report: Report, previous: Report | undefined) =>
        previous ? [sampleFinding(`${report.year} after ${previous.id}`)] : [];
      for (const report of [...reports, dingyuan(3, '定远县水利局', 2021)]) {
        await store.putAll([packParcel(report, [])], check);
      }
      expect((await store.get(after.id))?.findings.map(({ rule }) => rule)).toEqual([
        `2022 after ${before.id}`,
      ]);
      expect((await store.get(before.id))?.findings).toEqual([]);
    });

    test('has one report on a year before: the last that came in', async () => {
      const { store } = bench();
      await store.put(before, []);
      expect((await store.current(after.agency, 2021))?.id).toBe(before.id);
      const again = dingyuan(4, plain, 2021);
      await store.put(again, []);
      expect((await store.current(before.agency, 2021))?.id).toBe(again.id);
      expect(await store.current(after.agency, 2020)).toBeUndefined();
    });
  });
}
