// pnpm bench start
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { cpuSeconds } from './cpu.ts';
import { publish, quantile } from './page.ts';

const root = join(import.meta.dirname, '..');
const gouji = join(root, 'apps/cli/bin/gouji.js');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-start-'));
const store = join(folder, 'gouji.db');
const RUNS = 15;

const commands: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  'gouji --help': [gouji, '--help'],
  'gouji ask': [gouji, 'ask', '2020年淄博收到多少件申请？', '--store', store],
  'gouji check': [
    gouji,
    'check',
    join(root, 'examples/ningxia-public-security-2020.html'),
    '--fail-on',
    'never',
  ],
};

/** Runs a command and gives its wall and processor time in milliseconds. */
function run(argv: string[]): { wall: number; cpu: number } {
  const [start, before] = [performance.now(), cpuSeconds('children')];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return { wall: performance.now() - start, cpu: 1000 * (cpuSeconds('children') - before) };
}

build();
run([gouji, 'ingest', join(root, 'examples'), '--store', store]);
// By turns, so that what else the machine does slows all alike.
const times = new Map(Object.keys(commands).map((name) => [name, [] as { wall: number; cpu: number }[]]));
for (let turn = 0; turn < RUNS; turn += 1) {
  for (const [name, argv] of Object.entries(commands)) times.get(name)?.push(run(argv));
}
rmSync(folder, { recursive: true });

const wallOf = (name: string, share: number): number =>
  quantile(
    (times.get(name) ?? []).map(({ wall }) => wall),
    share,
  );
const cpuOf = (name: string): number => (times.get(name) ?? []).reduce((sum, { cpu }) => sum + cpu, 0) / RUNS;
const ratio = (of: (name: string) => number, name: string): string =>
  `${(of(name) / of('node -e 0')).toFixed(1)}×`;
const median = (name: string): number => wallOf(name, 0.5);
publish({
  name: 'start',
  title: 'Cold start',
  short: ['gouji --help', 'gouji ask'].map(
    (name) =>
      `${name}: ${ratio(median, name)} the time of node -e 0, ${ratio(cpuOf, name)} its processor time.`,
  ),
  about: [
    `Whole processes of what is built, ${RUNS} runs by turns. Processor times hardly depend on what else the machine does.`,
  ],
  tables: [
    {
      head: ['command', 'median ms', 'best ms', 'against node -e 0', 'CPU ms', 'against node -e 0'],
      rows: Object.keys(commands).map((name) => [
        name,
        median(name).toFixed(0),
        wallOf(name, 0).toFixed(0),
        ratio(median, name),
        cpuOf(name).toFixed(0),
        ratio(cpuOf, name),
      ]),
    },
  ],
});
