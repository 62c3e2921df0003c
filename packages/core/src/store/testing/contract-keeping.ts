import { describe, expect, test } from 'vitest';
import type { Report } from '../../report/index.ts';
import type { Store } from '../index.ts';
import { storedAt } from './contract.ts';
import type { Bench } from './contract.ts';
import { numberCell, sampleFinding, sampleReport } from './sample.ts';

const ids = async (store: Store, versions: 'current' | 'all') =>
  (await store.list({ versions })).items.map(({ id }) => id).sort();

/** Reports and findings are given back as they were put, and a correction keeps what it corrects. */
export function testKeeping(bench: () => Bench): void {
  describe('keeping', () => {
    test.each([2020, 2021])('a report of %s is given back as it was put', async (year) => {
      const { store } = bench();
      const report = sampleReport({ year });
      const states = new Set(Object.values(report.cells).map(({ state }) => state));
      expect(states).toEqual(new Set(['number', 'blank', 'placeholder', 'illegible', 'absent']));
      const findings = [sampleFinding('applications-balance'), sampleFinding('blank-cells', 'info')];
      expect(await store.put(report, findings)).toBe('added');
      expect(await store.get(report.id)).toEqual({ report, findings, current: true, storedAt });
      expect(await store.get('no-such-id')).toBeUndefined();
    });

    test.each(Object.entries(oddities))('%s comes back whole', async (_, change) => {
      const report = { ...sampleReport(), ...change };
      await bench().store.put(report, []);
      expect((await bench().store.get(report.id))?.report).toEqual(report);
    });

    test('its version is another one after every change, by whichever connection', async () => {
      const { store, open } = bench();
      const reader = await open('read');
      const report = sampleReport();
      const versions = [[await store.version(), await reader.version()]];
      const note = async (): Promise<void> => {
        versions.push([await store.version(), await reader.version()]);
      };
      await store.put(report, []);
      await note();
      await store.putFindings(report.id, [sampleFinding('period-stale')]);
      await note();
      const other = await open('create');
      await other.put(sampleReport({ seed: 2 }), []);
      await note();
      expect(new Set(versions.map(([own]) => own)).size).toBe(4);
      expect(new Set(versions.map(([, read]) => read)).size).toBe(4);
      expect([await store.version(), await reader.version()]).toEqual(versions.at(-1));
    });

    test('of a report some cells can be asked for alone', async () => {
      const { store } = bench();
      const report = sampleReport();
      await store.put(report, []);
      const path = 'applications.new.total';
      const cells = { [path]: report.cells[path] };
      expect(await store.get(report.id, [path, 'no.such.cell'])).toEqual({
        report: { ...report, cells },
        findings: [],
        current: true,
        storedAt,
      });
    });

    test('the same report changes nothing, nor do the same bytes under another id', async () => {
      const { store } = bench();
      const report = sampleReport();
      await store.put(report, []);
      expect(await store.put(report, [sampleFinding('period-stale')])).toBe('unchanged');
      expect(await store.put({ ...report, id: 'another', title: '另一标题' }, [])).toBe('unchanged');
      expect(await store.get(report.id)).toEqual({ report, findings: [], current: true, storedAt });
      expect(await ids(store, 'all')).toEqual([report.id]);
    });

    test('knows which sources it has', async () => {
      const { store } = bench();
      const report = sampleReport();
      await store.put(report, []);
      expect(await store.has(report.source.sha256)).toBe(true);
      expect(await store.has(sampleReport({ seed: 2 }).source.sha256)).toBe(false);
    });

    test('a corrected version takes the place of the former one, which is kept', async () => {
      const { store } = bench();
      const agency = { name: '虚构市水务局', printed: '虚构市水务局' };
      const [first, second] = [sampleReport({ seed: 1, agency }), sampleReport({ seed: 2, agency })];
      expect(await store.put(first, [])).toBe('added');
      expect(await store.put({ ...second, agency: { ...second.agency, printed: '市水务局' } }, [])).toBe(
        'corrected',
      );
      expect(await ids(store, 'current')).toEqual([second.id]);
      expect(await ids(store, 'all')).toEqual([first.id, second.id].sort());
      expect((await store.get(first.id))?.current).toBe(false);
      expect((await store.get(second.id))?.current).toBe(true);

      expect(await store.put(first, [])).toBe('unchanged');
      expect(await ids(store, 'current')).toEqual([second.id]);
    });

    test('another year, another division and no division are no corrections', async () => {
      const { store } = bench();
      const name = '青石市市场监督管理局';
      const reports = [
        sampleReport({ agency: { name } }),
        sampleReport({ agency: { name }, year: 2021 }),
        sampleReport({ agency: { name, division: { code: '420112', name: '东西湖区' } } }),
        sampleReport({ agency: { name, division: null } }),
      ];
      for (const report of reports) expect(await store.put(report, [])).toBe('added');
      expect(await store.put(sampleReport({ seed: 9, agency: { name, division: null } }), [])).toBe(
        'corrected',
      );
    });

    test('many at once in one process are all kept, and once each', async () => {
      const { store } = bench();
      const reports = Array.from({ length: 10 }, (_, seed) => sampleReport({ seed }));
      const results = await Promise.all([...reports, ...reports].map((report) => store.put(report, [])));
      expect(results.filter((result) => result === 'added')).toHaveLength(10);
      expect(await ids(store, 'all')).toEqual(reports.map(({ id }) => id).sort());
    });

    test('findings are replaced, with their counts and rules', async () => {
      const { store } = bench();
      const report = sampleReport();
      await store.put(report, [
        sampleFinding('blank-cells', 'info'),
        sampleFinding('period-stale', 'warning'),
      ]);
      const findings = [sampleFinding('remedies-total'), sampleFinding('remedies-total')];
      await store.putFindings(report.id, findings);
      expect((await store.get(report.id))?.findings).toEqual(findings);
      const [summary] = (await store.list({ rule: 'remedies-total' })).items;
      expect(summary?.findings).toEqual({ error: 2, warning: 0, info: 0 });
      expect((await store.list({ rule: 'blank-cells' })).items).toEqual([]);
      await store.putFindings(report.id, []);
      expect((await store.get(report.id))?.findings).toEqual([]);
      expect((await store.list({ rule: 'remedies-total' })).items).toEqual([]);
    });

    test('findings of an unknown report are refused', async () => {
      await expect(bench().store.putFindings('no-such-id', [])).rejects.toMatchObject({
        code: 'report-not-found',
        details: { id: 'no-such-id' },
      });
    });
  });
}

