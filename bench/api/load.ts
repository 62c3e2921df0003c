import type { ChildProcess } from 'node:child_process';
import autocannon from 'autocannon';
import { cpuSeconds } from '../cpu.ts';

/** A server in a process of its own. */
export type Server = { url: string; child: ChildProcess };

/** Requests a second, latencies in milliseconds, and the processor time of a request in microseconds. */
export type Load = { rate: number; p50: number; p99: number; cpu: number };

/** How many connections ask at once. */
export const CONNECTIONS = 8;

/** Asks for each of these paths, each connection for its share of them: once, or for so many seconds over and over. */
export async function load(
  { url, child }: Server,
  paths: readonly string[],
  seconds?: number,
): Promise<Load> {
  const share = Math.floor(paths.length / CONNECTIONS);
  let next = 0;
  const before = cpuSeconds('own', child.pid);
  const start = performance.now();
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    ...(seconds === undefined ? { amount: share * CONNECTIONS } : { duration: seconds }),
    setupClient: (client) => {
      client.setRequests(paths.slice(next * share, (next + 1) * share).map((path) => ({ path })));
      next += 1;
    },
  });
  const passed = (performance.now() - start) / 1000;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} were refused and ${errors} failed.`);
  const cpu = (1e6 * (cpuSeconds('own', child.pid) - before)) / requests.total;
  return { rate: requests.total / passed, p50: latency.p50, p99: latency.p99, cpu };
}

/** The mean of each figure. */
export function meanOf(loads: readonly Load[]): Load {
  const mean = (what: keyof Load): number => loads.reduce((sum, one) => sum + one[what], 0) / loads.length;
  return { rate: mean('rate'), p50: mean('p50'), p99: mean('p99'), cpu: mean('cpu') };
}
