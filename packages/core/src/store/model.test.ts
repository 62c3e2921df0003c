import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../report/index.ts';
import { openStore } from './index.ts';
import type { PutResult, ReportFilter, Store } from './index.ts';
import { makePlace } from './testing/place.ts';
import { numberCell, sampleReport } from './testing/sample.ts';

const metric = 'applications.new.total';

/** The store as one would write it without a database. */
class Model {
  readonly kept = new Map<string, { report: Report; current: boolean }>();

  put(report: Report): PutResult {
    if (this.kept.has(report.id)) return 'unchanged';
    const former = [...this.kept.values()].find((one) => one.current && sameSubject(one.report, report));
    if (former) former.current = false;
    this.kept.set(report.id, { report, current: true });
    return former ? 'corrected' : 'added';
  }

  matching({ agency, place, year, versions }: ReportFilter): Report[] {
    const below = place?.replace(/(00)*$/, '');
    return [...this.kept.values()]
      .filter(({ current }) => current || versions === 'all')
      .map(({ report }) => report)
      .filter((report) => agency === undefined || report.agency.name === agency)
      .filter((report) => year === undefined || report.year === year)
      .filter((report) => below === undefined || report.agency.division?.code.startsWith(below) === true)
      .sort((a, b) => byBytes(a.agency.name, b.agency.name) || b.year - a.year || byBytes(a.id, b.id));
  }
}

const sameSubject = (a: Report, b: Report) =>
  a.year === b.year && a.agency.name === b.agency.name && a.agency.division?.code === b.agency.division?.code;
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const names = ['甲局', '乙局', '乙局二', '𠮷局', '局', 'é'];
const codes = ['370000', '370300', '370303', '371000', null];
const reports = fc
  .record({
    seed: fc.nat(2),
    name: fc.constantFrom(...names),
    code: fc.constantFrom(...codes),
    year: fc.integer({ min: 2019, max: 2022 }),
    cell: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    ),
  })
  .map(({ seed, name, code, year, cell }) =>
    sampleReport({
      seed,
      year,
      agency: { name, division: code === null ? null : { code, name: `区划${code}` } },
      cells: { [metric]: cell === null ? { state: 'absent' } : numberCell(cell) },
    }),
  );
const filters = fc.record(
  {
    agency: fc.constantFrom(...names),
    place: fc.constantFrom('000000', '370000', '370300', '370303', '420000'),
    year: fc.integer({ min: 2019, max: 2022 }),
    versions: fc.constantFrom('current' as const, 'all' as const),
  },
  { requiredKeys: [] },
);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: reports.map((report) => ({ report })) },
    fc.record({ filter: filters, limit: fc.integer({ min: 1, max: 5 }) }),
  ),
  { maxLength: 40 },
);

test(
  'any sequence of puts, listings and figures answers as a plain map would',
  { timeout: 120_000 },
  async () => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      const place = await makePlace();
      const store = await openStore(place.location, { mode: 'create' });
      const model = new Model();
      for (const step of [...sequence, { filter: { versions: 'all' as const }, limit: 3 }]) {
        const [seen, expected] =
          'report' in step
            ? [await store.put(step.report, []), model.put(step.report)]
            : [await answer(store, step.filter, step.limit), modelAnswer(model, step.filter)];
        expect(seen).toEqual(expected);
      }
      await store.close();
      await place.remove();
    });
    await fc.assert(property, { numRuns: 40, seed: 20201231 });
  },
);

async function answer(store: Store, filter: ReportFilter, limit: number) {
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.list(filter, { limit, ...(cursor !== null && { cursor }) });
    listed.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  const streamed: Report[] = [];
  for await (const { report } of store.reports(filter)) streamed.push(report);
  const figures = await store.figures([metric], filter);
  return { listed, streamed, figures: figures.map(({ id, values }) => [id, values[metric] ?? null]) };
}

function modelAnswer(model: Model, filter: ReportFilter) {
  const streamed = model.matching(filter);
  const figures = model.matching({ ...filter, versions: 'current' }).map(({ id, cells }) => {
    const cell = cells[metric];
    return [id, cell?.state === 'number' ? cell.value : null];
  });
  return { listed: streamed.map(({ id }) => id), streamed, figures };
}
