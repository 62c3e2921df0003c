import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONTAINER_LIMITS, openMembers } from './index.ts';
import { tarOf, told } from './testing/archives.ts';

const tell = async (bytes: Uint8Array, limits = CONTAINER_LIMITS) =>
  told(await Array.fromAsync(openMembers({ name: 'a.tgz', bytes }, limits)));
const one = { name: '1.txt', content: 'one' };
const two = { name: '2/3.txt', content: 'two' };
const both = ['a.tgz!/1.txt = one', 'a.tgz!/2/3.txt = two'];
const damaged = 'a.tgz: file-damaged';

describe.each([
  ['plain', (tar: Buffer): Buffer => tar],
  ['packed', (tar: Buffer): Buffer => gzipSync(tar)],
])('a %s tar', (kind, packed) => {
  const open = async (entries: Parameters<typeof tarOf>[0], limits = CONTAINER_LIMITS) =>
    tell(packed(await tarOf(entries)), limits);

  test('gives its files in order', async () => {
    expect(await open([one, { ...two, name: './2/3.txt' }, { name: 'none' }])).toEqual([
      ...both,
      'a.tgz!/none = ',
    ]);
  });

  test('passes over folders, links and hidden files', async () => {
    const others = [
      { name: 'd', type: 'directory' as const },
      { name: 'l', type: 'symlink' as const, linkname: '/etc/passwd' },
      { name: 'h', type: 'link' as const, linkname: '1.txt' },
      { name: 'f', type: 'fifo' as const },
      { name: '._1.txt', content: 'x' },
    ];
    expect(await open([one, ...others, two])).toEqual(both);
    expect(await open(others)).toEqual(['a.tgz: no-files']);
  });

  test('refuses a member whose name points outside', async () => {
    expect(await open([one, { name: '../x', content: 'x' }, { name: '/y', content: 'y' }, two])).toEqual([
      both[0],
      'a.tgz!/../x: member-unsafe',
      'a.tgz!//y: member-unsafe',
      both[1],
    ]);
  });

  test('reads long names and names in Chinese', async () => {
    const name = `${'淄博市公安局/'.repeat(20)}2020年.txt`;
    expect(await open([{ name, content: 'x' }])).toEqual([`a.tgz!/${name} = x`]);
  });

  test('reads names in GB18030', async () => {
    const tar = await tarOf([{ ...one, name: 'NNBB.txt' }]);
    tar.set([0xc4, 0xea, 0xb1, 0xa8]);
    expect(await tell(packed(withChecksum(tar)))).toEqual(['a.tgz!/年报.txt = one']);
  });

  test('refuses a member that is too large, and more members than any', async () => {
    const limits = { ...CONTAINER_LIMITS, memberBytes: 10_000, members: 3 };
    const large = { name: 'large', content: randomBytes(10_001) };
    expect(await open([one, large, two], limits)).toEqual([
      both[0],
      'a.tgz!/large: archive-too-large',
      both[1],
    ]);
    expect(await open([one, two, one, two], limits)).toEqual([...both, both[0], 'a.tgz: archive-too-large']);
  });

  test('that is cut off gives the members before the cut', async () => {
    const tar = await tarOf([one, two, { name: 'large', content: randomBytes(100_000) }]);
    for (const left of [60_000, 3_000, 2_048 + 100]) {
      const bytes = packed(tar).subarray(0, kind === 'plain' ? left : Math.min(left, packed(tar).length - 9));
      expect(await tell(bytes)).toEqual([...both, damaged]);
    }
  });

  test('that is damaged gives the members before the damage', async () => {
    const tar = await tarOf([one, two, one]);
    tar.write('?', 2 * 1_024 + 10, 'latin1');
    expect(await tell(packed(tar))).toEqual([...both, damaged]);
  });
});

/** The first header with the checksum that it should have. */
function withChecksum(tar: Buffer): Buffer {
  tar.fill(' ', 148, 156);
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return tar;
}

describe('a packed tar', () => {
  test('refuses a member that unpacks to more than two hundred times its size', async () => {
    const zeros = { name: 'zeros', content: Buffer.alloc(8_000_000) };
    expect(await tell(gzipSync(await tarOf([one, zeros, two])))).toEqual([
      both[0],
      'a.tgz!/zeros: archive-too-large',
      both[1],
    ]);
  });

  test('stops when it has unpacked more than it may in all, passed over or not', async () => {
    const limits = { ...CONTAINER_LIMITS, totalBytes: 1_000_000 };
    const hidden = { name: '.zeros', content: Buffer.alloc(2_000_000) };
    expect(await tell(gzipSync(await tarOf([one, hidden, two])), limits)).toEqual([
      both[0],
      'a.tgz: archive-too-large',
    ]);
  });

  test('may be in several gzip streams, with zeros behind them', async () => {
    const tar = await tarOf([one, two]);
    const streams = [tar.subarray(0, 700), tar.subarray(700)].map((part) => gzipSync(part));
    expect(await tell(Buffer.concat([...streams, Buffer.alloc(512)]))).toEqual(both);
  });
});
