import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CONTAINER_LIMITS, type Member, openMembers } from './index.ts';
import { packedWarc, recordOf, responseOf, tarOf, zipOf } from './testing/archives.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 200);
// Small enough that what is damaged into a bomb is stopped soon.
const limits = { ...CONTAINER_LIMITS, members: 60, memberBytes: 200_000, totalBytes: 1_000_000 };
const refusals: ReadonlySet<string> = new Set([
  'archive-too-deep',
  'archive-too-large',
  'archive-unsupported',
  'file-damaged',
  'file-encrypted',
  'member-unsafe',
  'no-files',
]);

const names: string[] = [];
const archives: Buffer[] = [];
beforeAll(async () => {
  const files = [
    { name: '2020年/报告.txt', content: '年度报告'.repeat(300) },
    { name: 'b.txt', content: 'b', method: 0 },
    { name: '.hidden', content: 'x' },
  ];
  const zip = zipOf([...files, { name: 'c.txt', content: 'c'.repeat(99), streamed: true }]);
  const tar = await tarOf([...files, { name: `${'长'.repeat(60)}.txt`, content: 'd' }]);
  const records = [
    recordOf({ 'WARC-Type': 'warcinfo' }, 'x'),
    responseOf('http://h/a', '<p>a</p>'),
    responseOf('http://h/b', '4\r\ntext\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }),
    responseOf('http://h/c', gzipSync('text'), { 'Content-Encoding': 'gzip' }),
  ];
  const nested = zipOf([
    { name: 'a.zip', content: zip },
    { name: 'a.tgz', content: gzipSync(tar) },
  ]);
  for (const [name, archive] of Object.entries({
    zip,
    tar,
    nested,
    tgz: gzipSync(tar),
    gz: gzipSync('report'.repeat(200)),
    warc: Buffer.concat(records),
    packed: packedWarc(records),
    whole: gzipSync(Buffer.concat(records)),
  })) {
    names.push(name);
    archives.push(archive);
  }
});

/** What is wrong with what comes out of bytes; nothing where members are given or refused with a code. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const members: Member[] = await Array.fromAsync(openMembers({ name: 'a', bytes }, limits));
  const faults = members.flatMap((member) => {
    if (!/^a(?:!\/[^\p{Cc}]*)?$/u.test(member.name)) return [`named ${member.name}`];
    if ('file' in member)
      return member.file.bytes.length > limits.memberBytes && bytes !== member.file.bytes ? ['large'] : [];
    return refusals.has(member.error.code) ? [] : [`${member.error.code} ${member.error.message}`];
  });
  return members.length === 0 ? ['nothing'] : faults;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 8, 0xff, 0x50, 0x30));

test('containers with changed bytes, cut off or not, are read or refused', { timeout: 600_000 }, async () => {
  const change = fc.array(fc.tuple(share, byte), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.nat(7), change, fc.option(share), async (which, changes, cut) => {
      const archive = archives[which] ?? Buffer.alloc(0);
      const changed = Uint8Array.from(archive);
      for (const [at, byte] of changes) changed[Math.floor(at * changed.length)] = byte;
      const bytes = cut === null ? changed : changed.subarray(0, Math.floor(cut * changed.length));
      expect([names[which], await faultsOf(bytes)]).toEqual([names[which], []]);
    }),
    { numRuns: 2 * runs, seed: 71 },
  );
});

test(
  'containers of which pieces stand twice, elsewhere or not at all are read or refused',
  { timeout: 600_000 },
  async () => {
    const pieces = fc.array(fc.tuple(fc.nat(7), share, share), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.nat(7), pieces, async (first, cuts) => {
        const parts = cuts.map(([which, from, to]) => {
          const archive = archives[which] ?? Buffer.alloc(0);
          return archive.subarray(Math.floor(from * archive.length), Math.ceil(to * archive.length));
        });
        const head = (archives[first] ?? Buffer.alloc(0)).subarray(0, 700);
        expect(await faultsOf(Buffer.concat([head, ...parts]))).toEqual([]);
      }),
      { numRuns: runs, seed: 72 },
    );
  },
);

test('anything behind the first bytes of a container is read or refused', { timeout: 600_000 }, async () => {
  const openings = [
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    '\u001f\u008b\b\u0000',
    'WARC/1.0\r\n',
    'WARC/1.1\r\nContent-Length: ',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...openings),
      fc.uint8Array({ maxLength: 300 }),
      async (opening, rest) => {
        expect(await faultsOf(Buffer.concat([Buffer.from(opening, 'latin1'), rest]))).toEqual([]);
      },
    ),
    { numRuns: runs, seed: 73 },
  );
});
