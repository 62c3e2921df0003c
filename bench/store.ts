// pnpm bench store; BENCH_SIZES=1000,100000,1000000 for other sizes.
import { DatabaseSync } from 'node:sqlite';
import { cellsOf, formOf, type Store } from '@gouji/core';
import { leading } from '../packages/core/src/ask/leading.ts';
import { publish, quantile } from './page.ts';
import { storeOf } from './store/fill.ts';

const sizes = (process.env['BENCH_SIZES'] ?? '1000,100000').split(',').map(Number);
const CELL = 'applications.new.total';
const POSITION = cellsOf(formOf('2021')).findIndex(({ path }) => path === CELL);
const YEAR = 2022;

/** What is asked of a store, through it and by hand on the same file; `n` chooses whose figure. */
type Operation = {
  name: string;
  times: number;
  ask(store: Store, agency: { name: string; id: string }): Promise<unknown>;
  byHand: string;
  values(agency: { name: string; id: string }): (string | number)[];
};

const ofAgency =
  'from agencies a cross join reports r where r.agency = a.id and r.current = 1 and a.name = ?';
const ofYear = 'from reports r inner join agencies a on a.id = r.agency where r.year = ? and r.current = 1';
const number = `json_extract(r.figures, '$[${POSITION}]')`;

const operations: Operation[] = [
  {
    name: 'figure of an agency and a year',
    times: 4000,
    ask: (store, { name }) => store.figures([CELL], { agency: name, year: YEAR }),
    byHand: `select a.name, r.id, ${number} as value ${ofAgency} and r.year = ?`,
    values: ({ name }) => [name, YEAR],
  },
  {
    name: 'all years of an agency',
    times: 2000,
    ask: (store, { name }) => store.figures([CELL], { agency: name }),
    byHand: `select a.name, r.id, r.year, ${number} as value ${ofAgency} order by r.year desc`,
    values: ({ name }) => [name],
  },
  {
    name: 'whole report by id',
    times: 1000,
    ask: (store, { id }) => store.get(id),
    byHand:
      'select r.*, c.body, c.findings from reports r inner join contents c on c.report = r.seq where r.id = ?',
    values: ({ id }) => [id],
  },
  {
    name: 'page of fifty',
    times: 200,
    ask: (store) => store.list({}),
    byHand: `select a.*, r.* from agencies a cross join reports r where r.agency = a.id and r.current = 1 and a.name >= '' order by a.name, r.year desc, r.id limit 51`,
    values: () => [],
  },
  {
    name: 'ranking over a year',
    times: 5,
    ask: async (store) => {
      const { agencies, places, columns } = (await store.numbers([CELL], YEAR)) ?? {};
      const [values = new Float64Array()] = columns ?? [];
      const rows = leading([...values.keys()], 10, (a, b) => (values[b] ?? -1) - (values[a] ?? -1));
      return rows.map((row) => [agencies?.[places?.[row] ?? -1]?.agency.name, values[row]]);
    },
    byHand: `select a.name, ${number} as value ${ofYear} order by value desc limit 10`,
    values: () => [YEAR],
  },
  {
    name: 'sum over a year',
    times: 5,
    ask: async (store) =>
      (await store.numbers([CELL], YEAR))?.columns[0]?.reduce((sum, value) => sum + (value || 0), 0),
    byHand: `select sum(${number}) as value ${ofYear}`,
    values: () => [YEAR],
  },
];

/** The median of so many runs in microseconds, after one to warm up, and what that one took. */
async function timed(
  times: number,
  work: (n: number) => unknown,
): Promise<{ first: number; median: number }> {
  const start = performance.now();
  await work(0);
  const first = 1000 * (performance.now() - start);
  const taken: number[] = [];
  for (let n = 1; n <= times; n += 1) {
    const from = performance.now();
    await work(n);
    taken.push(1000 * (performance.now() - from));
  }
  return { first, median: quantile(taken, 0.5) };
}

const shown = (microseconds: number): string =>
  microseconds < 1000 ? `${microseconds.toFixed(0)} µs` : `${(microseconds / 1000).toFixed(1)} ms`;

const rows: string[][] = [];
const short: string[] = [];
for (const size of sizes) {
  const { store, location, bytes } = await storeOf(size);
  const file = new DatabaseSync(location, { readOnly: true });
  const kept = Number(file.prepare('select count(*) as n from reports').get()?.['n']);
  const some = file
    .prepare(`select a.name, r.id ${ofYear} order by r.sha256 limit 4001`)
    .all(YEAR)
    .map(({ name, id }) => ({ name: String(name), id: String(id) }));
  const at = (n: number): { name: string; id: string } => some[n % some.length] ?? { name: '', id: '' };
  rows.push([
    kept.toLocaleString('en'),
    'size of the file a report',
    '',
    `${(bytes / kept).toFixed(0)} B`,
    '',
    '',
  ]);
  for (const { name, times, ask, byHand, values } of operations) {
    const statement = file.prepare(byHand);
    const ours = await timed(times, (n) => ask(store, at(n)));
    const theirs = await timed(times, (n) => statement.all(...values(at(n))));
    const ratio = `${(ours.median / theirs.median).toFixed(2)}×`;
    rows.push([
      kept.toLocaleString('en'),
      name,
      shown(ours.first),
      shown(ours.median),
      shown(theirs.median),
      ratio,
    ]);
    if (size === sizes.at(-1))
      short.push(
        `${name}: ${shown(ours.median)} at ${kept.toLocaleString('en')} reports, ${ratio} of a hand-written statement.`,
      );
  }
  if (size === sizes.at(-1)) short.unshift(`${(bytes / kept).toFixed(0)} bytes a report.`);
  file.close();
  await store.close();
}

publish({
  name: 'store',
  title: 'Store',
  short,
  about: [
    'Invented reports of real divisions over seven years, in one SQLite file. “By hand” is a prepared statement of `node:sqlite` on the same file that gives the same rows, its numbers taken out of the JSON by SQLite; a ranking and a sum over a year go through the columns that the store keeps of a year’s numbers and remembers once they were asked for. The first time reads the year in, after the names of all agencies.',
    'The figures of each report are its own; what is compressed of it beside them, the addresses of its cells and the like, is that of the first report of its edition, because compressing a million times would take longer than all the rest. In real reports it differs in names and addresses and takes as many bytes.',
  ],
  tables: [{ head: ['reports', 'asked', 'first time', 'median', 'by hand', 'ratio'], rows }],
});
