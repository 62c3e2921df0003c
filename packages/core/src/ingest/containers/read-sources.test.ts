import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSources, sourceName } from './index.ts';
import { told, zipOf } from './testing/archives.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const zip = zipOf([
  { name: '1.txt', content: 'one' },
  { name: '2.txt', content: 'two' },
]);
async function* input(...chunks: Uint8Array[]) {
  yield* chunks;
}

describe('reading sources', () => {
  test('goes over files and members in order; what is bad does not stop it', async () => {
    const paths = [save('a.txt', 'a'), join(folder, 'gone'), save('b.zip', zip), '-', save('c.txt', 'c')];
    const members = await Array.fromAsync(readSources(paths, input(Buffer.from('standard'))));
    expect(told(members).map((line) => line.replace(`${folder}/`, ''))).toEqual([
      'a.txt = a',
      'gone: file-not-found',
      'b.zip!/1.txt = one',
      'b.zip!/2.txt = two',
      '- = standard',
      'c.txt = c',
    ]);
  });

  test('standard input may be a container, in any chunks', async () => {
    const chunks = Array.from(zip, (byte) => Uint8Array.of(byte));
    expect(told(await Array.fromAsync(readSources(['-'], input(...chunks))))).toEqual([
      '-!/1.txt = one',
      '-!/2.txt = two',
    ]);
  });

  test('reads nothing before it is asked for', async () => {
    const later = join(folder, 'later.txt');
    const sources = readSources([save('d.zip', zip), later]);
    expect((await sources.next()).value).toMatchObject({ name: join(folder, 'd.zip!/1.txt') });
    save('later.txt', 'there');
    expect((await sources.next()).value).toMatchObject({ name: join(folder, 'd.zip!/2.txt') });
    expect((await sources.next()).value).toMatchObject({ name: later, file: { name: later } });
    expect((await sources.next()).done).toBe(true);
  });

  test('closes the file that it is in when it is left', { skip: process.platform !== 'linux' }, async () => {
    const path = save('e.zip', zip);
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let i = 0; i < 20; i += 1) for await (const _ of readSources([path])) break;
    expect(open()).toBeLessThan(before + 5);
  });
});

test.each([
  ['a.txt', 'a.txt'],
  ['x/y/a.txt', 'a.txt'],
  ['-', '-'],
  ['x/y.zip!/2020/a.docx', 'y.zip!/2020/a.docx'],
  ['x/y.zip!/z.tar!/a.docx', 'y.zip!/z.tar!/a.docx'],
  ['x/y.warc.gz!/@42 http://h/p/a.html?b=/c', 'y.warc.gz!/@42 http://h/p/a.html?b=/c'],
])('a report from %s has the source %s', (address, name) => {
  expect(sourceName(address)).toBe(name);
});
