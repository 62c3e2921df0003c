import { describe, expect, test } from 'vitest';
import type { Cell } from '../../report/index.ts';
import type { ReportFilter } from '../index.ts';
import type { Bench } from './contract.ts';
import { numberCell, sampleReport } from './sample.ts';

const received = 'applications.new.total';
const concluded = 'applications.concluded.total';

/** Figures are the numbers of current reports and nothing else; agencies are those that have filed. */
export function testNumbers(bench: () => Bench): void {
  describe('numbers', () => {
    test('what is not a number is left out, and zero is a number', async () => {
      const { store } = bench();
      const number = sampleReport({
        seed: 1,
        cells: { [received]: numberCell(12.5), [concluded]: numberCell(0) },
      });
      const blank = sampleReport({
        seed: 2,
        year: 2021,
        cells: { [received]: { state: 'blank', text: '', at: {} }, [concluded]: { state: 'absent' } },
      });
      for (const report of [number, blank]) await store.put(report, []);
      expect(await store.figures([concluded, received, 'no.such.cell'], {})).toEqual([
        {
          id: number.id,
          agency: number.agency,
          year: 2020,
          form: '2019',
          values: { [received]: 12.5, [concluded]: 0 },
        },
        { id: blank.id, agency: blank.agency, year: 2021, form: '2021', values: {} },
      ]);
    });

    test('are those of the current version', async () => {
      const { store } = bench();
      const agency = { name: '虚构市水务局' };
      const cells = [7, 8].map((value) => ({ [received]: numberCell(value) }));
      for (const [seed, changed] of cells.entries()) {
        await store.put(sampleReport({ seed, agency, cells: changed }), []);
      }
      const figures = await store.figures([received], { versions: 'all' });
      expect(figures.map(({ values }) => values)).toEqual([{ [received]: 8 }]);
    });

    test('come in the order of a listing, however many, for every cell of a form', async () => {
      const { store } = bench();
      const reports = Array.from({ length: 60 }, (_, seed) =>
        sampleReport({ seed, year: 2019 + (seed % 4) }),
      );
      await Promise.all(reports.map((report) => store.put(report, [])));
      const cells = [...new Set(reports.flatMap((report) => Object.keys(report.cells)))];
      const figures = await store.figures(cells, { years: { from: 2019, to: 2021 } });
      const { items } = await store.list({ years: { from: 2019, to: 2021 } });
      expect(figures.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      for (const { id, values } of figures) {
        const report = reports.find((one) => one.id === id);
        const numbers = Object.entries(report?.cells ?? {}).filter(([, cell]) => cell.state === 'number');
        expect(values).toEqual(
          Object.fromEntries(numbers.map(([path, cell]) => [path, 'value' in cell ? cell.value : null])),
        );
      }
    });

    test('of one year are those of the reports of that year, and anew when another comes in', async () => {
      const { store } = bench();
      const zibo = { name: '淄博市公安局', division: { code: '370300', name: '淄博市' } };
      const wuhan = { name: '武汉市公安局', division: { code: '420100', name: '武汉市' } };
      const put = (seed: number, agency: typeof zibo, year: number) =>
        store.put(sampleReport({ seed, agency, year, cells: { [received]: numberCell(seed) } }), []);
      const read = async (filter: ReportFilter) =>
        (await store.figures([received], filter)).map(({ values }) => values[received]);
      await put(1, zibo, 2020);
      await put(2, wuhan, 2020);
      await put(3, zibo, 2021);
      expect(await read({ year: 2020 })).toEqual([2, 1]);
      expect(await read({ year: 2020, place: '370000' })).toEqual([1]);
      expect(await read({ year: 2020, agency: wuhan.name })).toEqual([2]);
      expect(await read({ year: 2020, agencies: [zibo.name, '无'] })).toEqual([1]);
      expect(await read({ year: 2021, agencies: [zibo.name, wuhan.name] })).toEqual([3]);
      expect(await read({ year: 2020, form: '2021' })).toEqual([]);
      expect(await read({ year: 2021, place: '370000' })).toEqual([3]);
      await put(4, zibo, 2020);
      expect(await read({ year: 2020, place: '370300' })).toEqual([4]);
      expect(await read({ year: 2020 })).toEqual([2, 4]);
      const many = Array.from({ length: 501 }, (_, i) => String(i));
      await expect(store.figures([received], { agencies: many })).rejects.toMatchObject({
        code: 'argument-invalid',
      });
      await expect(store.figures([received], { year: 2020, place: '37' })).rejects.toMatchObject({
        code: 'argument-invalid',
      });
    });

    test('of a year stand in columns along its reports, which stay the same until another is kept', async () => {
      const { store } = bench();
      const zibo = { name: '淄博市公安局', division: { code: '370300', name: '淄博市' } };
      const wuhan = { name: '武汉市公安局', division: { code: '420100', name: '武汉市' } };
      const blank = { state: 'blank', text: '', at: {} } as const;
      const of = (seed: number, agency: typeof zibo, cell: Cell) =>
        sampleReport({ seed, agency, year: 2020, cells: { [received]: cell } });
      await store.put(of(1, zibo, numberCell(7)), []);
      expect(await store.numbers([received], 2020, 'remembered')).toBeUndefined();
      const before = await store.numbers([received], 2020);
      expect((await store.numbers([received], 2020, 'remembered'))?.places).toBe(before?.places);
      await store.put(of(2, wuhan, blank), []);
      const after = await store.numbers([received, 'no.such.cell'], 2020);
      expect(after?.agencies).toBe(await store.agencies());
      expect([...(after?.places ?? [])].map((place) => after?.agencies[place]?.agency.name)).toEqual([
        wuhan.name,
        zibo.name,
      ]);
      expect(after?.forms).toEqual(['2019', '2019']);
      const reports = [of(1, zibo, numberCell(7)), of(2, wuhan, blank)];
      expect(await after?.idsOf([1, 0])).toEqual(reports.map(({ id }) => id));
      expect(after?.columns.map((column) => [...column])).toEqual([
        [Number.NaN, 7],
        [Number.NaN, Number.NaN],
      ]);
    });

    test('of some reports come whole but for their other cells, in the order of the ids', async () => {
      const { store } = bench();
      const [one, two] = [2020, 2021].map((year) =>
        sampleReport({ seed: year, year, cells: { [received]: numberCell(year) } }),
      );
      const ids = [two?.id ?? '', 'no-such-report', one?.id ?? ''];
      for (const report of [one, two]) if (report) await store.put(report, []);
      const kept = await store.getAll(ids, [received]);
      expect(kept.map(({ report }) => report)).toEqual(
        [two, one].map((report) => ({ ...report, cells: { [received]: report?.cells[received] } })),
      );
    });

    test('agencies come by division and name with their years, named as in their newest report', async () => {
      const { store } = bench();
      const zibo = { name: '淄博市公安局', division: { code: '370300', name: '淄博市' } };
      const wuhan = { name: '武汉市公安局', division: { code: '420100', name: '武汉市' } };
      const central = { name: '海关总署', division: null };
      expect(await store.agencies()).toEqual([]);
      await store.put(sampleReport({ year: 2021, agency: { ...zibo, printed: '市公安局' } }), []);
      await store.put(sampleReport({ year: 2019, agency: zibo }), []);
      await store.put(sampleReport({ year: 2020, agency: wuhan }), []);
      await store.put(sampleReport({ year: 2020, agency: central }), []);
      const expected = [
        { agency: { ...central, printed: '海关总署' }, years: [2020] },
        { agency: { ...zibo, printed: '市公安局' }, years: [2019, 2021] },
        { agency: { ...wuhan, printed: '武汉市公安局' }, years: [2020] },
      ];
      expect(await store.agencies()).toEqual(expected);
      expect(await store.agencies()).toBe(await store.agencies());

      await store.put(sampleReport({ seed: 2, year: 2021, agency: zibo }), []);
      expect((await store.agencies())[1]).toEqual({
        agency: { ...zibo, printed: '淄博市公安局' },
        years: [2019, 2021],
      });
    });
  });
}