const at = { page: 3, table: 2, row: 5, cell: 1 };
const text = '𠮷林㐂𬭚 🇨🇳👩‍👩‍👧\t“引号”\n\r\u2028\u0000\ud800 é';

const oddities: Record<string, Partial<Report>> = {
  'text beyond the basic plane, control characters and a torn character': {
    title: text,
    cells: { 'applications.new.total': { state: 'illegible', text, at } },
    claims: [{ metric: 'applications.new.total', value: 3, text, at: {} }],
  },
  'how sure cells of a picture were read': {
    cells: {
      a: { state: 'number', value: 15, text: '15', at, confidence: 0.987 },
      b: { state: 'illegible', text: '1?', at, confidence: 0.41 },
      c: numberCell(3),
      d: { state: 'blank', text: '', at: {}, confidence: 1 },
    },
  },
  'numbers of every size': {
    cells: {
      a: numberCell(0),
      b: numberCell(-105),
      c: numberCell(41_006_365.25),
      d: numberCell(Number.MAX_SAFE_INTEGER),
      e: numberCell(1e-7),
    },
  },
  'addresses of every kind': {
    cells: {
      line: { state: 'number', value: 1, text: '1', at: { line: 12 } },
      page: { state: 'blank', text: '', at },
      none: { state: 'placeholder', text: '/', at: {} },
      absent: { state: 'absent' },
    },
  },
  'a report without cells, claims, sections or period': {
    cells: {},
    claims: [],
    sections: [],
    doubts: [],
    period: null,
  },
};
