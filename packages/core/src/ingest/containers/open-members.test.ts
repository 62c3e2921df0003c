import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMembers } from './index.ts';
import { packedWarc, responseOf, tarOf, told, zipOf } from './testing/archives.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-containers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const tell = async (path: string) =>
  told(await Array.fromAsync(openMembers(path))).map((line) => line.replace(`${folder}/`, ''));
const tellBytes = async (bytes: Uint8Array) => told(await Array.fromAsync(openMembers({ name: 'a', bytes })));

const one = { name: '1.txt', content: 'one' };
const two = { name: '2.txt', content: 'two' };

describe('a file', () => {
  test('that is no container gives itself', async () => {
    const path = save('a.txt', 'text');
    expect(await Array.fromAsync(openMembers(path))).toEqual([
      { name: path, file: { name: path, bytes: readFileSync(path) } },
    ]);
    const file = { name: 'b', bytes: Buffer.from('text') };
    expect(await Array.fromAsync(openMembers(file))).toEqual([{ name: 'b', file }]);
  });

  test('that is a container gives its members, from the disk as from memory', async () => {
    const warc = packedWarc([responseOf('u', 'one')]);
    for (const [name, bytes, members] of [
      ['a.zip', zipOf([one, two]), ['a.zip!/1.txt = one', 'a.zip!/2.txt = two']],
      ['a.tar', await tarOf([one, two]), ['a.tar!/1.txt = one', 'a.tar!/2.txt = two']],
      ['a.tgz', gzipSync(await tarOf([one])), ['a.tgz!/1.txt = one']],
      ['a.warc.gz', warc, ['a.warc.gz!/@0 u = one']],
      ['a.html.gz', gzipSync('one'), ['a.html.gz!/a.html = one']],
    ] as const) {
      expect(await tell(save(name, bytes))).toEqual(members);
      expect(told(await Array.fromAsync(openMembers({ name, bytes })))).toEqual(members);
    }
  });

  test('of many members and large ones gives each of them whole', async () => {
    const sizes = Array.from({ length: 200 }, (_, i) => (i * i * 7) % 9_000).concat(70_000, 300_000, 3);
    const entries = sizes.map((size, i) => ({
      name: `${i}`,
      content: randomBytes(size),
      method: i % 2 ? 8 : 0,
    }));
    const records = entries.map(({ name, content }) => responseOf(name, content));
    for (const bytes of [
      zipOf(entries),
      await tarOf(entries),
      gzipSync(await tarOf(entries)),
      packedWarc(records),
    ]) {
      const members = await Array.fromAsync(openMembers(save('many', bytes)));
      expect(members.map((member) => 'file' in member && Buffer.from(member.file.bytes))).toEqual(
        entries.map(({ content }) => content),
      );
      // Nothing of the container is kept, or sent to another thread, together with a member.
      const kept = members.map((member) => 'file' in member && member.file.bytes.buffer.byteLength);
      expect(kept).toEqual(entries.map(({ content }) => content.length));
    }
  });

  test('that is not there, or is a folder, is refused', async () => {
    expect(await tell(join(folder, 'gone.zip'))).toEqual(['gone.zip: file-not-found']);
    expect(await tell(folder)).toEqual([`${folder}: file-unreadable`]);
  });

  test('that is a pipe is read to its end', { skip: process.platform === 'win32' }, async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = tell(pipe);
    await writeFile(pipe, 'text');
    expect(await reading).toEqual(['pipe = text']);
  });

  test.each([
    ['a.rar', 'Rar!\u001a\u0007\u0001\u0000', 'RAR'],
    ['a.7z', '7z\u00bc\u00af\u0027\u001c', '7z'],
  ])('in a format that is not opened is refused by name: %s', async (name, opening, seen) => {
    const path = save(name, Buffer.from(opening, 'latin1'));
    expect(await Array.fromAsync(openMembers(path))).toMatchObject([
      { error: { code: 'archive-unsupported', details: { name: path, format: seen } } },
    ]);
  });
});

describe('a document that is a ZIP is no container', () => {
  const parts = (...names: string[]) => zipOf(names.map((name) => ({ name, content: 'part' })));

  test.each([
    ['DOCX, XLSX', parts('[Content_Types].xml', 'word/document.xml')],
    ['with its parts in another order', parts('word/document.xml', '[Content_Types].xml')],
    ['OFD', parts('OFD.xml', 'Doc_0/Document.xml')],
    ['ODT, ODS', parts('mimetype', 'content.xml', 'META-INF/manifest.xml')],
    ['cut off', parts('[Content_Types].xml', 'word/document.xml').subarray(0, 120)],
  ])('%s', async (_, bytes) => {
    expect(await Array.fromAsync(openMembers({ name: 'a', bytes }))).toEqual([
      { name: 'a', file: { name: 'a', bytes } },
    ]);
    const zip = { name: 'b.zip', bytes: zipOf([{ name: 'a', content: bytes }]) };
    expect(await Array.fromAsync(openMembers(zip))).toEqual([
      { name: 'b.zip!/a', file: { name: 'b.zip!/a', bytes: new Uint8Array(bytes) } },
    ]);
  });

  test('a ZIP of files that are called so in folders is a container', async () => {
    expect(await tellBytes(parts('a/[Content_Types].xml', 'a/OFD.xml', 'mimetype'))).toHaveLength(3);
  });
});

describe('containers in containers', () => {
  const inner = zipOf([one, two]);

  test('are opened once', async () => {
    const told = ['1.txt = one', '2.txt = two'];
    const zip = { name: 'b.zip', content: inner };
    expect(await tellBytes(zipOf([zip]))).toEqual(told.map((line) => `a!/b.zip!/${line}`));
    expect(await tellBytes(await tarOf([zip]))).toEqual(told.map((line) => `a!/b.zip!/${line}`));
    expect(await tellBytes(packedWarc([responseOf('http://h/b.zip', inner)]))).toEqual(
      told.map((line) => `a!/@0 http://h/b.zip!/${line}`),
    );
    const packed = { name: 'b.tgz', content: gzipSync(await tarOf([one])) };
    expect(await tellBytes(zipOf([packed, two]))).toEqual(['a!/b.tgz!/1.txt = one', 'a!/2.txt = two']);
  });

  test('twice is too deep, and the rest goes on', async () => {
    const middle = zipOf([one, { name: 'c.zip', content: inner }, two]);
    expect(await tellBytes(zipOf([{ name: 'b.zip', content: middle }, two]))).toEqual([
      'a!/b.zip!/1.txt = one',
      'a!/b.zip!/c.zip: archive-too-deep',
      'a!/b.zip!/2.txt = two',
      'a!/2.txt = two',
    ]);
  });

  test('are damaged, empty or of another kind, and the rest goes on', async () => {
    const bad = [
      { name: 'cut.zip', content: inner.subarray(0, -20) },
      { name: 'none.zip', content: zipOf([]) },
      { name: 'x.rar', content: 'Rar!\u001a\u0007\u0001' },
      { name: 'x.gz', content: gzipSync('x').subarray(0, -1) },
    ];
    expect(await tellBytes(zipOf([...bad, two]))).toEqual([
      'a!/cut.zip!/1.txt = one',
      'a!/cut.zip!/2.txt = two',
      'a!/cut.zip: file-damaged',
      'a!/none.zip: no-files',
      'a!/x.rar: archive-unsupported',
      'a!/x.gz: file-damaged',
      'a!/2.txt = two',
    ]);
  });
});
