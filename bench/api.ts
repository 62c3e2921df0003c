// pnpm bench api
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { build } from './build.ts';
import { cpuSeconds } from './cpu.ts';
import { publish } from './page.ts';
import { storeOf } from './store/fill.ts';

const SIZE = 100_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const CONNECTIONS = 8;
const YEAR = 2022;

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/api/dist/main.js');

type Server = { url: string; child: ChildProcess };

/** Starts a server and gives the address that it tells. */
async function start(argv: string[], env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  for await (const said of child.stderr) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(said)) ?? [];
    if (url) return { url, child };
  }
  throw new Error(`${argv.join(' ')} said no address.`);
}

/** Requests a second, latencies in milliseconds, and the processor time of a request in microseconds. */
type Load = { rate: number; p50: number; p99: number; cpu: number };

/** Requests by turns to these paths, as fast as a few connections can. */
async function load({ url, child }: Server, paths: string[]): Promise<Load> {
  const before = cpuSeconds('own', child.pid);
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ path })),
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} were refused and ${errors} failed.`);
  const cpu = (1e6 * (cpuSeconds('own', child.pid) - before)) / requests.total;
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, cpu };
}

build();
const { store, location } = await storeOf(SIZE);
const agencies = (await store.agencies()).filter(({ years }) => years.includes(YEAR)).slice(0, 4000);
await store.close();
const names = agencies.filter((_, i) => i % 4 === 0).map(({ agency }) => agency.name);
const query = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString();
const routes: Record<string, string[]> = {
  '/v1/lookup': names.map(
    (agency) => `/v1/lookup?${query({ agency, year: String(YEAR), metric: 'applications.new.total' })}`,
  ),
  '/v1/reports': names.map((agency) => `/v1/reports?${query({ agency, limit: '10' })}`),
  '/v1/ask': names.slice(0, 200).map((name) => `/v1/ask?${query({ q: `${name}${YEAR}年收到多少件申请？` })}`),
};

const api = await start([program], { PORT: '0', GOUJI_STORE: location });
const rows: string[][] = [];
const short: string[] = [];
for (const [route, paths] of Object.entries(routes)) {
  const answer = await (await fetch(api.url + paths[0])).text();
  const bare = await start(['--conditions=source', join(import.meta.dirname, 'api/child.ts'), answer]);
  await load(api, paths);
  const floors: Load[] = [];
  const ours: Load[] = [];
  // By turns, so that what else the machine does slows both alike.
  for (let turn = 0; turn < 2; turn += 1) {
    floors.push(await load(bare, ['/']));
    ours.push(await load(api, paths));
  }
  bare.child.kill();
  const mean = (loads: Load[], what: keyof Load): number =>
    loads.reduce((sum, one) => sum + one[what], 0) / loads.length;
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
  const share = percent(mean(ours, 'rate'), mean(floors, 'rate'));
  const cpuShare = percent(mean(floors, 'cpu'), mean(ours, 'cpu'));
  rows.push([
    route,
    mean(ours, 'rate').toFixed(0),
    mean(ours, 'p50').toFixed(0),
    mean(ours, 'p99').toFixed(0),
    mean(floors, 'rate').toFixed(0),
    share,
    mean(ours, 'cpu').toFixed(0),
    mean(floors, 'cpu').toFixed(0),
    cpuShare,
  ]);
  short.push(
    `${route}: ${mean(ours, 'rate').toFixed(0)} requests a second, ${share} of a bare route; by processor time ${cpuShare}.`,
  );
}
api.child.kill();

publish({
  name: 'api',
  title: 'API',
  short,
  about: [
    `${CONNECTIONS} connections on loopback for ${SECONDS} seconds, over a store of ${SIZE.toLocaleString('en')} invented reports; every request asks of another agency. The floor is a bare route of Hono behind the same server that answers the bytes of one such answer to every request, in the same run.`,
  ],
  tables: [
    {
      head: [
        'route',
        'requests/s',
        'p50 ms',
        'p99 ms',
        'bare route/s',
        'share',
        'CPU µs',
        'bare CPU µs',
        'share',
      ],
      rows,
    },
  ],
});
