import { beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../report/index.ts';
import type { ReportFilter, Store } from '../index.ts';
import { storedAt } from './contract.ts';
import type { Bench } from './contract.ts';
import { sampleFinding, sampleReport } from './sample.ts';

const divisions = {
  shandong: { code: '370000', name: '山东省' },
  zibo: { code: '370300', name: '淄博市' },
  zhangdian: { code: '370303', name: '张店区' },
  weihai: { code: '371000', name: '威海市' },
  wuhan: { code: '420100', name: '武汉市' },
};
const report = (name: string, division: keyof typeof divisions | null, year: number) =>
  sampleReport({ seed: year, year, agency: { name, division: division && divisions[division] } });

// In the order of a listing: by name (甲 乙 丙 are U+7532 U+4E59 U+4E19), newest year first.
const [bing, yi2022, yi2020, jia2021, jia2020, jia2019] = [
  report('丙省公安厅', 'shandong', 2020),
  report('乙区公安局', 'zhangdian', 2022),
  report('乙区公安局', 'zhangdian', 2020),
  report('甲市公安局', 'zibo', 2021),
  report('甲市公安局', 'zibo', 2020),
  report('甲市公安局', 'zibo', 2019),
] as const;
const [weihai, wuhan, central] = [
  report('甲乙', 'weihai', 2020),
  report('辛', 'wuhan', 2020),
  report('部', null, 2020),
] as const;
const inOrder = [bing, yi2022, yi2020, weihai, jia2021, jia2020, jia2019, wuhan, central];

const found = new Map([
  [wuhan, [sampleFinding('blank-cells', 'info')]],
  [weihai, [sampleFinding('remedies-total', 'info'), sampleFinding('remedies-total', 'error')]],
  [central, [sampleFinding('remedies-total', 'warning')]],
]);

const names = (reports: { id: string }[]) => reports.map(({ id }) => id);
const list = async (store: Store, filter: ReportFilter) => names((await store.list(filter)).items);

/** Listings are in one order, narrowed by every filter, and turn pages without loss or repetition. */
export function testListing(bench: () => Bench): void {
  describe('listing', () => {
    beforeEach(async () => {
      for (const one of inOrder.toReversed()) {
        await bench().store.put(one, found.get(one) ?? []);
      }
    });

    test('gives summaries', async () => {
      const { title, year, form, agency, source, id } = wuhan;
      const findings = { error: 0, warning: 0, info: 1 };
      expect((await bench().store.list({ rule: 'blank-cells' })).items).toEqual([
        { id, title, year, form, agency, source, current: true, storedAt, findings },
      ]);
    });

    test.each<[string, ReportFilter, Report[]]>([
      ['nothing', {}, inOrder],
      ['an agency', { agency: '甲市公安局' }, [jia2021, jia2020, jia2019]],
      ['some agencies', { agencies: ['辛', '甲市公安局', '无'], year: 2020 }, [jia2020, wuhan]],
      ['no agencies', { agencies: [] }, []],
      ['part of a name', { agency: '公安' }, []],
      ['a year', { year: 2022 }, [yi2022]],
      ['a span of years', { years: { from: 2021, to: 2022 } }, [yi2022, jia2021]],
      ['a year outside the span', { year: 2019, years: { from: 2021, to: 2022 } }, []],
      ['a form', { form: '2021' }, [yi2022, jia2021]],
      ['a province', { place: '370000' }, [bing, yi2022, yi2020, weihai, jia2021, jia2020, jia2019]],
      ['a city', { place: '370300' }, [yi2022, yi2020, jia2021, jia2020, jia2019]],
      ['a city whose code ends in a zero pair only', { place: '371000' }, [weihai]],
      ['a county', { place: '370303', year: 2020 }, [yi2020]],
      ['the whole country, without central organs', { place: '000000', year: 2019 }, [jia2019]],
      ['a rule', { rule: 'blank-cells', year: 2020 }, [wuhan]],
      ['a rule and how grave it is', { rule: 'remedies-total', severity: 'error' }, [weihai]],
      [
        'a rule and how grave it is at least',
        { rule: 'remedies-total', severity: 'warning' },
        [weihai, central],
      ],
      ['errors', { severity: 'error' }, [weihai]],
      ['warnings and errors', { severity: 'warning' }, [weihai, central]],
      ['findings', { severity: 'info' }, [weihai, wuhan, central]],
      ['a rule that found nothing', { rule: 'period-stale' }, []],
      ['quotes', { agency: `'; drop table reports; --` }, []],
    ])('is narrowed by %s', async (_, filter, expected) => {
      expect(await list(bench().store, filter)).toEqual(names(expected));
    });

    test.each(['37', '3703001', '山东', '', '37%%%%'])('refuses %j as a place', async (place) => {
      await expect(bench().store.list({ place })).rejects.toMatchObject({
        code: 'argument-invalid',
        details: { name: 'place', seen: JSON.stringify(place) },
      });
    });

    test.each([1, 2, 3, 9, 10])('turns pages of %i to the end', async (limit) => {
      const pages = await turnPages(bench().store, limit);
      expect(pages.map((page) => page.length)).toEqual(
        Array.from({ length: Math.ceil(9 / limit) }, (_, i) => Math.min(limit, 9 - i * limit)),
      );
      expect(pages.flat()).toEqual(names(inOrder));
    });

    test('turns pages without repeating while reports come in', async () => {
      const { store } = bench();
      let year = 2003;
      const pages = await turnPages(store, 2, async () => {
        await store.put(report('丙省公安厅', 'shandong', (year += 1)), []);
        await store.put(report('辛', 'wuhan', year), []);
      });
      const seen = pages.flat();
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => names(inOrder).includes(id))).toEqual(names(inOrder));
    });

    test('a page has fifty reports unless asked otherwise, and five hundred at most', async () => {
      const { store } = bench();
      for (let seed = 100; seed < 145; seed += 1) await store.put(sampleReport({ seed }), []);
      expect((await store.list({})).items).toHaveLength(50);
      expect((await store.list({}, { limit: 500 })).items).toHaveLength(54);
    });

    test.each([0, -1, 501, 1.5, Number.NaN])('refuses %d as a limit', async (limit) => {
      await expect(bench().store.list({}, { limit })).rejects.toMatchObject({
        code: 'argument-invalid',
        details: { name: 'limit', seen: String(limit), expected: '1–500' },
      });
    });

    test.each(['', 'x', '???', 'W10', cursorOf(['甲', 2020]), cursorOf(['甲', '2020', 'id']), cursorOf({})])(
      'refuses %j as a cursor',
      async (cursor) => {
        await expect(bench().store.list({}, { cursor })).rejects.toMatchObject({
          code: 'cursor-invalid',
          details: { cursor },
        });
      },
    );

    test('streams whole reports in the same order, and leaves the store free meanwhile', async () => {
      const { store } = bench();
      const streamed: Report[] = [];
      for await (const { report } of store.reports({ place: '370300' })) {
        streamed.push(report);
        await store.putFindings(report.id, [sampleFinding('period-stale')]);
      }
      expect(streamed).toEqual([yi2022, yi2020, jia2021, jia2020, jia2019]);
      for await (const first of store.reports({})) {
        expect(first.report.id).toBe(bing.id);
        break;
      }
      expect(await list(store, { rule: 'period-stale' })).toHaveLength(5);
    });
  });
}

async function turnPages(store: Store, limit: number, between = async () => {}): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const { items, next } = await store.list({}, { limit, ...(cursor !== null && { cursor }) });
    pages.push(names(items));
    cursor = next;
    await between();
  } while (cursor !== null);
  return pages;
}

function cursorOf(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
