import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, gouji, temporary } from './testing/gouji.ts';
import { version } from './version.ts';

const QUESTION = '2020年淄博收到多少件申请？';
const here = join(import.meta.dirname, '..');

type Run = { status: number | null; stdout: string; stderr: string };

/** Runs the program that was built, from a folder that holds it. */
function run(folder: string, argv: string[], node = process.execPath, PATH = process.env['PATH'] ?? ''): Run {
  const { status, stdout, stderr } = spawnSync(node, [join(folder, 'bin/gouji.js'), ...argv], {
    encoding: 'utf8',
    env: { PATH, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status, stdout, stderr };
}

// Without the folders of the workspace: the machine's own Node, as old as it may be.
const OWN_PATH = (process.env['PATH'] ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':');

/** A store with one report, in a folder. */
async function storeIn(folder: string): Promise<string> {
  const store = join(folder, 'gouji.db');
  await gouji(['ingest', example('zibo-public-security-2020.txt'), '--store', store, '--jobs', '1']);
  return store;
}

/** A copy of the program, to be damaged. */
function copyTo(folder: string): void {
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(here, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
}

describe('the program as built', () => {
  test('answers, and loads the rest of the core where a command needs it', async () => {
    using place = temporary();
    const asked = run(here, ['ask', QUESTION, '--store', await storeIn(place.folder)]);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toContain('新收政府信息公开申请15件');
    const listed = run(here, ['rules', 'applications-balance']);
    expect(listed).toMatchObject({ status: 0, stderr: '' });
    expect(listed.stdout).toContain('本年新收 + 上年结转');
  });

  test('runs on the Node of the machine, and passes its exit code on', () => {
    const checked = run(here, ['check', example('dongxihu-public-security-2019.md')], 'node', OWN_PATH);
    expect(checked).toMatchObject({ status: 1, stderr: '' });
    expect(checked.stdout).toContain('检查报告 1 份：错误 2');
  });

  test('has kept what V8 made of it, which this V8 takes', () => {
    for (const name of ['main.cjs.cache', 'answers.cjs.cache']) {
      expect(existsSync(join(here, 'dist', name))).toBe(true);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        '-e',
        `const { load, scripts } = require('./bin/load.js');
         process.argv.push('', '--version');
         load('main.cjs');
         console.log([...scripts].map(([name, { cachedDataRejected }]) => name + ' ' + cachedDataRejected).join());`,
      ],
      { cwd: here, encoding: 'utf8' },
    );
    expect(stdout).toBe(`${version}\nmain.cjs false\n`);
  });

  test.each([
    ['is missing', (cache: string) => rmSync(cache)],
    ['is of another version', (cache: string) => writeFileSync(cache, Buffer.alloc(1000, 1))],
    ['is empty', (cache: string) => writeFileSync(cache, '')],
  ])('runs all the same where that %s', async (_, damage) => {
    using place = temporary();
    const store = await storeIn(place.folder);
    copyTo(place.folder);
    for (const name of ['answers.cjs.cache', 'main.cjs.cache']) {
      damage(join(place.folder, 'dist', name));
      const { status, stdout, stderr } = run(place.folder, ['ask', QUESTION, '--store', store]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.match(/新收政府信息公开申请15件/gu)).toHaveLength(1);
    }
  });
});
