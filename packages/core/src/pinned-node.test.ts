import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** Runs a line of a program that knows `canRunHere` and `runOn`; gives what it wrote and how it ended. */
function run(line: string) {
  const program = `import { canRunHere, runOn } from ${JSON.stringify(`${import.meta.dirname}/pinned-node.ts`)};\n${line}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const written = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'close').then(async ([code, signal]) => {
    const [stdout, stderr] = await written;
    return { code, signal, stdout, stderr };
  });
  return { child, ended };
}

/** The same of a program that has Node run these lines. */
const runAgain = (lines: string) => run(`runOn(process.execPath, ['--eval', ${JSON.stringify(lines)}]);`);

test('a Node that is new enough runs the program', async () => {
  const { ended } = run('console.log(canRunHere(), canRunHere("24.0.0"));');
  expect(await ended).toMatchObject({ code: 0, stdout: 'true true\n' });
});

test('where there is no other Node than one that is too old, it says so in a line', async () => {
  const { ended } = run('console.log(canRunHere("20.20.2"));');
  expect(await ended).toEqual({
    code: 2,
    signal: null,
    stdout: 'false\n',
    stderr: 'Node 20.20.2 is too old: install Node 24 or newer, or run npm run setup here.\n',
  });
});

test('passes streams and exit codes on', async () => {
  const { child, ended } = runAgain('process.stdin.pipe(process.stdout); process.exitCode = 3;');
  child.stdin.end('勾稽');
  expect(await ended).toEqual({ code: 3, signal: null, stdout: '勾稽', stderr: '' });
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes %s on, once', async (signal) => {
  const { child, ended } = runAgain(`
    process.on('${signal}', () => console.log('told'));
    setTimeout(() => process.exit(4), 1000);
    console.error('ready');`);
  await once(child.stderr, 'data');
  child.kill(signal);
  expect(await ended).toMatchObject({ code: 4, signal: null, stdout: 'told\n' });
});

test('ends by the signal that the program ended by', async () => {
  const { ended } = runAgain("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);");
  expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' });
});

test('a Node that cannot be started is told', async () => {
  const { ended } = run("runOn('/nowhere/node', []);");
  const { code, stderr } = await ended;
  expect(code).toBe(2);
  expect(stderr).toBe('/nowhere/node cannot be started: spawn /nowhere/node ENOENT.\n');
});
