/**
 * The median processor time of each kind of work in milliseconds, with what the engine does for it on other threads;
 * taken in turns, so that what slows the machine slows all.
 */
export async function medians(works: (() => unknown)[], milliseconds = 3000): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  const warm = performance.now() + milliseconds / 3;
  while (performance.now() < warm) for (const work of works) await work();
  const end = performance.now() + milliseconds;
  while (performance.now() < end || (times[0]?.length ?? 0) < 5) {
    for (const [i, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      times[i]?.push((user + system) / 1000);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? Number.NaN);
}
