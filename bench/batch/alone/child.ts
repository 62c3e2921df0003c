// Reads, and then parses and checks the files below a folder, so many of them, and nothing else; tells as JSON what that took.
import { readFileSync } from 'node:fs';
import { analyse, checkReport, listFiles } from '@gouji/core';

const WARM = 300;
const [folder = '', count = '0'] = process.argv.slice(2);
const paths = (await listFiles([folder])).slice(0, Number(count));

const bytesOf = (path: string): Uint8Array => readFileSync(path);
const parse = async (path: string): Promise<void> => {
  checkReport(await analyse({ name: path, bytes: bytesOf(path) }));
};

/** Wall and processor seconds a file. */
async function timed(work: (path: string) => unknown): Promise<{ wall: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const path of paths) await work(path);
  const { user, system } = process.cpuUsage(before);
  return {
    wall: (performance.now() - start) / 1000 / paths.length,
    cpu: (user + system) / 1e6 / paths.length,
  };
}

for (const path of paths.slice(0, WARM)) await parse(path);
process.stdout.write(JSON.stringify({ read: await timed(bytesOf), parse: await timed(parse) }));
