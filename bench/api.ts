// pnpm bench api; BENCH_SECONDS=10 for longer turns.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CONNECTIONS, type Load, load, meanOf, type Server } from './api/load.ts';
import { requests } from './api/requests.ts';
import { build } from './build.ts';
import { publish } from './page.ts';
import { storeOf } from './store/fill.ts';

const SIZE = 100_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const TURNS = 3;
// Few enough to be kept all.
const REPEATED = 1000;

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/api/dist/main.js');

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

/** Both servers under the same requests by turns, so that what else the machine does slows both alike. */
async function byTurns(ours: Server, bare: Server, pathsOf: (turn: number) => string[], seconds?: number) {
  const measured: [ours: Load, bare: Load][] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const paths = pathsOf(turn);
    const floor = await load(bare, paths, seconds);
    measured.push([await load(ours, paths, seconds), floor]);
  }
  return { ours: meanOf(measured.map(([one]) => one)), bare: meanOf(measured.map(([, one]) => one)) };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

const rowOf = (name: string, { ours, bare }: { ours: Load; bare: Load }): string[] => [
  name,
  ours.rate.toFixed(0),
  ours.p50.toFixed(0),
  ours.p99.toFixed(0),
  bare.rate.toFixed(0),
  percent(ours.rate, bare.rate),
  ours.cpu.toFixed(0),
  bare.cpu.toFixed(0),
  percent(bare.cpu, ours.cpu),
];

build();
const { store, location } = await storeOf(SIZE);
const agencies = (await store.agencies()).filter(({ years }) => years.length === 7);
const names = agencies.filter((_, i) => i % 3 === 0).map(({ agency }) => agency.name);
await store.close();

const rows: string[][] = [];
for (const [route, request] of Object.entries(requests)) {
  const ours = await start([program], { PORT: '0', GOUJI_STORE: location });
  const paths = (turn: number): string[] => names.map((name) => request(name, turn));
  const few = names.slice(0, REPEATED).map((name) => request(name, 0));
  const answer = await (await fetch(ours.url + few[0])).text();
  const bare = await start(['--conditions=source', join(import.meta.dirname, 'api/child.ts'), route, answer]);
  // Once for nothing, so that neither pays for the engine's warming up.
  for (const server of [ours, bare]) await load(server, paths(0));
  rows.push(rowOf(`${route}, not seen before`, await byTurns(ours, bare, paths)));
  for (const server of [ours, bare]) await load(server, few);
  rows.push(rowOf(`${route}, repeated`, await byTurns(ours, bare, () => few, SECONDS)));
  for (const { child } of [ours, bare]) child.kill();
}

publish({
  name: 'api',
  title: 'API',
  short: rows.map(
    ([name, rate, , , , share, , , cpuShare]) =>
      `${name}: ${rate} requests a second, ${share} of a bare route; by processor time ${cpuShare}.`,
  ),
  about: [
    `${CONNECTIONS} connections on loopback over a store of ${SIZE.toLocaleString('en')} invented reports. *Not seen before*: ${names.length.toLocaleString('en')} requests a turn, each of another agency and none asked twice. *Repeated*: ${REPEATED.toLocaleString('en')} requests over and over for ${SECONDS} seconds a turn, each answered before and nothing changed since. The floor is a bare route of Hono behind the same server, which gets the same requests in the same run and answers the bytes of one such answer to all. Shares of the rate also hold what the client costs, which runs on the same processors; shares of processor time are of the server alone.`,
  ],
  tables: [
    {
      head: [
        'requests',
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
