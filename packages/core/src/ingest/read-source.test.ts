import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFile, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from './read-source.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-source-'));
  writeFileSync(join(folder, '报告.txt'), '报告.txt');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a file', () => {
  test('gives its bytes', async () => {
    const { name, bytes } = await readSource(join(folder, '报告.txt'));
    expect(name).toBe(join(folder, '报告.txt'));
    expect(new TextDecoder().decode(bytes)).toBe('报告.txt');
  });

  test('standard input is read to its end', async () => {
    async function* chunks() {
      yield new Uint8Array([1, 2]);
      yield new Uint8Array([3]);
    }
    expect((await readSource('-', chunks())).bytes).toEqual(Buffer.from([1, 2, 3]));
  });

  test('an endless standard input is refused at the limit', async () => {
    async function* endless() {
      const chunk = new Uint8Array(8 * 1024 * 1024);
      for (;;) yield chunk;
    }
    await expect(readSource('-', endless())).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('a device, which may have no end, is refused, whatever links lead to it', async () => {
    const link = join(folder, 'zero');
    symlinkSync('/dev/zero', link);
    for (const path of [link, '/dev/null'])
      await expect(readSource(path)).rejects.toMatchObject({
        code: 'file-unreadable',
        details: { path, reason: 'not a file' },
      });
  });

  test('a pipe is read to its end, within the limit', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    writeFile(pipe, '年报', () => {});
    expect(Buffer.from((await readSource(pipe)).bytes).toString()).toBe('年报');
    writeFile(pipe, '年报'.repeat(100), () => {});
    await expect(readSource(pipe, undefined, 100)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { name: pipe, limit: 100 },
    });
  });

  test('a file that is gone and a folder are refused', async () => {
    await expect(readSource(join(folder, 'gone'))).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(readSource(folder)).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { reason: 'EISDIR' },
    });
  });
});
