import { describe, expect, test } from 'vitest';
import { storedAt } from './contract.ts';
import type { Bench } from './contract.ts';
import { sampleReport } from './sample.ts';

/** A store outlives its being open, is shared by several, and says so when it is closed or only read. */
export function testOpening(bench: () => Bench): void {
  describe('opening', () => {
    test('again finds what was kept', async () => {
      const { store, open } = bench();
      const report = sampleReport();
      await store.put(report, []);
      await store.close();
      const again = await open('create');
      expect(await again.get(report.id)).toEqual({ report, findings: [], current: true, storedAt });
      expect(await again.put(report, [])).toBe('unchanged');
    });

    test('twice at once shows each what the other keeps', async () => {
      const { store, open } = bench();
      const other = await open('create');
      const [first, second] = [sampleReport({ seed: 1 }), sampleReport({ seed: 2 })];
      await store.put(first, []);
      expect(await other.agencies()).toHaveLength(1);
      await other.put(second, []);
      expect((await store.get(second.id))?.report).toEqual(second);
      expect(await store.agencies()).toHaveLength(2);
      expect(await other.put(first, [])).toBe('unchanged');
    });

    test('to read sees what is written and writes nothing', async () => {
      const { store, open } = bench();
      const reader = await open('read');
      const report = sampleReport();
      await store.put(report, []);
      expect((await reader.get(report.id))?.report).toEqual(report);
      await expect(reader.put(sampleReport({ seed: 2 }), [])).rejects.toMatchObject({
        code: 'store-unavailable',
      });
      await expect(reader.putFindings(report.id, [])).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(await reader.list({ versions: 'all' })).toMatchObject({
        items: [{ id: report.id }],
        next: null,
      });
    });

    test('ends with closing, which waits for what was begun and may be repeated', async () => {
      const { store, open } = bench();
      const report = sampleReport();
      const putting = store.put(report, []);
      await store.close();
      await store.close();
      expect(await putting).toBe('added');
      expect(await (await open('read')).has(report.source.sha256)).toBe(true);
      const closed = { code: 'store-unavailable', details: { store: store.location, reason: 'closed' } };
      await expect(store.put(report, [])).rejects.toMatchObject(closed);
      await expect(store.get(report.id)).rejects.toMatchObject(closed);
      await expect(store.reports({})[Symbol.asyncIterator]().next()).rejects.toMatchObject(closed);
    });
  });
}
